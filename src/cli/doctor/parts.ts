import { bucketCount, shareBuckets } from '../../store/buckets.js';

/** So many nodes are looked at in one go: a small graph in few statements, a large one bucket by bucket. */
const nodesAtOnce = 2000;

/** The buckets in parts, for so many nodes. */
export function partsFor(nodes: number): readonly (readonly number[])[] {
  return shareBuckets(nodes <= nodesAtOnce ? 1 : bucketCount);
}
