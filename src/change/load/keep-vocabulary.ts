import { nobody } from '../../claims/log/change-record.js';
import { ownVocabulary } from '../../model/own.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf } from '../../store/read-row.js';
import { keepVocabulary, readStoredVocabulary } from '../../store/stored-vocabulary.js';
import { applyChange } from '../apply/apply-change.js';
import type { Plan } from '../apply/plan.js';
import { refuseLosses } from './lost-vocabulary.js';

/**
 * Plan by which the graph keeps the vocabulary of this process; null if it does.
 * @param isNoneTaken true if a process without a vocabulary takes away that of the graph
 * @throws KnownError `CONFLICT` if the graph holds what this vocabulary does not explain
 */
export async function planVocabulary(
  store: GraphReader,
  isNoneTaken = false,
): Promise<Plan | null> {
  const own = ownVocabulary();
  if (own.source === null && !isNoneTaken) return null;
  const stored = await readStoredVocabulary(store);
  if (stored?.sha256 === own.source?.sha256) return null;
  await refuseLosses(readerOf(store), stored, own);
  return { statements: [keepVocabulary(own.source)], upserted: [], removed: [], datasets: [] };
}

/** Makes the graph keep the vocabulary of this process, without data. */
export async function writeVocabulary(store: GraphStore): Promise<void> {
  const asked = { kind: 'LOAD', input: [ownVocabulary().source?.sha256] } as const;
  await applyChange(store, nobody(), asked, (reader) => planVocabulary(reader));
}

/** True if the graph keeps another vocabulary than that of this process. */
export async function hasOtherVocabulary(store: GraphReader): Promise<boolean> {
  const stored = await readStoredVocabulary(store);
  return stored?.sha256 !== ownVocabulary().source?.sha256;
}

/** The sentence for a graph whose vocabulary another process has changed. */
export const otherVocabulary =
  'The graph has another vocabulary than this process, so this one answers nothing: start it again.';

/** @throws KnownError `CONFLICT` if the graph keeps another vocabulary */
export async function refuseOtherVocabulary(store: GraphReader): Promise<void> {
  if (await hasOtherVocabulary(store)) throw new KnownError('CONFLICT', otherVocabulary);
}
