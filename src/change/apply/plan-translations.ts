import type { Read } from '../../store/read-row.js';
import { removeKeyed, writeKeyed } from '../../claims/graph/keyed-nodes.js';
import { readTranslations } from '../../claims/graph/translations.js';
import { removedBetween, type DatasetPlan } from './plan-datasets.js';
import type { RecordStates } from './record-states.js';

/** Translations that a change makes, changes or removes, by id; null for a missing one. */
export type TranslationStates = NonNullable<RecordStates['translations']>;

/** The current states of the translations with these ids. */
export async function readTranslationStates(
  read: Read,
  ids: readonly string[],
): Promise<TranslationStates> {
  const held = ids.length === 0 ? [] : await readTranslations(read, ids);
  const byId = new Map(held.map((each) => [each.id, each]));
  return Object.fromEntries(ids.map((id) => [id, byId.get(id) ?? null]));
}

/** Plans the change of translations between two states. */
export function planTranslations(before: TranslationStates, after: TranslationStates): DatasetPlan {
  const made = Object.values(after).flatMap((translation) => translation ?? []);
  const removed = removedBetween(before, after);
  return {
    statements: [...writeKeyed('Translation', made), ...removeKeyed('Translation', removed)],
    upserted: made.map(({ id }) => id),
    removed,
  };
}
