import { uint32At } from '../graph/typed-read.js';
import { orderOf, visitsOf, type Projection } from './projection.js';

/** Maximum nodes and ends of relations that all searches of a measure visit together: a second of work. */
export const maxVisits = 25_000_000;

/** The same of a measure on a graph of so many nodes and ends of relations, or a part of it. */
export function visitsOfSearches(visits: number): number {
  return Math.max(visits, Math.min(visits * visits, maxVisits));
}

/** The number of nodes from which a measure searches: all, or as many as it may. */
export function countPivots(projection: Projection, mostVisits = maxVisits): number {
  return Math.min(orderOf(projection), Math.max(1, Math.floor(mostVisits / visitsOf(projection))));
}

/** The one seed of all random choices. */
export const randomSeed = 20_201_126;

/** Random numbers from 0 up to 1, the same for the same seed on every machine (T. Ettinger's mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random sample of the items in order, or all if there are no more; each item is equally likely. */
export function sample(items: Uint32Array, size: number, random: () => number): Uint32Array {
  return shuffle(items, random).subarray(0, size).sort();
}

/** The items in random order, each order equally likely (R. A. Fisher and F. Yates). */
export function shuffle(items: Uint32Array, random: () => number): Uint32Array {
  const mixed = items.slice();
  for (let i = 0; i < mixed.length; i++) {
    const other = i + Math.floor(random() * (mixed.length - i));
    const item = uint32At(mixed, i);
    mixed[i] = uint32At(mixed, other);
    mixed[other] = item;
  }
  return mixed;
}
