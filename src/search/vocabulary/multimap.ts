import { invariant } from '../../shared/errors.js';
import { takeOut } from './take-out.js';

/** Several values of one key. */
class Several<Value> {
  constructor(readonly values: Value[]) {}
}

/** Several values for each key; a key without values is absent. A single value, the usual case, is stored bare. */
export class Multimap<Value> {
  readonly #entries = new Map<string, Value | Several<Value>>();

  get(key: string): readonly Value[] {
    const entry = this.#entries.get(key);
    if (entry === undefined) return [];
    return entry instanceof Several ? entry.values : [entry];
  }

  add(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) this.#entries.set(key, value);
    else if (entry instanceof Several) entry.values.push(value);
    else this.#entries.set(key, new Several([entry, value]));
  }

  /** Removes a value of the key; the order of its other values may change. */
  remove(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry instanceof Several) {
      takeOut(entry.values, value);
      if (entry.values.length === 0) this.#entries.delete(key);
      return;
    }
    invariant(entry === value, 'a removed value is among those of its key');
    this.#entries.delete(key);
  }
}
