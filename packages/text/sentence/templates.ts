import type { InBoth } from './forms.js';

/**
 * The condition of a template. `ENDED`, `SINCE` and `COMING` depend on the relation's dates and today, `DATED` on its beginning
 * alone, `AHEAD` on an event at one of its ends. `UNDATED` is true of an office without dates whose document has one. `ROLE`, `OFFICE`, `STATUS` and a role's key depend on the role. `is:` depends
 * on a code of one of the ends. `METRIC`, `COUNTS` and `AS_OF` depend on a figure. `ALIKE` is true if both names continue alike
 * after their short forms, `ARTICLE` if the target's English name has an article, and `SITE` if an organisation's name is that of a
 * building or campus, which has no seat beside itself.
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
  | 'UNDATED'
  | 'METRIC'
  | 'COUNTS'
  | 'AS_OF'
  | 'ALIKE'
  | 'ARTICLE'
  | 'SITE'
  | `role:${string}`
  | `is:${string}`;

/**
 * The texts for some conditions; the first text whose slots are all declared is used. No other variant is tried, since it would
 * say something else. If no text can be filled, the neutral pattern is used.
 */
export interface Variant {
  readonly when: readonly Condition[];
  readonly texts: readonly string[];
  /** True if it ends without a full stop. */
  readonly isOpen?: boolean;
}

/** Variants in the order in which they are tried, then default texts. */
export type Reading = readonly (Variant | string)[];

/**
 * The templates of a relation between two kinds, in each language as it reads from the source and from the target.
 *
 * A text has slots for the ends, `s` and `t`, in their running form: `{s}`. `^` asks for the accusative or genitive, `{s+}` for
 * the form after an earlier mention, `{s.first}` for the form of a first mention, `{s.within}` for the form next to its owner.
 * `{s:CLAUSE}`, `{s:VERBAL_NOUN}` and `{s:NAMED}` only take names declared as that. `[was|were:s]` agrees
 * with an end: masculine or feminine in Arabic, singular or plural in English. `لـ` before a slot is joined to it. The other
 * slots: `{dates}`, `{on}`, `{as of}`, `{told}`, `{role}`, `{a role}`, `{post}`, `{office}`, `{status}`, `{statuses}`, `{metric}`,
 * `{value}`, `{figure}`, `{words}`, `{clause}`, `{report}`, `{said}`.
 */
export interface Sentences {
  readonly ar: { readonly source: Reading; readonly target: Reading };
  readonly en: { readonly source: Reading; readonly target: Reading };
  /** True if its claims name the speaker in their content, so that no attribution is added. */
  readonly namesVoice?: boolean;
  /** True if sources may disagree on whether others did the same; the sentence leaves that open. */
  readonly leavesOthersOpen?: boolean;
}

/** The sentences of a relation for all pairs of kinds that it joins, and its name for use without a template. */
export interface RelationSentences {
  readonly name: InBoth;
  /** Sentences by the id prefixes of both ends, `goal~topic`. */
  readonly ofEnds: ReadonlyMap<string, Sentences>;
}

/** A variant for some conditions. */
export function when(conditions: Condition | readonly Condition[], ...texts: string[]): Variant {
  return { when: typeof conditions === 'string' ? [conditions] : conditions, texts };
}

/** Like `when`, for texts that end without a full stop. */
export function openWhen(conditions: readonly Condition[], ...texts: string[]): Variant {
  return { when: conditions, texts, isOpen: true };
}

/** The variant whose conditions hold, else the default texts. */
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
export type SlotSort = 'CLAUSE' | 'VERBAL_NOUN' | 'NAMED';

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
