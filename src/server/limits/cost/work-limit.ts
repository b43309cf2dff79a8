import { GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GraphSizes } from '../../../knowledge/graph-sizes.js';
import { getOrMake } from '../../../shared/get-or-make.js';
import type { PricedOperation } from './cost-limit.js';
import { costKey, costVariables } from './cost-variables.js';
import { estimatedArguments } from './estimate.js';
import { workOf, type Work } from './work.js';

interface RememberedWork {
  readonly variables: readonly string[];
  readonly byKey: LRUCache<string, Work>;
  sizes: GraphSizes;
}

const noWork: Work = { cost: 0, field: '' };
/** A longer key is of a filter that is hardly asked twice. */
const maxKeyLength = 1000;

/**
 * What operations cost by the work that they make in a graph of these sizes; nothing before it was counted. A document's
 * are remembered by the variables that matter to them, as long as the graph is not counted anew.
 */
export function createWorkOf(
  schema: GraphQLSchema,
): (asked: PricedOperation, sizes: GraphSizes | undefined) => Work {
  const remembered = new WeakMap<DocumentNode, RememberedWork>();
  return (asked, sizes) => {
    if (!sizes) return noWork;
    const { document, operation, variables } = asked;
    const known = getOrMake<DocumentNode, RememberedWork>(remembered, document, () => ({
      variables: costVariables(document, [...estimatedArguments, 'filter']),
      byKey: new LRUCache<string, Work>({ max: 50 }),
      sizes,
    }));
    if (known.sizes !== sizes) known.byKey.clear();
    known.sizes = sizes;
    const key = `${operation.name?.value ?? ''}(${costKey(known.variables, variables)})`;
    if (key.length > maxKeyLength) return workOf(schema, asked, sizes);
    return getOrMake<string, Work>(known.byKey, key, () => workOf(schema, asked, sizes));
  };
}

/**
 * Refuses what would make more work than `max` objects do.
 *
 * @throws GraphQLError with `extensions.limit` "cost"
 */
export function refuseWorkAbove(max: number, { cost, field }: Work): void {
  if (cost > max)
    throw new GraphQLError(
      `An operation may make the work of ${max} objects at most, this could make that of ${cost}, most of it for "${field}": nest its filter less deep, give fewer conditions and smaller pages, or start from fewer nodes.`,
      { extensions: { limit: 'cost', cost } },
    );
}
