import type { GraphQLSchema } from 'graphql';
import { questionEffort, type EffortOptions } from '../analysis/effort.js';
import { expand, type Neighbourhood } from '../analysis/neighbourhood/expand.js';
import {
  checkExpandQuestion,
  maxNeighbourhoodNodes,
  type ExpandQuestion,
} from '../analysis/neighbourhood/expand-question.js';
import type { ChosenPart } from '../export/index.js';
import { findEntityIds } from '../query/index.js';
import { KnownError } from '../shared/errors.js';
import type { RunOptions } from '../store/graph-reader.js';
import { entitiesNamed } from './arguments/checks-arguments.js';
import { partOf } from './arguments/part.js';
import type { Context } from './context.js';
import type { SubgraphQuestion } from './inputs/subgraph-input.js';

/** Maximum effort for a subgraph, and whether nodes beyond maxNodes are counted. */
type SubgraphWork = EffortOptions & Pick<ExpandQuestion, 'countsLeft'>;

/**
 * The neighbourhood for an input. If a filter finds more seeds than there is room for, the first by id are taken and
 * the answer says `MAX_NODES`.
 * @throws KnownError `BAD_INPUT` if the input makes no sense
 */
export function selectSubgraph(
  schema: GraphQLSchema,
  question: SubgraphQuestion,
  context: Context,
  options: Pick<ExpandQuestion, 'countsLeft'> = {},
): Promise<Neighbourhood> {
  const { signal } = context;
  const work = { ...options, ...questionEffort(signal) };
  return select(schema, question, context, { signal }, work);
}

/**
 * The same for an export: everything, without a limit on the work, except nodes beyond `maxNodes`. Without a timeout it
 * waits for the end.
 * @throws KnownError `BAD_INPUT` if the input makes no sense or names unknown things, `DEADLINE_EXCEEDED` if it is not
 * found in time
 */
export async function chooseSubgraph(
  schema: GraphQLSchema,
  question: SubgraphQuestion,
  context: Context,
  timeoutMs?: number,
): Promise<ChosenPart> {
  const waiting = { timeoutMs, signal: context.signal };
  await context.knowledge.refuseUnknown([entitiesNamed(question.seeds)], context);
  const effort = { ...waiting, budget: Infinity };
  const found = await select(schema, question, context, waiting, effort);
  if (found.truncatedBy !== null && found.truncatedBy !== 'MAX_NODES')
    throw new KnownError(
      'DEADLINE_EXCEEDED',
      'That part of the graph was not found in time: take fewer seeds, hops, kinds or types.',
    );
  return chosenPart(found);
}

/** Throws `BAD_INPUT` with one sentence if the input makes no sense, without reading any graph. */
export function checkSubgraph({ seeds, filter, hops, maxNodes }: SubgraphQuestion): void {
  if ((seeds == null) === (filter == null))
    throw new KnownError('BAD_INPUT', 'Give "seeds" or "filter" for a subgraph, not both.');
  checkExpandQuestion({ seeds: seeds ?? [], hops, maxNodes });
}

/** The subgraph in the form of an export. */
export function chosenPart({ nodes, relations, version, truncatedBy }: Neighbourhood): ChosenPart {
  const isCut = truncatedBy === 'MAX_NODES';
  return { entities: nodes.map(({ id }) => id), relations, version, isCut };
}

async function select(
  schema: GraphQLSchema,
  question: SubgraphQuestion,
  context: Context,
  waiting: RunOptions,
  work: SubgraphWork,
): Promise<Neighbourhood> {
  checkSubgraph(question);
  const { hops, direction, maxNodes } = question;
  const { seeds, leftSeeds } = await findSeeds(schema, question, context, work);
  return expand(await context.knowledge.graph(waiting), {
    ...partOf(question),
    seeds,
    leftSeeds,
    hops,
    direction,
    maxNodes,
    ...work,
  });
}

async function findSeeds(
  schema: GraphQLSchema,
  { seeds, filter, dataset, maxNodes }: SubgraphQuestion,
  context: Context,
  { countsLeft }: SubgraphWork,
): Promise<Pick<ExpandQuestion, 'seeds' | 'leftSeeds'>> {
  if (seeds != null) return { seeds };
  const room =
    maxNodes === null ? Infinity : Math.min(Math.max(0, maxNodes), maxNeighbourhoodNodes);
  // One more than the maximum shows that there are more; counting them would need all.
  const limit = maxNodes === null || countsLeft === true ? undefined : room + 1;
  const found = await findEntityIds(
    schema,
    { filter: filter ?? {}, dataset: dataset ?? undefined, limit },
    context,
  );
  return { seeds: found.slice(0, room), leftSeeds: found.slice(room) };
}
