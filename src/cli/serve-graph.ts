import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '../api/api.js';
import { closeKnowledge, prepareSearch } from '../api/knowledge.js';
import type { Config } from '../config/config.js';
import { documentLimits } from '../server/document-limits.js';
import { readDocuments } from '../server/documents/read-documents.js';
import { drain } from '../server/drain.js';
import { Gate } from '../server/gate.js';
import { keepTrying } from '../server/keep-trying.js';
import { listen } from '../server/listen.js';
import { createServer } from '../server/server.js';
import { stopOnSignals } from '../server/signals.js';
import { welcome } from '../server/welcome.js';
import { createLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import { documentsFolder, pageFolder } from './folders.js';
import { openGraph } from './open-graph.js';
import { leaveServerNote } from './server-note.js';
import { folderOf } from './stored-graph.js';

/** How long running requests may go on once the process is told to end. */
const graceMs = 10_000;

/** Listens first, so that it can be asked how it is, then opens and loads the graph, and then lets questions in. */
export async function serveGraph(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel);
  const gate = new Gate();
  const isStoreUp = async (): Promise<boolean> => (await gate.readiness()).isReady;
  const metrics = config.metrics ? createMetrics(isStoreUp) : undefined;
  const api = await createApi();
  const folder = config.documents.folder ?? documentsFolder;
  const documents = readDocuments(folder, api.schema, documentLimits(config.limits));
  const app = await createServer({ config, api, gate, logger, metrics, documents, pageFolder });
  const address = await listen(app, config);
  logger.info({ address, store: config.store.address }, 'listening');

  const stopping = new AbortController();
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
    if (store) closeKnowledge(store);
    await removeNote();
    await store?.close();
    logger.info({ isComplete }, 'stopped');
  });
  try {
    const store = await opening;
    const graphFolder = folderOf(config.store.address);
    if (graphFolder !== undefined)
      removeNote = await leaveServerNote(graphFolder, { process: process.pid, address });
    gate.open(store);
    prepareSearch(store).catch((error: unknown) => {
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
