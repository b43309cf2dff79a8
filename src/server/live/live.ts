import type { FastifyInstance } from 'fastify';
import type { LimitsConfig } from '../../config/limits-config.js';
import type { ServedGraph } from '../lifetime/served-graph.js';
import { StreamSlots } from '../limits/slots.js';
import { LogReader } from './log-reader.js';
import { VersionWatch } from './version-watch.js';

/** Resources shared by all routes that follow the graph. */
export interface Live {
  readonly watch: VersionWatch;
  readonly slots: StreamSlots;
  readonly log: LogReader;
}

/** Ends when the server starts to stop. */
export function createLive(
  app: FastifyInstance,
  graph: ServedGraph,
  { maxStreams, statementTimeoutMs }: LimitsConfig,
  versionStalenessMs: number,
): Live {
  const watch = new VersionWatch(graph, versionStalenessMs);
  app.addHook('preClose', (done) => {
    watch.end();
    done();
  });
  return { watch, slots: new StreamSlots(maxStreams), log: new LogReader(statementTimeoutMs) };
}
