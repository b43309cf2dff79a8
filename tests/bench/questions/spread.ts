import { chance } from '../graph/chance.js';

/** A number of indices below `limit`, in an order that looks random and is the same every time. */
export function spread(seed: number, limit: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(chance(seed, i) * limit));
}
