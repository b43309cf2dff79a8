import { getNamedType, isLeafType } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';

/** The size of a connection's page where the question gives none. */
const usualPageSize = 25;

/**
 * How many objects a field may fetch: itself and what lies below it, as often as it has entries. A connection has as
 * many entries as its page, a field with `ids` as many as there are ids. Scalars come with their object for nothing.
 */
export const estimate: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return 0;
  const entries = entriesOf(args, type.name.endsWith('Connection') ? usualPageSize : undefined);
  return entries === undefined ? 1 + childComplexity : 1 + entries * Math.max(1, childComplexity);
};

/** The arguments that {@link estimate} reads. */
export const estimatedArguments: readonly string[] = ['first', 'last', 'ids'];

function entriesOf(
  args: Readonly<Record<string, unknown>>,
  usual: number | undefined,
): number | undefined {
  const { first, last, ids } = args;
  if (Array.isArray(ids)) return ids.length;
  const size = first ?? last;
  return typeof size === 'number' ? Math.max(0, size) : usual;
}
