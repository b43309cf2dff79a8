/** Lists of at most `size` items that follow each other and have the same key. */
export function* batchesBy<T>(
  items: Iterable<T>,
  size: number,
  keyOf: (item: T) => string,
): Generator<{ readonly key: string; readonly items: readonly T[] }> {
  let batch: T[] = [];
  let key = '';
  for (const item of items) {
    const itemKey = keyOf(item);
    if (batch.length > 0 && (itemKey !== key || batch.length === size)) {
      yield { key, items: batch };
      batch = [];
    }
    key = itemKey;
    batch.push(item);
  }
  if (batch.length > 0) yield { key, items: batch };
}
