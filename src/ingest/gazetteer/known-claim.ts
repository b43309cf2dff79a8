import type { ClaimRecord, LiteralValue } from '../../claims/records.js';
import type { KnownClaim } from '#reader/gazetteer/graph-knowledge.js';
import type { Predicate } from '#reader/vocabulary.js';

/** A claim as needed for reading: its value in short form, and nothing of its evidence. */
export function toKnownClaim(claim: Omit<ClaimRecord, 'evidence'>): KnownClaim {
  const { id, subject, object, roleKey: role, validFrom, validTo, ended } = claim;
  const predicate = claim.predicate as Predicate;
  const value = claim.value === null ? null : valueOf(claim.value);
  return {
    id,
    subject,
    predicate,
    object,
    value,
    role,
    validFrom,
    validTo,
    ...(ended && ({ ended } satisfies Partial<KnownClaim>)),
    ...(claim.value?.type === 'QUANTITY' &&
      ({ unit: claim.value.unit } satisfies Partial<KnownClaim>)),
  };
}

function valueOf(value: LiteralValue): string | number {
  switch (value.type) {
    case 'DATE':
      return value.date;
    case 'NUMBER':
    case 'QUANTITY':
      return value.number;
    default:
      return value.text;
  }
}
