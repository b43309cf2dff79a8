import type { InBoth } from './forms.js';

/**
 * When a template is meant. `ENDED`, `SINCE` and `COMING` are of the relation's dates and today, `DATED` of a beginning whatever
 * today is, `AHEAD` of an event at one of its ends; `ROLE`, `OFFICE`, `STATUS` and a role's key of the role; `is:` of what one of
 * the ends is; `METRIC`, `COUNTS` and `AS_OF` of a figure. `ALIKE` are two ends whose names go on alike behind their short forms, and
 * `ARTICLE` is a target whose English name has one.
 */
export type Condition =
  | 'ENDED'
  | 'SINCE'
  | 'COMING'
  | 'DATED'
  | 'AHEAD'
  | 'ROLE'
  | 'OFFICE'
  | 'STATUS'
  | 'METRIC'
  | 'COUNTS'
  | 'AS_OF'
  | 'ALIKE'
  | 'ARTICLE'
  | `role:${string}`
  | `is:${string}`;

/**
 * What is said under some conditions: of these texts the first that all is declared for. No other variant is tried, as it would
 * say something else; where none of the texts can be filled, the neutral pattern stands.
 */
export interface Variant {
  readonly when: readonly Condition[];
  readonly texts: readonly string[];
  /** It ends without a full stop. */
  readonly isOpen?: boolean;
}

/** Variants in the order in which they are tried, then texts for when none of them is meant. */
export type Reading = readonly (Variant | string)[];

/**
 * The templates of a relation between two kinds, in each language as it reads from the source and from the target.
 *
 * A text has slots for the ends, `s` and `t`, in their running form: `{s}`; `^` wants the accusative or genitive, `{s+}` the
 * form for what was named before, `{s.first}` that for a first mention, `{s.within}` that beside what it belongs to, and
 * `{s:CLAUSE}`, `{s:VERBAL_NOUN}`, `{s:NAMED}`, `{s:UNDECLARED}` are only for what is declared as that. `[was|were:s]` agrees with
 * an end: masculine or feminine in Arabic, singular or plural in English. `لـ` before a slot is joined to it. The other slots:
 * `{dates}`, `{on}`, `{as of}`, `{role}`, `{a role}`, `{office}`, `{status}`, `{statuses}`, `{metric}`, `{value}`, `{words}`, `{clause}`.
 */
export interface Sentences {
  readonly ar: { readonly source: Reading; readonly target: Reading };
  readonly en: { readonly source: Reading; readonly target: Reading };
  /** Its claims name who says it by what they say, so that nobody is named again. */
  readonly namesVoice?: boolean;
  /** Sources may disagree whether others did the same, of which it says nothing. */
  readonly leavesOthersOpen?: boolean;
}

/** The sentences of a relation for all pairs of kinds that it joins, and its name where no template fits. */
export interface RelationSentences {
  readonly name: InBoth;
  /** By the prefixes of the ids of both ends, `goal~topic`. */
  readonly ofEnds: ReadonlyMap<string, Sentences>;
}

/** Texts that are meant under some conditions. */
export function when(conditions: Condition | readonly Condition[], ...texts: string[]): Variant {
  return { when: typeof conditions === 'string' ? [conditions] : conditions, texts };
}

/** The same, of texts that end without a full stop. */
export function openWhen(conditions: readonly Condition[], ...texts: string[]): Variant {
  return { when: conditions, texts, isOpen: true };
}

/** The variant whose conditions hold, or the texts for when none does. */
export function chooseVariant(reading: Reading, holds: (condition: Condition) => boolean): Variant {
  const variants = reading.filter((part) => typeof part !== 'string');
  const chosen = variants.find((variant) => variant.when.every(holds));
  return chosen ?? { when: [], texts: reading.filter((part) => typeof part === 'string') };
}

export type EndName = 's' | 't';

/** A part of a text: words, a slot, or a choice of words by an end. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly words: string }
  | {
      readonly kind: 'end';
      readonly end: EndName;
      readonly form: EndForm;
      readonly isOblique: boolean;
      readonly sort: SlotSort | null;
      readonly isJoined: boolean;
    }
  | { readonly kind: 'value'; readonly name: string; readonly isEnclosed: boolean }
  | { readonly kind: 'choice'; readonly end: EndName; readonly options: readonly [string, string] };

export type EndForm = 'running' | 'again' | 'first' | 'within';
export type SlotSort = 'CLAUSE' | 'VERBAL_NOUN' | 'NAMED' | 'UNDECLARED';

const slot =
  /(?<lam>لـ)?\{(?:(?<end>[st])(?<again>\+)?(?:\.(?<form>first|within))?(?::(?<sort>[A-Z_]+))?(?<oblique>\^)?|(?<value>[a-z ]+))\}|\[(?<one>[^\]|]*)\|(?<other>[^\]:]*):(?<by>[st])\]/gu;

const parsed = new Map<string, readonly TemplatePart[]>();

/** The parts of a text; each text is parsed once, and there are as many as the relations declare. */
export function partsOf(text: string): readonly TemplatePart[] {
  const known = parsed.get(text);
  if (known) return known;
  const parts = parse(text);
  parsed.set(text, parts);
  return parts;
}

function parse(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(slot)) {
    parts.push({ kind: 'words', words: text.slice(end, match.index) });
    parts.push(toPart(match.groups ?? {}, text[match.index - 1] === '('));
    end = match.index + match[0].length;
  }
  return [...parts, { kind: 'words', words: text.slice(end) }];
}

function toPart(
  groups: Readonly<Record<string, string | undefined>>,
  isEnclosed: boolean,
): TemplatePart {
  const { lam, end, again, form, sort, oblique, value, one = '', other = '', by } = groups;
  if (by !== undefined) return { kind: 'choice', end: by as EndName, options: [one, other] };
  if (end === undefined) return { kind: 'value', name: value ?? '', isEnclosed };
  return {
    kind: 'end',
    end: end as EndName,
    form: again === undefined ? ((form as EndForm | undefined) ?? 'running') : 'again',
    isOblique: oblique !== undefined,
    sort: (sort as SlotSort | undefined) ?? null,
    isJoined: lam !== undefined,
  };
}
