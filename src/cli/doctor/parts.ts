/** The values of the property `bucket`, by which a whole graph is read in pieces on any engine. */
const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);

/** So many nodes are looked at in one go: a small graph in few statements, a large one bucket by bucket. */
const nodesAtOnce = 2000;

/** The buckets in parts, for so many nodes. */
export function partsFor(nodes: number): readonly (readonly number[])[] {
  return nodes <= nodesAtOnce ? [buckets] : buckets.map((bucket) => [bucket]);
}
