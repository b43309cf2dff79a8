interface Kept<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** Adds to the list kept under a key. A list that begins with its first value takes less memory than an empty one that grows. */
export function addToList<Key, Value>(lists: Kept<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The same function with each result kept for as long as its argument lives. */
export function makeOncePer<Key extends object, Value extends object | boolean | string>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const kept = new WeakMap<Key, Value>();
  return (key) => getOrMake(kept, key, () => make(key));
}

/** The value kept under a key; it is made and kept if missing. */
export function getOrMake<Key, Value extends object | boolean | string>(
  kept: Kept<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
