/** A record from its entries; a name that was read twice is an error. */
export function recordOf<T>(entries: Iterable<readonly [unknown, T]>): Record<string, T> {
  const record: Record<string, T> = {};
  for (const [name, value] of entries) {
    const key = String(name);
    if (Object.hasOwn(record, key)) throw new Error(`${key} stands there twice.`);
    record[key] = value;
  }
  return record;
}
