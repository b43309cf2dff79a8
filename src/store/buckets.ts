/**
 * Every node has a property `bucket`, a hash of its id, by which a whole graph is read in pieces on any engine: the
 * embedded one holds a result in memory, and pages in an order would sort the whole label for each.
 */
export const bucketCount = 64;

export const buckets: readonly number[] = Array.from(
  { length: bucketCount },
  (_, bucket) => bucket,
);

/** All buckets in about so many equal shares, at least one: a small graph comes in few statements. */
export function shareBuckets(shares: number): readonly (readonly number[])[] {
  const size = Math.ceil(bucketCount / Math.min(Math.max(Math.ceil(shares), 1), bucketCount));
  return buckets
    .filter((bucket) => bucket % size === 0)
    .map((start) => buckets.slice(start, start + size));
}
