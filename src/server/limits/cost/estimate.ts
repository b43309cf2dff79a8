import { getNamedType, isLeafType } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import type { Values } from '../../../shared/mapping.js';

/** The size of a connection's page where the question gives none. */
const usualPageSize = 25;

/**
 * How many objects a field may fetch: itself and what lies below it, as often as it has entries. A connection has as
 * many entries as its page, a field with `ids` as many as there are ids, a neighbourhood as many as its `maxNodes`, and
 * a plain list as many as the schema says it may have. Scalars come with their object for nothing.
 */
export const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return 0;
  const entries = entriesOf(args) ?? usualEntries(field, type.name);
  return entries === undefined ? 1 + childComplexity : 1 + entries * Math.max(1, childComplexity);
};

/** The arguments that {@link estimate} reads. */
export const estimatedArguments: readonly string[] = ['first', 'last', 'limit', 'ids', 'input'];

function entriesOf({ first, last, limit, ids, input }: Values): number | undefined {
  if (Array.isArray(ids)) return ids.length;
  const size = first ?? last ?? limit ?? (input as Values | undefined)?.['maxNodes'];
  return typeof size === 'number' ? Math.max(0, size) : undefined;
}

function usualEntries({ extensions }: { readonly extensions: Values }, type: string) {
  const { most } = (extensions['graph'] ?? {}) as { most?: number };
  return most ?? (type.endsWith('Connection') ? usualPageSize : undefined);
}
