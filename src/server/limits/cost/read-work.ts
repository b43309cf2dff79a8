import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import type { Values } from '../../../shared/mapping.js';
import { mappingOf, type MappedField } from '../../../shared/read-mapping.js';

/** Steps to test a relation in memory by one condition, or to compare it by one key, for the page and for the total. */
const stepsOfTest = 0.06;

/** True if a field reads all relations in memory. */
export function scansRelations(field: MappedField): boolean {
  const mapping = mappingOf(field);
  return mapping.kind === 'property' && mapping.scansRelations === true;
}

/** Steps of reading all relations by a filter and an order; none for a page of all in their own order. */
export function stepsOfRelations(sizes: GraphSizes, { filter, orderBy, ...part }: Values): number {
  const keys = Array.isArray(orderBy) ? orderBy.length : 0;
  const ofPart = ['dataset', 'minConfidence', 'sources', 'asOf'].filter((name) =>
    isGiven(part[name]),
  );
  const tests = keys + ofPart.length + conditionsIn(filter);
  const readsSources = isGiven(part['dataset']) && isGiven(part['sources']);
  const ofClaims = asksForMethods(filter) || readsSources ? stepsOfClaim * sizes.nodes('Claim') : 0;
  return tests === 0 ? 0 : stepsOfTest * sizes.elements * (1 + tests) + ofClaims;
}

/** Steps of walking the graph in memory, for paths and the like. */
export function stepsOfWalk(sizes: GraphSizes, field: MappedField, args: Values): number {
  const mapping = mappingOf(field);
  const steps = mapping.kind === 'property' ? mapping.stepsOfElement?.(args) : undefined;
  return sizes.elements * (steps ?? 0);
}

/** Steps to read a claim of an entity with its dates. */
const stepsOfClaim = 2;
/** Minimum factor: clients seldom ask for the entities with the fewest claims. */
const claimsAboveMean = 4;

/** Steps of reading the claims of the named entities, as subjects and as objects. */
export function stepsOfClaims(sizes: GraphSizes, field: MappedField, args: Values): number {
  const mapping = mappingOf(field);
  const argument = mapping.kind === 'property' ? mapping.readsClaimsOf : undefined;
  const ids = argument === undefined ? undefined : args[argument];
  if (!Array.isArray(ids)) return 0;
  const claims = 2 * sizes.nodes('Claim');
  const ofEach = (claimsAboveMean * claims) / Math.max(1, sizes.nodes('Entity'));
  return stepsOfClaim * Math.min(claims, ids.length * ofEach);
}

/** Whether a filter of relations has a condition on methods, at any depth: all claims are read for it. */
function asksForMethods(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(
    ([key, part]) => key === 'method' || key === 'onlyMethod' || asksForMethods(part),
  );
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
