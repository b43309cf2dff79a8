import { isProjected } from './apply-decisions.js';
import type { Predicate } from '../model/predicates.js';
import { groupBy } from '#text/group-by.js';
import { claimId } from './ids.js';
import { preferredOf } from './prefer-claims.js';
import type { ClaimRecord, CountingClaim, DatasetRecord, EvidenceRecord } from './records.js';
import { firstOf, lastOf } from './seen-dates.js';
import { supportOf, type SourceOf } from './support.js';

/** The predicates of the claims from which the order of editions follows. */
const ordering: readonly string[] = ['ORDINAL', 'EDITION_OF'] satisfies Predicate[];

const precedes = 'PRECEDES' satisfies Predicate;

/** The dataset of what follows from the claims of several; it exists while it has a claim. */
export const derivedDataset: DatasetRecord = {
  id: 'derived',
  titleAr: 'مستنتج من مجموعات عدة',
  titleEn: 'Derived from several datasets',
  description:
    'What follows from the claims of several datasets together, worked out anew with each change.',
  kind: 'DERIVED',
};

/** Whether a claim follows from ordinals: it is worked out with each change, and nobody states it. */
export function isDerived({
  predicate,
  method,
}: Pick<ClaimRecord, 'predicate' | 'method'>): boolean {
  return predicate === precedes && method === 'DERIVED';
}

/** Whether the order of editions follows from a claim. */
export function isOrdering({ predicate }: Pick<ClaimRecord, 'predicate'>): boolean {
  return ordering.includes(predicate);
}

/** Whether a claim is one of those from which the order of editions follows, or one that follows. */
export function concernsOrder(claim: Pick<ClaimRecord, 'predicate' | 'method'>): boolean {
  return isOrdering(claim) || isDerived(claim);
}

/**
 * All claims that an edition precedes the next of its series: in each dataset that has both ordinals, else in {@link
 * derivedDataset}.
 */
export function deriveOrder(claims: readonly CountingClaim[], sourceOf: SourceOf): ClaimRecord[] {
  const ofEach = Array.from(groupBy(claims, ({ dataset }) => dataset).values()).flatMap((said) =>
    derivePrecedence(said, sourceOf),
  );
  const pairOf = ({ subject, object }: ClaimRecord) => `${subject} ${String(object)}`;
  const known = new Set(ofEach.map(pairOf));
  const ofAll = derivePrecedence(claims, sourceOf, derivedDataset.id);
  return [...ofEach, ...ofAll.filter((claim) => !known.has(pairOf(claim)))];
}

/**
 * The claims that an edition precedes the next of its series, by the ordinals among these claims. Their evidence and dates are
 * those of both ordinals. Nothing follows from an ordinal that two editions of a series have.
 */
export function derivePrecedence(
  claims: readonly CountingClaim[],
  sourceOf: SourceOf,
  dataset = claims[0]?.dataset ?? '',
): ClaimRecord[] {
  const projected = claims.filter(isProjected);
  const ordinals = ordinalsOf(projected);
  const ofSeries = groupBy(
    projected.filter(({ predicate }) => predicate === ('EDITION_OF' satisfies Predicate)),
    ({ object }) => object,
  );
  return Array.from(ofSeries.values()).flatMap((said) => {
    const editions = [...new Set(said.map(({ subject }) => subject))];
    const byNumber = groupBy(
      editions.flatMap((edition) => ordinals.get(edition) ?? []),
      numberOf,
    );
    return Array.from(byNumber).flatMap(([number, [earlier, ...rivals]]) => {
      const [later, ...others] = byNumber.get(number + 1) ?? [];
      return later && rivals.length + others.length === 0
        ? [precede(dataset, earlier, later, sourceOf)]
        : [];
    });
  });
}

function ordinalsOf(claims: readonly CountingClaim[]): ReadonlyMap<string, CountingClaim> {
  const stated = claims.filter(({ predicate }) => predicate === ('ORDINAL' satisfies Predicate));
  const byEdition = groupBy(stated, ({ subject }) => subject);
  return new Map(Array.from(byEdition, ([edition, alike]) => [edition, preferredOf(alike)]));
}

function numberOf({ value }: Pick<ClaimRecord, 'value'>): number {
  return value?.type === 'NUMBER' ? value.number : NaN;
}

function precede(
  dataset: string,
  earlier: CountingClaim,
  later: CountingClaim,
  sourceOf: SourceOf,
): ClaimRecord {
  const content = {
    dataset,
    subject: earlier.subject,
    predicate: precedes,
    object: later.subject,
    value: null,
    roleKey: null,
    validFrom: null,
    validTo: null,
  };
  const method = 'DERIVED';
  const evidence = distinct([...earlier.evidence, ...later.evidence]);
  return {
    ...content,
    id: claimId(content),
    roleAr: null,
    roleEn: null,
    rank: 'NORMAL',
    status: 'ACCEPTED',
    method,
    ...supportOf({ ...content, method }, evidence, sourceOf),
    firstSeen: firstOf([earlier.firstSeen, later.firstSeen]),
    lastSeen: lastOf([earlier.lastSeen, later.lastSeen]),
    note: `Follows from the ordinals ${numberOf(earlier)} and ${numberOf(later)}.`,
    evidence,
  };
}

function distinct(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  const byPlace = new Map(
    evidence.map((piece) => [
      JSON.stringify([piece.document, piece.start, piece.phraseStart]),
      piece,
    ]),
  );
  return Array.from(byPlace.values(), (piece) => ({ ...piece, supports: ['SUBJECT', 'OBJECT'] }));
}
