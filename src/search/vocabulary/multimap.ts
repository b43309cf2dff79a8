import { invariant } from '../../shared/errors.js';
import { takeOut } from './take-out.js';

/** Several values of one key. */
class Several<Value> {
  constructor(readonly values: Value[]) {}
}

/** Some values for each key; a key without values is not there. Most keys have one: it is kept bare. */
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

  /** Takes out a value that the key has; what else it has may come in another order. */
  remove(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry instanceof Several) {
      takeOut(entry.values, value);
      if (entry.values.length === 0) this.#entries.delete(key);
      return;
    }
    invariant(entry === value, 'what is taken out of a key is there');
    this.#entries.delete(key);
  }
}
