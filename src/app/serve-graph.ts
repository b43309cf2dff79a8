import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '../api/api.js';
import { Knowledge } from '../knowledge/knowledge.js';
import type { Config } from '../config/config.js';
import { documentLimits } from '../server/question/document-limits.js';
import { readOperations } from '../operations/read-operations.js';
import { drain } from '../server/lifetime/drain.js';
import { Gate } from '../server/lifetime/gate.js';
import { keepTrying } from './keep-trying.js';
import { listen } from '../server/lifetime/listen.js';
import { createServer } from '../server/server.js';
import { stopOnSignals } from '../server/lifetime/signals.js';
import { welcome } from './welcome.js';
import { folderOf } from '../store/embedded/address.js';
import { createLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import { operationsFolder, pageFolder } from './folders.js';
import { openGraph } from './open-graph.js';
import { leaveServerNote } from './server-note.js';

/** How long running requests may go on once the process is told to end. */
const graceMs = 10_000;

/** Listens first, so that it can be asked how it is, then opens and loads the graph, and then lets questions in. */
export async function serveGraph(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const gate = new Gate();
  const isStoreUp = async (): Promise<boolean> => (await gate.readiness()).isReady;
  const metrics = config.metrics ? createMetrics(isStoreUp) : undefined;
  const api = await createApi();
  const folder = config.operations.folder ?? operationsFolder;
  const operations = readOperations(folder, api.schema, documentLimits(config.limits));
  const app = await createServer({ config, api, gate, logger, metrics, operations, pageFolder });
  const address = await listen(app, config);
  logger.info({ address, store: config.store.address }, 'listening');

  const stopping = new AbortController();
  let knowledge: Knowledge | undefined;
  let removeNote = (): Promise<void> => Promise.resolve();
  const opening = keepTrying(
    () =>
      openGraph(config, ({ ms, error }) => {
        metrics?.countStatement(ms, error === undefined ? 'answered' : 'failed');
      }),
    {
      signal: stopping.signal,
      onFailure(error, pauseMs) {
        gate.shut(error.message);
        logger.warn({ err: error, pauseMs }, 'the graph cannot be opened yet');
      },
    },
  );
  stopOnSignals(process, async (signal) => {
    logger.info({ signal }, 'stopping');
    stopping.abort();
    const isComplete = await drain(app, gate, graceMs);
    // A graph that is being opened is safe to leave at any moment, so little is waited for it.
    const store = await Promise.race([opening.catch(() => undefined), pause(1000, undefined)]);
    knowledge?.close();
    await removeNote();
    await store?.close();
    logger.info({ isComplete }, 'stopped');
  });
  try {
    const store = await opening;
    const graphFolder = folderOf(config.store.address);
    if (graphFolder !== undefined)
      removeNote = await leaveServerNote(graphFolder, { process: process.pid, address });
    knowledge = new Knowledge(store);
    gate.open({ store, knowledge });
    knowledge.prepare().catch((error: unknown) => {
      logger.debug({ err: error }, 'the search index is left to the first search');
    });
  } catch (error) {
    if (stopping.signal.aborted) return;
    throw error;
  }
  if (stopping.signal.aborted) return;
  logger.info({ address }, 'ready');
  if (!config.isProduction) console.log(welcome(address));
}
