import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import { addAt, uint32At } from './typed-read.js';

/**
 * Where the items of each key start when they lie in the order of their keys, and where the last end.
 * @param keyLists the keys of all items, one list or several.
 */
export async function findStarts(
  keyLists: readonly Uint32Array[],
  keyCount: number,
  turn: Turn,
): Promise<Uint32Array> {
  const starts = new Uint32Array(keyCount + 1);
  for (const keys of keyLists)
    await takeSteps(keys.length, turn, (item) => {
      addAt(starts, uint32At(keys, item) + 1, 1);
    });
  await takeSteps(keyCount, turn, (key) => {
    addAt(starts, key + 1, uint32At(starts, key));
  });
  return starts;
}

/** The items in the order of their keys, items of one key in the order they had; keys are read by item. */
export async function countingSort(
  items: Uint32Array,
  keys: Uint32Array,
  keyCount: number,
  turn: Turn,
): Promise<Uint32Array> {
  const next = await findStarts([keys], keyCount, turn);
  const sorted = new Uint32Array(items.length);
  await takeSteps(items.length, turn, (i) => {
    const item = uint32At(items, i);
    sorted[addAt(next, uint32At(keys, item), 1)] = item;
  });
  return sorted;
}
