import { literalPredicates } from '../model/predicates.js';
import { relations } from '../model/relations/index.js';
import type { StatedClaim } from './records.js';

/** The roles that an organisation gives to one person at a time, with the relations that give them. */
export const offices = relations.flatMap(({ type, offices: keys = [] }) =>
  keys.map((role) => ({ predicate: type, role })),
);

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

/** Whether a claim states a relation of which its subject has one. */
export function isOfSingle({ predicate }: StatedClaim): boolean {
  return singleRelations.includes(predicate);
}
