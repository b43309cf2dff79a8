/** Rows per statement: keeps parameters small while amortising the plan. */
const rowsPerStatement = 1000;

/** The items in lists of at most `size`, by default a thousand; yields nothing for no items. */
export function* inBatches<T>(
  items: readonly T[],
  size = rowsPerStatement,
): Generator<readonly T[], void, undefined> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
