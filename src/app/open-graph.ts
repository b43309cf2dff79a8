import { hasUnfinishedRestore } from '../archive/index.js';
import type { Config } from '../config/config.js';
import { entityKindNames } from '../model/kinds.js';
import { KnownError } from '../shared/errors.js';
import type { TellStep } from '../shared/tell-step.js';
import { migrate } from '../store/migrate.js';
import { engineAt, openStore } from '../store/open-store.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { GraphStore } from '../store/graph-store.js';
import { loadSeed } from '../change/load/load-seed.js';
import { refuseOtherVocabulary, writeVocabulary } from '../change/load/keep-vocabulary.js';
import { refuseNewerLayout, upgradeLayout } from '../change/upkeep/upgrade-layout.js';
import { checkDialect } from '../store/dialect/index.js';
import { watchStore } from '../store/watched-store.js';
import type { StatementReport } from '../store/watched-store.js';
import { dataFoldersOf } from './folders.js';

/**
 * The graph with its constraints, indexes and seed in place, each statement of a request within its deadline.
 * @param tell called with each step as it begins
 * @throws KnownError `CONFLICT` if a restore into it is unfinished
 */
export async function openGraph(
  config: Config,
  onStatement?: (report: StatementReport) => void,
  tell: TellStep = () => undefined,
): Promise<GraphStore> {
  const {
    store: { address, ...access },
    data,
    seed,
    limits,
    isProduction,
  } = config;
  tell('opening the graph');
  const store = await openStore(address, { ...access, keepsOrder: true });
  try {
    await refuseUnusable(store);
    tell('making the indexes');
    await migrate(store, entityKindNames);
    const loading = { takesVocabulary: data.length > 0, tell };
    if (seed) await loadSeed(store, dataFoldersOf(config), loading);
    else await writeVocabulary(store);
    await refuseOtherVocabulary(store);
    await upgradeLayout(store, { tell });
    return watchStore(isProduction ? store : checkDialect(store), {
      timeoutMs: limits.statementTimeoutMs,
      onStatement,
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Refuses half a graph, and one of a newer version.
 * @throws KnownError `CONFLICT` if a restore into the graph is unfinished, or a newer version has written it
 */
export async function refuseUnusable(store: GraphReader): Promise<void> {
  await refuseNewerLayout(store);
  if (!(await hasUnfinishedRestore(store))) return;
  throw new KnownError(
    'CONFLICT',
    'A restore into this graph is unfinished, so it holds only part of the archive: run "multaqa restore" with the same archive again.',
  );
}

/** Folder of the graph; undefined if it is in memory or on a server. */
export function graphFolderOf({ store: { address } }: Pick<Config, 'store'>): string | undefined {
  return engineAt(address).folderOf(address);
}
