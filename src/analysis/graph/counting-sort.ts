import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import { addAt, uint32At } from './typed-read.js';

/** The start of each key's items in key order, and the end of the last. */
export async function findStarts(
  keys: Uint32Array,
  keyCount: number,
  turn: Turn,
): Promise<Uint32Array> {
  const counts = new Uint32Array(keyCount + 1);
  await takeSteps(keys.length, turn, (item) => {
    addAt(counts, uint32At(keys, item) + 1, 1);
  });
  return sumUp(counts, turn);
}

/** The start of each key's items, computed in place from the counts, which stand one place further on. */
export async function sumUp(counts: Uint32Array, turn: Turn): Promise<Uint32Array> {
  await takeSteps(counts.length - 1, turn, (key) => {
    addAt(counts, key + 1, uint32At(counts, key));
  });
  return counts;
}

/** The items in key order, stable; keys are read by item. */
export async function countingSort(
  items: Uint32Array,
  keys: Uint32Array,
  keyCount: number,
  turn: Turn,
): Promise<Uint32Array> {
  const next = await findStarts(keys, keyCount, turn);
  const sorted = new Uint32Array(items.length);
  await takeSteps(items.length, turn, (i) => {
    const item = uint32At(items, i);
    sorted[addAt(next, uint32At(keys, item), 1)] = item;
  });
  return sorted;
}
