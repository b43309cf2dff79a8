import type { Api, Context } from '../context.js';
import type { Selection } from '../../export/index.js';
import type { AskedExport } from './read-selection.js';

/** The selection that was asked for, its part of the graph found. @throws KnownError as `Api.choose` does */
export async function selectExport(
  api: Api,
  { dataset, subgraph }: AskedExport,
  context: Context,
  timeoutMs?: number,
): Promise<Selection> {
  if (subgraph === undefined) return { dataset };
  return { dataset, chosen: await api.choose(subgraph, context, timeoutMs) };
}
