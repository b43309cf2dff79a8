import type { Predicate } from '../model/predicates.js';
import { groupBy } from '../shared/group-by.js';
import { claimId } from './ids.js';
import { isProjected, preferredOf } from './prefer-claims.js';
import type { ClaimRecord, EvidenceRecord } from './records.js';
import { firstOf, lastOf } from './seen-dates.js';
import { supportOf, type SourceOf } from './support.js';

/**
 * The claims of one dataset that an edition precedes the next of its series. They follow from the ordinals, so their evidence
 * and dates are those of both ordinals.
 */
export function derivePrecedence(
  claims: readonly ClaimRecord[],
  sourceOf: SourceOf,
): ClaimRecord[] {
  const projected = claims.filter(isProjected);
  const ordinals = ordinalsOf(projected);
  const editions = projected.flatMap(({ predicate, subject, object }) => {
    const ordinal = ordinals.get(subject);
    return predicate === ('EDITION_OF' satisfies Predicate) && ordinal
      ? [{ series: object, ordinal }]
      : [];
  });
  return Array.from(groupBy(editions, ({ series }) => series).values()).flatMap((series) =>
    series.flatMap(({ ordinal }) =>
      series
        .filter((other) => numberOf(other.ordinal) === numberOf(ordinal) + 1)
        .map((next) => precedes(ordinal, next.ordinal, sourceOf)),
    ),
  );
}

function ordinalsOf(claims: readonly ClaimRecord[]): ReadonlyMap<string, ClaimRecord> {
  const stated = claims.filter(({ predicate }) => predicate === ('ORDINAL' satisfies Predicate));
  const byEdition = groupBy(stated, ({ subject }) => subject);
  return new Map(Array.from(byEdition, ([edition, alike]) => [edition, preferredOf(alike)]));
}

function numberOf({ value }: ClaimRecord): number {
  return value?.type === 'NUMBER' ? value.number : NaN;
}

function precedes(earlier: ClaimRecord, later: ClaimRecord, sourceOf: SourceOf): ClaimRecord {
  const content = {
    dataset: earlier.dataset,
    subject: earlier.subject,
    predicate: 'PRECEDES' satisfies Predicate,
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
