/** So many rows a statement: parameters stay small, and a plan is worth its making. */
const batchSize = 1000;

/** The items in lists of at most a thousand; none where there are none. */
export function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += batchSize)
    yield items.slice(start, start + batchSize);
}
