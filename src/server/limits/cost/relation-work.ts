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

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function conditionsIn(filter: unknown): number {
  if (Array.isArray(filter))
    return filter.reduce<number>((sum, part) => sum + conditionsIn(part), 0);
  if (typeof filter !== 'object' || filter === null) return 0;
  return Object.values(filter).reduce<number>((sum, part) => sum + 1 + conditionsIn(part), 0);
}
