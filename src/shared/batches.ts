/** So many rows a statement: parameters stay small, and a plan is worth its making. */
const rowsPerStatement = 1000;

/** The items in lists of at most so many, a thousand where nothing is said; none where there are none. */
export function* inBatches<T>(
  items: readonly T[],
  size = rowsPerStatement,
): Generator<readonly T[], void, undefined> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
