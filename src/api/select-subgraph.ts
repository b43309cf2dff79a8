import type { GraphQLSchema } from 'graphql';
import { questionEffort, type EffortOptions } from '../analysis/effort.js';
import { expand, type Neighbourhood } from '../analysis/neighbourhood/expand.js';
import {
  checkExpandQuestion,
  maxNeighbourhoodNodes,
} from '../analysis/neighbourhood/expand-question.js';
import type { ChosenPart } from '../export/index.js';
import { findEntityIds } from '../query/index.js';
import { KnownError } from '../shared/errors.js';
import type { RunOptions } from '../store/graph-reader.js';
import { partOf } from './arguments/part.js';
import type { Context } from './context.js';
import type { SubgraphQuestion } from './inputs/subgraph-input.js';

/**
 * The neighbourhood that an input asks for. Where a filter finds more seeds than there is room for, the first by id
 * are taken and the answer says `MAX_NODES`.
 *
 * @throws KnownError `BAD_INPUT` where the input makes no sense
 */
export function selectSubgraph(
  schema: GraphQLSchema,
  question: SubgraphQuestion,
  context: Context,
): Promise<Neighbourhood> {
  const { signal } = context;
  return select(schema, question, context, { signal }, questionEffort(signal));
}

/**
 * The same for an export, which has time: all of it, however much there is to look at, but for what `maxNodes` leaves
 * out. Without a timeout it waits for the end.
 *
 * @throws KnownError `BAD_INPUT` where the input makes no sense, `DEADLINE_EXCEEDED` where it is not found in time
 */
export async function chooseSubgraph(
  schema: GraphQLSchema,
  question: SubgraphQuestion,
  context: Context,
  timeoutMs?: number,
): Promise<ChosenPart> {
  const waiting = { timeoutMs, signal: context.signal };
  const effort = { ...waiting, budget: Infinity };
  const found = await select(schema, question, context, waiting, effort);
  if (found.truncatedBy !== null && found.truncatedBy !== 'MAX_NODES')
    throw new KnownError(
      'DEADLINE_EXCEEDED',
      'That part of the graph was not found in time: take fewer seeds, hops, kinds or types.',
    );
  return chosenPart(found);
}

/** Throws `BAD_INPUT` with one sentence where the input makes no sense, without looking at any graph. */
export function checkSubgraph({ seeds, filter, hops, maxNodes }: SubgraphQuestion): void {
  if ((seeds == null) === (filter == null))
    throw new KnownError(
      'BAD_INPUT',
      'A subgraph grows from seeds or from a filter, one of the two.',
    );
  checkExpandQuestion({ seeds: seeds ?? [], hops, maxNodes });
}

/** What was found as an export takes it. */
export function chosenPart({ nodes, relations, version }: Neighbourhood): ChosenPart {
  return { entities: nodes.map(({ id }) => id), relations, version };
}

async function select(
  schema: GraphQLSchema,
  question: SubgraphQuestion,
  context: Context,
  waiting: RunOptions,
  effort: EffortOptions,
): Promise<Neighbourhood> {
  checkSubgraph(question);
  const { hops, direction, maxNodes } = question;
  const { seeds, hasMore } = await findSeeds(schema, question, context);
  const found = await expand(await context.knowledge.graph(waiting), {
    ...partOf(question),
    ...{ seeds, hops, direction, maxNodes },
    ...effort,
  });
  if (!hasMore) return found;
  return { ...found, partial: true, truncatedBy: found.truncatedBy ?? 'MAX_NODES' };
}

async function findSeeds(
  schema: GraphQLSchema,
  { seeds, filter: given, dataset: id, maxNodes }: SubgraphQuestion,
  context: Context,
): Promise<{ seeds: readonly string[]; hasMore: boolean }> {
  if (seeds != null) return { seeds, hasMore: false };
  const [filter, dataset] = [given ?? {}, id ?? undefined];
  if (maxNodes === null) {
    const all = await findEntityIds(schema, { filter, dataset, limit: undefined }, context);
    return { seeds: all, hasMore: false };
  }
  const room = Math.min(Math.max(0, maxNodes), maxNeighbourhoodNodes);
  const found = await findEntityIds(schema, { filter, dataset, limit: room + 1 }, context);
  return { seeds: found.slice(0, room), hasMore: found.length > room };
}
