import type { GraphQLSchema } from 'graphql';
import { expand, type Neighbourhood } from '../analysis/neighbourhood/expand.js';
import { findEntityIds } from '../query/find-ids.js';
import { KnownError } from '../shared/errors.js';
import { partOf } from './arguments/part.js';
import type { Context } from './context.js';
import type { SubgraphInput } from './inputs/subgraph-input.js';
import { analysisTimeoutMs, currentGraph } from './knowledge.js';

/**
 * The neighbourhood that an input asks for. Where a filter finds more seeds than there is room for, the first by id
 * are taken and the answer says `MAX_NODES`.
 *
 * @throws KnownError `BAD_INPUT` where the input makes no sense
 */
export async function selectSubgraph(
  schema: GraphQLSchema,
  input: SubgraphInput,
  context: Context,
): Promise<Neighbourhood> {
  const { hops, direction, maxNodes } = input;
  const { seeds, hasMore } = await findSeeds(schema, input, context);
  const found = await expand(await currentGraph(context), {
    ...partOf(input),
    ...{ seeds, hops, direction, maxNodes },
    timeoutMs: analysisTimeoutMs,
    signal: context.signal,
  });
  if (!hasMore) return found;
  return { ...found, partial: true, truncatedBy: found.truncatedBy ?? 'MAX_NODES' };
}

async function findSeeds(
  schema: GraphQLSchema,
  { seeds, filter, maxNodes }: SubgraphInput,
  context: Context,
): Promise<{ seeds: readonly string[]; hasMore: boolean }> {
  if ((seeds == null) === (filter == null))
    throw new KnownError(
      'BAD_INPUT',
      'A subgraph grows from seeds or from a filter, one of the two.',
    );
  if (seeds != null) return { seeds, hasMore: false };
  const room = Math.max(0, maxNodes);
  const found = await findEntityIds(schema, filter ?? {}, room + 1, context);
  return { seeds: found.slice(0, room), hasMore: found.length > room };
}
