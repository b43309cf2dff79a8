import type { EntityKind, Predicate } from '../vocabulary.js';
import type { ClaimRole } from '../reading/analysis.js';

/** The part of a claim that a role fills. */
export type Part = 'subject' | 'object' | 'value' | 'from' | 'to' | 'role';

/** A role of a frame, which is written in capitals in its lines. */
export interface Role {
  /** Without it the role must be filled but is not claimed. */
  readonly is?: Part;
  /** Letters of the kinds of mention that may fill it, as a sentence view has them. Dates need none. */
  readonly kinds?: string;
  /** Whether a list of mentions may fill it. */
  readonly list?: boolean;
  /** Whether a pronoun or a general noun may stand for it. */
  readonly meant?: boolean;
  /** Names that may not fill it: a hall that receives an event is its place. */
  readonly never?: 'VENUE';
  /** Names that alone may fill it: a museum, but no ministry. */
  readonly only?: 'HOUSE';
}

export type Sort = 'verbs' | 'nouns' | 'titles';
export type Language = 'en' | 'ar';

/** Sentences with roles in place, by their sort: `HOST host EVENT`. */
export type Lines = Readonly<Partial<Record<Sort, readonly string[]>>>;

/** A predicate with every verb, noun and title that states it. */
export interface Frame {
  readonly predicate: Predicate;
  /** The predicate if several agents stand in one list. */
  readonly together?: Predicate;
  /** Whether `A and B signed` relates A to B. */
  readonly symmetric?: boolean;
  /** A second claim of the same words: a state that founds a body is a member of it. */
  readonly also?: {
    readonly predicate: Predicate;
    readonly subject: string;
    readonly object: string;
    readonly kinds: readonly EntityKind[];
    /** The office that it states. */
    readonly role?: ClaimRole;
  };
  /** The office that its claims state, unless a role of their line names it. */
  readonly role?: ClaimRole;
  readonly roles: Readonly<Record<string, Role>>;
  /** Lists of words that its lines name as `$pact`. */
  readonly words?: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>;
  readonly en?: Lines;
  readonly ar?: Lines;
  /** The role of the newcomer, who takes over the office that the words, or the text before, name. */
  readonly heir?: string;
  /** HELD if its lines end the office that their words name, else the one that the person holds. */
  readonly office?: 'HELD';
  /** Lines by which such a tie is over. */
  readonly ends?: Readonly<Partial<Record<Language, Lines>>>;
  /** Words beside a line by which it says something else: `joined as an observer`. */
  readonly unless?: Readonly<Record<Language, readonly string[]>>;
  /** Sentences with their claims: `The Lake Union hosted … => Lake Union HOSTED …`. */
  readonly examples: readonly string[];
}

/** One line of a frame. */
export interface Line {
  readonly frame: Frame;
  readonly text: string;
  readonly sort: Sort;
  readonly language: Language;
  readonly isEnd: boolean;
  /** Its place in the file. */
  readonly path: readonly (string | number)[];
}

/** All lines of a frame. */
export function linesOf(frame: Frame): Line[] {
  const ends = { en: frame.ends?.en, ar: frame.ends?.ar };
  return [
    { lines: { en: frame.en, ar: frame.ar }, block: [] },
    { lines: ends, block: ['ends'] },
  ].flatMap(({ lines, block }) =>
    (['en', 'ar'] as const).flatMap((language) =>
      (['verbs', 'nouns', 'titles'] as const).flatMap((sort) =>
        (lines[language]?.[sort] ?? []).map((text, at) => ({
          frame,
          text,
          sort,
          language,
          isEnd: block.length > 0,
          path: [...block, language, sort, at],
        })),
      ),
    ),
  );
}

/** The name of a line among all constructions, and the rule of its claims. */
export function idOf({ frame, text }: Line): string {
  return `frame ${frame.predicate}: ${text}`;
}

/** The name of a line's role without the kinds that the line narrows it to: MEMBER for `MEMBER.C`. */
export function roleName(item: string): string {
  return item.split('.', 1)[0] ?? item;
}
