/**
 * Every node has a property `bucket`, a hash of its id, by which any engine reads a whole graph in pieces. The embedded
 * engine holds a result in memory, and ordered pages would sort the whole label for each. An index finds many buckets
 * about as fast as one, so that pieces have the size that their reader wants, whatever the size of the graph.
 */
export const bucketCount = 1024;

const buckets = Array.from({ length: bucketCount }, (_, bucket) => bucket);

/** All buckets in equal shares of about `size` things out of the total; at least one share. */
export function shareBuckets(things: number, perShare: number): readonly (readonly number[])[] {
  return splitBuckets(Math.min(Math.max(Math.ceil(things / perShare), 1), bucketCount));
}

/** All buckets in this many equal shares, or in fewer if they do not divide evenly. */
export function splitBuckets(shares: number): readonly (readonly number[])[] {
  const size = Math.ceil(bucketCount / shares);
  return buckets
    .filter((bucket) => bucket % size === 0)
    .map((start) => buckets.slice(start, start + size));
}
