import { createRandom } from '../../../../src/analysis/measures/sampling.js';

/** The edges that `make.py` generates for the same seed, duplicates and loops among them. */
export function randomEdges(
  seed: number,
  order: number,
  size: number,
): readonly (readonly [number, number])[] {
  const random = createRandom(seed);
  return Array.from({ length: size }, () => {
    const a = Math.floor(random() * order);
    const chance = random();
    const skewed = random() * random();
    const b = chance < 0.8 ? a - (a % 100) + Math.floor(skewed * 100) : Math.floor(skewed * order);
    return [a, b] as const;
  });
}
