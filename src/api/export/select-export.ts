import { isInputObjectType } from 'graphql';
import { followAliasesInInput, refuseUnknownIn } from '../../query/index.js';
import { invariant } from '../../shared/errors.js';
import type { Selection } from '../../export/index.js';
import type { Api, Context } from '../context.js';
import { askedBy } from './asked-by.js';
import type { ExportSelection } from './query-string.js';

/** @throws KnownError `BAD_INPUT` with the known datasets if the selection names another */
export async function checkDatasets(
  { schema }: Api,
  { dataset, subgraph }: Pick<ExportSelection, 'dataset' | 'subgraph'>,
  context: Pick<Context, 'knowledge' | 'signal'>,
): Promise<void> {
  const type = schema.getType('SubgraphInput');
  invariant(isInputObjectType(type), 'the schema has the input of subgraphs');
  await refuseUnknownIn(type, { dataset, ...subgraph }, () => context.knowledge.datasets(context));
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
