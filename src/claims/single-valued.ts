import type { Predicate } from '../model/predicates.js';
import { offices, singleRelations, soleRelationOf } from '../model/relations/traits.js';
import { kindOfId } from './ids.js';
import type { StatedClaim } from './records.js';

/** Whether a claim states the holder of an office. */
export function isOfOffice({ predicate, roleKey }: StatedClaim): boolean {
  return offices.some((office) => office.predicate === predicate && office.role === roleKey);
}

/** Whether claims of other subjects about the same object may contradict a claim. */
export function hasRivals(claim: StatedClaim): boolean {
  return isOfOffice(claim) || soleRelationOf(claim.predicate) !== undefined;
}

/** Whether a claim states a relation that its subject has once. */
export function isOfSingle({ predicate }: StatedClaim): boolean {
  return singleRelations.includes(predicate);
}

/** The relation of an edition to its series, and the literals that place it there. */
export const membership = 'EDITION_OF' satisfies Predicate;
export const orderLiterals: readonly string[] = ['ORDINAL', 'DATE'] satisfies Predicate[];

/** Whether a claim places an edition in its series. */
export function isOfOrder({ predicate, subject }: StatedClaim): boolean {
  return (
    predicate === membership ||
    (orderLiterals.includes(predicate) && kindOfId(subject) === 'Edition')
  );
}
