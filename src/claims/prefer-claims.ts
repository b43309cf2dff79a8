import { ranks } from '../model/values/lists.js';
import { compareTexts } from '#text/compare-texts.js';
import { firstDay } from '#text/partial-dates.js';
import { areCompatible, areCompatibleDates } from './compatible.js';
import type { PartSupport, StatedClaim } from './records.js';
import type { NonEmpty } from '#text/group-by.js';

type Ranked = Pick<
  StatedClaim,
  'id' | 'rank' | 'confidence' | 'sources' | 'firstSeen' | 'dataset' | 'value' | 'object'
>;

/** A part of claims by which they are compared. */
export interface Aspect<Claim extends Ranked> {
  readonly confidenceOf: (claim: Claim) => number;
  /** The ids of the independent documents that state it. */
  readonly documentsOf: (claim: Claim) => readonly string[];
  readonly agree: (a: Claim, b: Claim) => boolean;
  /** Its value as a text: of two, the longer that begins like the other is more precise. */
  readonly textOf: (claim: Claim) => string;
}

/** The object or value of claims. */
export const content: Aspect<Ranked> = {
  confidenceOf: ({ confidence }) => confidence,
  documentsOf: ({ sources }) => sources,
  agree: (a, b) =>
    a.object === b.object &&
    (a.value === null || b.value === null || areCompatible(a.value, b.value)),
  textOf: ({ value, object }) =>
    object ?? (value?.type === 'DATE' ? value.date : JSON.stringify(value)),
};

/** The start of relations, the end, and the role. */
export const start = ofPart(
  ({ validFrom }) => validFrom,
  ({ validFromSupport }) => validFromSupport,
);
export const end = ofPart(
  ({ validTo }) => validTo,
  ({ validToSupport }) => validToSupport,
);
export const role = ofPart(
  ({ roleKey }) => roleKey,
  ({ roleSupport }) => roleSupport,
);

function ofPart(
  valueOf: (claim: StatedClaim) => string | null,
  supportOf: (claim: StatedClaim) => PartSupport | null,
): Aspect<StatedClaim> {
  return {
    confidenceOf: (claim) => supportOf(claim)?.confidence ?? 0,
    documentsOf: (claim) => supportOf(claim)?.documents ?? [],
    agree: (a, b) => areCompatibleDates(valueOf(a), valueOf(b)),
    textOf: (claim) => valueOf(claim) ?? '',
  };
}

/** Reason why a claim comes before another; FIRST_ID if nothing else sets them apart. */
export type PreferenceReason = 'RANK' | 'CONFIDENCE' | 'SOURCES' | 'FIRST_SEEN' | 'FIRST_ID';

interface Weighed<Claim> {
  readonly claim: Claim;
  readonly confidence: number;
  /** Number of independent documents that state a compatible value. */
  readonly sources: number;
  readonly text: string;
}

type Compare = (a: Weighed<Ranked>, b: Weighed<Ranked>) => number;

/** The comparisons in order. */
const comparisons: readonly (readonly [PreferenceReason, Compare])[] = [
  ['RANK', ({ claim: a }, { claim: b }) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank)],
  ['CONFIDENCE', (a, b) => b.confidence - a.confidence],
  ['SOURCES', (a, b) => b.sources - a.sources],
  [
    'FIRST_SEEN',
    ({ claim: a }, { claim: b }) => compareTexts(firstDay(a.firstSeen), firstDay(b.firstSeen)),
  ],
  ['FIRST_ID', ({ claim: a }, { claim: b }) => compareTexts(a.dataset, b.dataset)],
  ['FIRST_ID', (a, b) => comparePrecise(a.text, b.text)],
  ['FIRST_ID', ({ claim: a }, { claim: b }) => compareTexts(a.id, b.id)],
];

function comparePrecise(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return b.length - a.length;
  return compareTexts(a, b);
}

/**
 * The claims, with the shown one first: by rank, confidence, number of independent documents of compatible values, the date
 * when it was first seen, dataset, and the value itself.
 */
export function inPreference<Claim extends Ranked>(
  claims: readonly Claim[],
  aspect: Aspect<Claim>,
): Claim[] {
  return weigh(claims, aspect)
    .sort(compareWeighed)
    .map(({ claim }) => claim);
}

/**
 * The claim whose date is shown: the best or, of those of its rank, one that says the same more precisely.
 *
 * @param claims in order of preference
 */
export function mostPrecise<Claim extends Ranked>(
  best: Claim,
  claims: readonly Claim[],
  { textOf }: Aspect<Claim>,
): Claim {
  return claims.reduce((shown, claim) => {
    const [own, other] = [textOf(shown), textOf(claim)];
    const isPreciser = own !== '' && other.length > own.length && other.startsWith(own);
    return claim.rank === best.rank && isPreciser ? claim : shown;
  }, best);
}

/** The reason why the first claim comes before the second. */
export function reasonOf<Claim extends Ranked>(
  claims: readonly Claim[],
  [first, second]: readonly [Claim, Claim],
  aspect: Aspect<Claim>,
): PreferenceReason {
  const weighed = weigh(claims, aspect);
  const [a, b] = [first, second].map((wanted) => weighed.find(({ claim }) => claim === wanted));
  const decisive = comparisons.find(([, compare]) => a && b && compare(a, b) !== 0);
  return decisive?.[0] ?? 'FIRST_ID';
}

function weigh<Claim extends Ranked>(
  claims: readonly Claim[],
  { confidenceOf, documentsOf, agree, textOf }: Aspect<Claim>,
): Weighed<Claim>[] {
  return claims.map((claim) => ({
    claim,
    confidence: confidenceOf(claim),
    sources: new Set(claims.filter((other) => agree(claim, other)).flatMap(documentsOf)).size,
    text: textOf(claim),
  }));
}

function compareWeighed(a: Weighed<Ranked>, b: Weighed<Ranked>): number {
  for (const [, compare] of comparisons) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
}

/** Compares two claims like {@link inPreference}, each with its own documents alone. */
export function comparePreferred(a: Ranked, b: Ranked): number {
  return compareWeighed(weighAlone(a), weighAlone(b));
}

/** Kept, since a sort compares a claim many times, and a change sorts those of its entities before and after it. */
const weighedAlone = new WeakMap<Ranked, Weighed<Ranked>>();

function weighAlone(claim: Ranked): Weighed<Ranked> {
  const { confidence, sources } = claim;
  const weighed = weighedAlone.get(claim) ?? {
    claim,
    confidence,
    sources: sources.length,
    text: content.textOf(claim),
  };
  weighedAlone.set(claim, weighed);
  return weighed;
}

/** The one of several claims that is shown. */
export function preferredOf<T extends Ranked>(claims: NonEmpty<T>): T {
  return (claims.length > 1 ? inPreference(claims, content)[0] : undefined) ?? claims[0];
}
