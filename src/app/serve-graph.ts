import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createApi } from '../api/api.js';
import { otherVocabulary } from '../change/load/keep-vocabulary.js';
import { clockListeners } from '../change/apply/apply-change.js';
import { closeLog } from '../change/upkeep/close-log.js';
import { createCuration } from '../review/curation.js';
import type { Config } from '../config/config.js';
import { readSite } from '../folder/site/read-site.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { readMutations, readOperations, readOperationsIn } from '../operations/read-operations.js';
import { ServedOperations } from '../operations/served-operations.js';
import { drain, reasonOfStop, untilNobodyConnects } from '../server/lifetime/drain.js';
import { listen } from '../server/lifetime/listen.js';
import { LastArchive } from '../server/lifetime/last-archive.js';
import { ServedGraph } from '../server/lifetime/served-graph.js';
import { stopOnSignals } from '../server/lifetime/signals.js';
import { createStoreTeller } from '../server/lifetime/tell-store.js';
import { documentLimits } from '../server/question/document-limits.js';
import { createMetricsServer } from '../server/metrics-server.js';
import { createServer } from '../server/server.js';
import { version } from '../shared/program.js';
import { KnownError } from '../shared/errors.js';
import { MemoryBudget } from '../shared/memory-budget.js';
import type { GraphStore } from '../store/graph-store.js';
import { shareReader } from '../store/admission/shared-reader.js';
import { createLogger, type Logger } from '../telemetry/logger.js';
import { createMetrics, type Metrics } from '../telemetry/metrics.js';
import {
  changesFolder,
  dataFoldersOf,
  doorsFolder,
  operationFoldersOf,
  pageFolder,
  viewsFolder,
} from './folders.js';
import { examineOpen } from './examine.js';
import { exportSeedFiles } from './export-seed.js';
import { createLoadData } from './load-data.js';
import { loadOnHangUp } from './load-on-hang-up.js';
import { watchVocabulary } from './watch-vocabulary.js';
import { keepTrying } from './keep-trying.js';
import { graphFolderOf, openGraph } from './open-graph.js';
import { leaveServerNote } from './server-note.js';
import { createTakeArchive } from './take-archive.js';
import { tellSteps } from './tell-steps.js';

/** Pause between two looks at the store, so that the log tells of it whether anybody asks or not. */
const lookEveryMs = 2000;

/** Grace period of running requests during a stop. */
const graceMs = 10_000;

/** Maximum time for closing the store after them: a statement that cannot be stopped keeps it open. */
const closeMs = 5000;

/** Listens first, so that its state can be asked, then opens and loads the graph, and then answers questions. */
export async function serveGraph(config: Config): Promise<void> {
  process.umask(0o077); // Files of the server, and of the engine in it, are their owner's alone.
  const logger = createLogger(config.logLevel);
  const tellStore = createStoreTeller(logger);
  const graph = new ServedGraph(tellStore);
  const isStoreUp = async (): Promise<boolean> => (await graph.storeFault()) === undefined;
  const metrics = config.metrics ? createMetrics(isStoreUp, version) : undefined;
  const api = await createApi(new MemoryBudget(config.memory.planCacheBytes));
  const changes = readMutations(changesFolder, api.schema);
  const questions = [viewsFolder, doorsFolder].map((folder) => readOperations(folder, api.schema));
  const readAllOperations = () => {
    const own = readOperationsIn(
      operationFoldersOf(config),
      api.schema,
      documentLimits(config.limits),
    );
    // Mutations first: a deployment may keep one of its own under the same name.
    return new Map([changes, own, ...questions].flatMap((each) => [...each]));
  };
  const operations = new ServedOperations(readAllOperations());
  // An empty graph is not the package's own forum.
  const isOwnForum = config.data.length > 0 || config.seed;
  let site = readSite(isOwnForum ? dataFoldersOf(config) : []);
  const graphFolder = graphFolderOf(config);
  // Whoever can read the folder of the graph can do anything to it.
  const ownerToken = graphFolder && randomBytes(32).toString('base64url');
  const app = await createServer({
    config,
    api,
    graph,
    logger,
    metrics,
    operations,
    pageFolder,
    ownerToken,
    site: () => site,
    lastArchive: new LastArchive(graphFolder),
  });
  const stopMetrics = await serveMetricsAlone(config, metrics, logger);
  const address = await listen(app, config);
  logger.info({ address, store: config.store.address }, 'listening');

  const stopping = new AbortController();
  const { drainPauseMs } = config.overload;
  let knowledge: Knowledge | undefined;
  let removeNote = (): Promise<void> => Promise.resolve();
  const open = () => tellSteps(logger, (tell) => openGraph(config, metrics?.countStatement, tell));
  const opening = keepTrying(open, {
    signal: stopping.signal,
    onFailure(error) {
      graph.withdraw(error.message);
      tellStore(error, 'the graph cannot be opened yet');
    },
  });
  const stop = async (signal: NodeJS.Signals): Promise<boolean> => {
    logger.info({ signal, drainPauseMs }, 'stopping');
    stopping.abort();
    graph.leave(reasonOfStop);
    await pause(drainPauseMs);
    graph.withdraw(reasonOfStop);
    await untilNobodyConnects(app.server);
    const isDrained = await drain(app, graph, graceMs);
    // A graph that is being opened is safe to leave at any moment, so the wait for it is short.
    const store = await Promise.race([opening.catch(() => undefined), pause(1000, undefined)]);
    knowledge?.close();
    const closing = Promise.all([removeNote(), store?.close()]).then(() => true);
    const isClosed = await Promise.race([closing, pause(closeMs, false)]);
    const isComplete = isDrained && isClosed;
    await stopMetrics();
    logger.info({ isComplete }, 'stopped');
    return isComplete;
  };
  // Above the sum of the waits: this bound is for faults that hold the process.
  stopOnSignals(process, stop, drainPauseMs + graceMs + closeMs + 3000);
  try {
    const opened = await opening;
    const store = shareReader(opened, config.store);
    removeNote = await leaveNote(graphFolder, opened, { address, token: ownerToken });
    knowledge = new Knowledge(store);
    const loadData = createLoadData({
      config,
      store: opened,
      operations,
      readOperations: readAllOperations,
      onSite(read) {
        site = read;
      },
    });
    const takeArchive = createTakeArchive(opened);
    graph.serve({
      store,
      knowledge,
      curation: createCuration(opened, metrics?.countChange),
      loadData,
      takeArchive,
      examine: (signal) => examineOpen(config, opened, signal),
      exportSeed: (dataset, options) => exportSeedFiles(opened, dataset, options),
      closeLog: ({ name = null, role = null }, closing) =>
        closeLog(
          opened,
          { by: name, role },
          { ...closing, keepDays: config.store.historyKeepDays },
        ),
    });
    clockListeners.set(opened, (clock) => {
      logger.warn(clock, 'the last change is of a moment to come: a clock is or was wrong');
    });
    loadOnHangUp(process, loadData, logger);
    watchVocabulary(opened, stopping.signal, () => {
      graph.withdraw(otherVocabulary);
      logger.error(otherVocabulary);
    });
    setInterval(() => void graph.storeFault(), lookEveryMs).unref();
    await makeViews(knowledge, logger, stopping.signal); // questions are answered meanwhile
  } catch (error) {
    if (stopping.signal.aborted) return;
    throw error;
  }
  if (stopping.signal.aborted) return;
  logger.info({ address }, 'ready');
  if (!config.isProduction) console.log(welcome(address));
}

/** Makes the views of the graph; tries again after any failure, since questions need them. */
function makeViews(knowledge: Knowledge, logger: Logger, signal: AbortSignal): Promise<void> {
  const make = () => tellSteps(logger, (tell) => knowledge.prepare(tell));
  const fail = (cause: unknown) => {
    throw new KnownError('STORE_UNAVAILABLE', 'The views of the graph are not made.', { cause });
  };
  const onFailure = (error: KnownError, pauseMs: number): void => {
    if (!signal.aborted) logger.warn({ err: error, pauseMs }, 'the views cannot be made yet');
  };
  return keepTrying(() => make().catch(fail), { signal, onFailure });
}

/** Leaves the note of this server in the folder of its graph, if it has one; gives the function that removes it. */
async function leaveNote(
  folder: string | undefined,
  store: GraphStore,
  { address, token }: { readonly address: string; readonly token: string | undefined },
): Promise<() => Promise<void>> {
  if (folder === undefined || token === undefined) return () => Promise.resolve();
  const { storeId } = await store.version();
  return leaveServerNote(folder, { process: process.pid, address, token, storeId });
}

/** Serves metrics at a port of their own, if one is set; gives a function that stops it. */
async function serveMetricsAlone(
  { host, metricsPort, access }: Config,
  metrics: Metrics | undefined,
  logger: Logger,
): Promise<() => Promise<void>> {
  if (metrics === undefined || metricsPort === undefined) return () => Promise.resolve();
  const app = createMetricsServer(metrics, access);
  const address = await listen(app, { host, port: metricsPort }, 'METRICS_PORT');
  logger.info({ address: `${address}/metrics` }, 'serving metrics');
  return () => app.close();
}

/** Welcome for the person who has started the server: its address, and a first question to try. */
function welcome(address: string): string {
  const question = '{ entities(first: 3) { nodes { label(lang: AR) } } }';
  const body = JSON.stringify({ query: question });
  return `
Multaqa answers at ${address}/graphql, and ${address} is a page to ask from.
A first question:

  curl -s ${address}/graphql -H 'content-type: application/json' -d '${body}'
`;
}
