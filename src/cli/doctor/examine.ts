import { hasUnfinishedRestore } from '../../archive/index.js';
import { placeInBuckets } from '../../change/upkeep/place-in-buckets.js';
import { rebuildProjection } from '../../change/upkeep/rebuild-projection.js';
import { upgradeLayout } from '../../change/upkeep/upgrade-layout.js';
import type { Config } from '../../config/config.js';
import { entityKindNames } from '../../model/kinds.js';
import { KnownError, type ErrorCode } from '../../shared/errors.js';
import { migrate } from '../../store/migrate.js';
import { engineAt } from '../../store/open-store.js';
import type { GraphStore } from '../../store/graph-store.js';
import { lookIntoGraph, readStoredGraph } from '../../app/stored-graph.js';
import { checkTokens } from './access.js';
import { createCheckContext, type Checked, type CheckContext, type NamedResult } from './check.js';
import { checks } from './index.js';
import { findUnexplained } from './projection.js';
import { checkNodeVersion } from './node-version.js';

export interface ExamineOptions {
  readonly signal: AbortSignal;
  /** Before the checks, creates missing constraints and indexes and the views that follow from the claims. */
  readonly mend: boolean;
}

/** The findings of each check as they are made. A check that fails is a finding, and the others go on. */
export async function examine(
  config: Config,
  { signal, mend }: ExamineOptions,
  report: (result: NamedResult) => Promise<void>,
): Promise<void> {
  await report({ name: 'node', ...checkNodeVersion(process.versions.node) });
  const tokens = await checkTokens(config.access);
  if (tokens !== undefined) await report(tokens);
  const look = async (store: GraphStore): Promise<void> => {
    await report({ name: 'store', summary: `opens: ${config.store.address}`, findings: [] });
    const context = createCheckContext(store, config, signal);
    if (mend) {
      const mended = await orFinding(() => mendGraph(store, context), signal);
      await report({ name: 'mend', ...mended });
    }
    for (const { name, run } of checks)
      await report({ name, ...(await orFinding(() => run(context), signal)) });
  };
  try {
    // A graph in memory is empty until it is made. An engine is asked for its definitions in a language of its own, so that no
    // mode holds these statements to the common dialect.
    const { address } = config.store;
    const open = engineAt(address).isInMemory(address) ? readStoredGraph : lookIntoGraph;
    await open({ ...config, isProduction: true }, look);
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const { code, message: what } = error;
    await report({
      name: 'store',
      summary: 'cannot be opened',
      findings: [{ what, mend: mendOf(code, config.store.address) }],
    });
  }
}

/**
 * A half restored graph is left as it is: views made from it would go with the next restore. So is one whose vocabulary is
 * not known here: its relations would be taken for leftovers.
 */
async function mendGraph(store: GraphStore, context: CheckContext): Promise<Checked> {
  const { options } = context;
  const isStrange = (await findUnexplained(context)).length > 0;
  if (isStrange || (await hasUnfinishedRestore(store, options)))
    return { summary: 'nothing was changed', findings: [] };
  await migrate(store, entityKindNames);
  await placeInBuckets(store, options);
  await upgradeLayout(store, options);
  await rebuildProjection(store, options);
  return { summary: 'definitions, buckets and the views from the claims', findings: [] };
}

const mends: Readonly<Partial<Record<ErrorCode, string>>> = {
  NOT_FOUND: 'run "multaqa seed", or name another graph by --store',
  STORE_LOCKED: 'stop it, then run this again',
};

/** A server may only be away; damaged or lost files of a graph do not come back by themselves. */
function mendOf(code: ErrorCode, address: string): string {
  const known = mends[code];
  if (known !== undefined) return known;
  return engineAt(address).folderOf(address) === undefined
    ? 'check that STORE names the right graph, that it runs and that this user may use it'
    : 'check that this user may read and write there and that no file is gone, or restore an archive into an empty folder';
}

async function orFinding(run: () => Promise<Checked>, signal: AbortSignal): Promise<Checked> {
  try {
    return await run();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const what = `the check failed: ${error instanceof Error ? error.message : String(error)}`;
    return { summary: '', findings: [{ what, mend: 'mend the faults above first' }] };
  }
}
