/** Several values of one key. */
class Several<Value> {
  constructor(readonly values: Value[]) {}
}

/** Some values for each key; a key without values is not there. Most keys have one: it is kept bare. */
export class Multimap<Value> {
  private readonly entries = new Map<string, Value | Several<Value>>();

  get(key: string): readonly Value[] {
    const entry = this.entries.get(key);
    if (entry === undefined) return [];
    return entry instanceof Several ? entry.values : [entry];
  }

  add(key: string, value: Value): void {
    const entry = this.entries.get(key);
    if (entry === undefined) this.entries.set(key, value);
    else if (entry instanceof Several) entry.values.push(value);
    else this.entries.set(key, new Several([entry, value]));
  }

  /** Takes one value away, if it is there. The order of the others may change. */
  remove(key: string, value: Value): void {
    const entry = this.entries.get(key);
    if (entry instanceof Several) {
      removeFrom(entry.values, value);
      if (entry.values.length === 0) this.entries.delete(key);
    } else if (entry === value) this.entries.delete(key);
  }
}

/** Takes a value out of a list whose order does not matter, if it is there. */
export function removeFrom<Value>(values: Value[], value: Value): void {
  const at = values.indexOf(value);
  if (at < 0) return;
  const last = values.pop();
  if (last !== undefined && at < values.length) values[at] = last;
}
