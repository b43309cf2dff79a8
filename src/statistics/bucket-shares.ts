/**
 * The values of the property `bucket` in eight shares: what is read of a whole graph comes in pieces that an engine
 * which holds a result in memory can bear, and a small graph in few statements.
 */
export const bucketShares: readonly (readonly number[])[] = Array.from({ length: 8 }, (_, share) =>
  Array.from({ length: 8 }, (__, place) => share * 8 + place),
);
