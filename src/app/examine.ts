import type { Config } from '../config/config.js';
import type { Checked, CheckContext, NamedResult } from '../doctor/check.js';
import { createCheckContext } from '../doctor/check.js';
import { mendGraph } from '../doctor/mend.js';
import { checkNodeVersion } from '../doctor/node-version.js';
import { orFinding, runChecks } from '../doctor/run-checks.js';
import { KnownError, type ErrorCode } from '../shared/errors.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { GraphStore } from '../store/graph-store.js';
import { engineAt } from '../store/open-store.js';
import { checkTokens } from './check-access.js';
import { dataFoldersOf } from './folders.js';
import { lookIntoGraph, readStoredGraph } from './stored-graph.js';

export interface ExamineOptions {
  readonly signal: AbortSignal;
  /** Before the checks, creates missing constraints and indexes and the views that follow from the claims. */
  readonly mend: boolean;
  /** Called once the graph is open, before the first result. */
  readonly onOpen?: () => void;
}

/**
 * Reports the result of each check of a graph that is opened for it. A check that fails is a finding, and the others go on.
 * @throws KnownError `STORE_LOCKED` if another process has the graph open
 */
export async function examine(
  config: Config,
  { signal, mend, onOpen }: ExamineOptions,
  report: (result: NamedResult) => Promise<void>,
): Promise<void> {
  const { address } = config.store;
  const look = async (store: GraphStore): Promise<void> => {
    onOpen?.();
    const mending = mend ? (context: CheckContext) => mendGraph(store, context) : undefined;
    for await (const result of resultsOf(config, store, signal, mending)) await report(result);
  };
  try {
    // A graph in memory is empty until it is made.
    await (engineAt(address).isInMemory(address) ? readStoredGraph : lookIntoGraph)(config, look);
  } catch (error) {
    if (!(error instanceof KnownError) || error.code === 'STORE_LOCKED') throw error;
    const { code, message: what } = error;
    for (const result of await examineProcess(config)) await report(result);
    await report({
      name: 'store',
      summary: 'cannot be opened',
      findings: [{ what, mend: mendOf(code, address) }],
    });
  }
}

/** The results of all checks of a graph that this process has open: at one version, where its engine can read one. */
export async function* examineOpen(
  config: Config,
  store: GraphReader,
  signal: AbortSignal,
): AsyncGenerator<NamedResult> {
  const { reader = store, end } = (await store.snapshot?.()) ?? {};
  try {
    yield* resultsOf(config, reader, signal);
  } finally {
    end?.();
  }
}

async function* resultsOf(
  config: Config,
  store: GraphReader,
  signal: AbortSignal,
  mend?: (context: CheckContext) => Promise<Checked>,
): AsyncGenerator<NamedResult> {
  const { address } = config.store;
  yield* await examineProcess(config);
  yield { name: 'store', summary: `opens: ${address}`, findings: [] };
  const compared = { address, readFolders: () => dataFoldersOf(config) };
  const context = createCheckContext(store, compared, signal);
  if (mend) yield { name: 'mend', ...(await orFinding(() => mend(context), context)) };
  yield* runChecks(context);
}

/** The results of the checks that need no graph. */
async function examineProcess({ access }: Config): Promise<readonly NamedResult[]> {
  const tokens = await checkTokens(access);
  const node = { name: 'node', ...checkNodeVersion(process.versions.node) };
  return tokens === undefined ? [node] : [node, tokens];
}

/** A server may only be away; damaged or lost files of a graph do not come back by themselves. */
function mendOf(code: ErrorCode, address: string): string {
  if (code === 'NOT_FOUND') return 'run "multaqa seed", or name another graph by --store';
  return engineAt(address).folderOf(address) === undefined
    ? 'check that STORE names the right graph, that it runs and that this user may use it'
    : 'check that this user may read and write there and that no file is gone, or restore an archive into an empty folder';
}
