import { literalPredicates, type Predicate } from '../model/predicates.js';
import { relations } from '../model/relations/index.js';
import { kindOfId } from './ids.js';
import type { StatedClaim } from './records.js';

/** The roles that one person at a time has at an organisation, with their relations. */
export const offices = relations.flatMap(({ type, offices: keys = [] }) =>
  keys.map((role) => ({ predicate: type, role })),
);

/** The relations for having a target alone, each with that for having it jointly. */
const soleRelations: readonly { readonly alone: string; readonly jointly: string }[] =
  relations.flatMap(({ type, jointly }) =>
    jointly === undefined ? [] : [{ alone: type, jointly }],
  );

/** The relations that an entity has once, such as the city in which an edition was held. */
export const singleRelations: readonly string[] = relations
  .filter(({ once }) => once === true)
  .map(({ type }) => type);

/** The predicates that an entity may have several times, such as its names: values of these never conflict. */
export const manyValuedPredicates: readonly string[] = literalPredicates
  .filter(({ many }) => many === true)
  .map(({ predicate }) => predicate);

/** Whether a claim states the holder of an office. */
export function isOfOffice({ predicate, roleKey }: StatedClaim): boolean {
  return offices.some((office) => office.predicate === predicate && office.role === roleKey);
}

/** The relation for having a target alone, for a claim of that or of the joint relation. */
export function soleRelationOf({ predicate }: Pick<StatedClaim, 'predicate'>): string | undefined {
  return soleRelations.find(({ alone, jointly }) => predicate === alone || predicate === jointly)
    ?.alone;
}

/** Whether claims of other subjects about the same object may contradict a claim. */
export function hasRivals(claim: StatedClaim): boolean {
  return isOfOffice(claim) || soleRelationOf(claim) !== undefined;
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
