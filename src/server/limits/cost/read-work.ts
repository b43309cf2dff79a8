import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import type { Values } from '../../../shared/mapping.js';
import { mappingOf, type MappedField } from '../../../shared/read-mapping.js';

/** To test a relation in memory by one condition, or to compare it by one key, for the page and for the number of all. */
const stepsOfTest = 0.06;

/** Whether a field looks through all relations in memory. */
export function scansRelations(field: MappedField): boolean {
  const mapping = mappingOf(field);
  return mapping.kind === 'property' && mapping.scansRelations === true;
}

/** The steps of looking through all relations by a filter and an order; those of a page of all in their own order are none. */
export function stepsOfRelations(
  { elements }: GraphSizes,
  { filter, orderBy, ...part }: Values,
): number {
  const keys = Array.isArray(orderBy) ? orderBy.length : 0;
  const ofPart = ['dataset', 'minConfidence', 'asOf'].filter((name) => isGiven(part[name]));
  const tests = keys + ofPart.length + conditionsIn(filter);
  return tests === 0 ? 0 : stepsOfTest * elements * (1 + tests);
}

/** To read a claim of an entity, with what it says of time. */
const stepsOfClaim = 2;
/** Entities that are asked for are seldom those of which the least is said. */
const claimsAboveMean = 4;

/** The steps of reading the claims of the entities that a field names, each the subject of some and the object of others. */
export function stepsOfClaims(sizes: GraphSizes, field: MappedField, args: Values): number {
  const mapping = mappingOf(field);
  const argument = mapping.kind === 'property' ? mapping.readsClaimsOf : undefined;
  const ids = argument === undefined ? undefined : args[argument];
  if (!Array.isArray(ids)) return 0;
  const claims = 2 * sizes.nodes('Claim');
  const ofEach = (claimsAboveMean * claims) / Math.max(1, sizes.nodes('Entity'));
  return stepsOfClaim * Math.min(claims, ids.length * ofEach);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function conditionsIn(filter: unknown): number {
  if (Array.isArray(filter))
    return filter.reduce<number>((sum, part) => sum + conditionsIn(part), 0);
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.values(filter).reduce<number>((sum, part) => sum + 1 + conditionsIn(part), 0);
}
