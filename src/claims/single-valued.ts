import { literalPredicates } from '../model/predicates.js';
import { relations } from '../model/relations/index.js';
import type { StatedClaim } from './records.js';

/** The roles that an organisation gives to one person at a time, with the relations that give them. */
export const offices = relations.flatMap(({ type, offices: keys = [] }) =>
  keys.map((role) => ({ predicate: type, role })),
);

/** The relations by which one has a target alone, each with that by which several have it together. */
const soleRelations: readonly { readonly alone: string; readonly jointly: string }[] =
  relations.flatMap(({ type, jointly }) =>
    jointly === undefined ? [] : [{ alone: type, jointly }],
  );

/** The relations that say whether one has a target alone or several have it together. */
export const sharedRelations: readonly string[] = soleRelations.flatMap(({ alone, jointly }) => [
  alone,
  jointly,
]);

/** The relations of which an entity has one, such as the city in which an edition was held. */
export const singleRelations: readonly string[] = relations
  .filter(({ once }) => once === true)
  .map(({ type }) => type);

/** What may be said of an entity more than once, such as its names: values of these never conflict. */
export const manyValuedPredicates: readonly string[] = literalPredicates
  .filter(({ many }) => many === true)
  .map(({ predicate }) => predicate);

/** Whether a claim says who holds an office. */
export function isOfOffice({ predicate, roleKey }: StatedClaim): boolean {
  return offices.some((office) => office.predicate === predicate && office.role === roleKey);
}

/** The relation of one alone, where a claim says that one has its target alone or that several have it together. */
export function soleRelationOf({ predicate }: StatedClaim): string | undefined {
  return soleRelations.find(({ alone, jointly }) => predicate === alone || predicate === jointly)
    ?.alone;
}

/** Whether claims of other subjects about the same object may contradict a claim. */
export function hasRivals(claim: StatedClaim): boolean {
  return isOfOffice(claim) || soleRelationOf(claim) !== undefined;
}

/** Whether a claim states a relation of which its subject has one. */
export function isOfSingle({ predicate }: StatedClaim): boolean {
  return singleRelations.includes(predicate);
}
