/**
 * Every node has a property `bucket`, a hash of its id, by which a whole graph is read in pieces on any engine: the
 * embedded one holds a result in memory, and pages in an order would sort the whole label for each. An index finds many
 * buckets about as fast as one, so that pieces are as large as their reader wants, whatever the size of the graph.
 */
export const bucketCount = 1024;

const buckets = Array.from({ length: bucketCount }, (_, bucket) => bucket);

/** All buckets in equal shares of about so many things, of so many in all; one share at least. */
export function shareBuckets(things: number, perShare: number): readonly (readonly number[])[] {
  return splitBuckets(Math.min(Math.max(Math.ceil(things / perShare), 1), bucketCount));
}

/** All buckets in so many equal shares, or in fewer where they do not come out even. */
export function splitBuckets(shares: number): readonly (readonly number[])[] {
  const size = Math.ceil(bucketCount / shares);
  return buckets
    .filter((bucket) => bucket % size === 0)
    .map((start) => buckets.slice(start, start + size));
}
