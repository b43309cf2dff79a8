import type { Selection } from '../../export/index.js';
import type { Api, Context } from '../context.js';
import type { ExportSelection } from './query-string.js';

/** The selection as an export takes it, its part of the graph found. @throws KnownError as `Api.choose` does */
export async function selectExport(
  api: Api,
  { dataset, asOf, subgraph }: ExportSelection,
  context: Context,
  timeoutMs?: number,
): Promise<Selection> {
  if (subgraph === undefined) return { dataset, asOf };
  return { dataset, asOf, chosen: await api.choose(subgraph, context, timeoutMs) };
}
