import type { Metrics } from '../../telemetry/metrics.js';
import type { LastArchive } from './last-archive.js';
import type { ServedGraph } from './served-graph.js';

interface Watched {
  readonly graph: ServedGraph;
  readonly exports: { readonly taken: number };
  readonly followers: { readonly taken: number };
  readonly lastArchive: LastArchive | undefined;
}

/** Adds the state of the server to its metrics, read at each scrape. */
export function addServerGauges(
  metrics: Metrics | undefined,
  { graph, exports, followers, lastArchive }: Watched,
): void {
  const add = metrics?.addGauge;
  add?.('multaqa_graph_version', 'Version of the served graph.', () => readVersion(graph));
  add?.('multaqa_exports_under_way', 'Exports that are being written.', () => exports.taken);
  add?.('multaqa_followers', 'Clients that follow the changes.', () => followers.taken);
  add?.(
    'multaqa_last_archive_timestamp_seconds',
    'Moment of the last whole archive that this server gave, since 1970; absent if none is known.',
    () => lastArchive?.seconds,
  );
}

async function readVersion(graph: ServedGraph): Promise<number | undefined> {
  try {
    return (await graph.current().store.version()).number;
  } catch {
    return undefined; // the store does not answer, as another number says
  }
}
