import type { GraphQLSchema } from 'graphql';
import { datasetsNamedIn, followAliasesInInput, refuseUnknownAmong } from '../../query/index.js';
import { invariant } from '../../shared/errors.js';
import type { AskedSelection, Selection } from '../../export/index.js';
import type { Api, Context } from '../context.js';
import { serialize, subgraphInputOf, type ExportSelection } from './query-string.js';
import type { SubgraphQuestion } from '../inputs/subgraph-input.js';

/** @throws KnownError `BAD_INPUT` with the known datasets if the selection names another */
export async function checkDatasets(
  { schema }: Api,
  { dataset, subgraph }: Pick<ExportSelection, 'dataset' | 'subgraph'>,
  context: Pick<Context, 'knowledge' | 'signal'>,
): Promise<void> {
  const named = datasetsNamedIn(subgraphInputOf(schema), { dataset, ...subgraph });
  if (named.length > 0) refuseUnknownAmong(named, await context.knowledge.datasets(context));
}

/** A selection in the form of an export. */
export interface FoundSelection extends Selection {
  /** Ids of the seeds in the graph, by the ids in the question. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Selection in the form of an export, with its part of the graph found.
 * @throws KnownError as `Api.choose` does
 */
export async function selectExport(
  api: Api,
  { dataset, asOf, subgraph }: ExportSelection,
  context: Context,
  timeoutMs?: number,
): Promise<FoundSelection> {
  await checkDatasets(api, { dataset, subgraph }, context);
  if (subgraph === undefined) return { dataset, asOf, redirects: new Map() };
  const { input, redirects } = await followAliasesInInput(
    api.schema,
    'SubgraphInput',
    subgraph,
    context,
  );
  const chosen = await api.choose(input, context, timeoutMs);
  return { dataset, asOf, chosen, asked: askedBy(api.schema, input), redirects };
}

/** Description of a subgraph's request inside its file; equal for equal requests by any route. */
export function askedBy(schema: GraphQLSchema, question: SubgraphQuestion): AskedSelection {
  const { dataset, asOf, seeds, filter, hops, kinds, types, direction } = question;
  return {
    dataset: dataset ?? null,
    asOf: asOf ? { on: asOf.on, certainty: asOf.certainty } : null,
    seeds: seeds ?? null,
    filter: filter ? filterText(schema, filter) : null,
    hops,
    kinds: kinds ?? null,
    types: types ?? null,
    direction,
    minConfidence: question.minConfidence ?? null,
    maxNodes: question.maxNodes,
  };
}

function filterText(schema: GraphQLSchema, filter: object): string {
  const field = subgraphInputOf(schema).getFields()['filter'];
  invariant(field, 'a subgraph grows from a filter');
  return JSON.stringify(serialize(field.type, filter));
}
