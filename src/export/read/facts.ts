import { isTexts } from '../../shared/is-texts.js';
import type { Row, Value } from '../../store/graph-reader.js';

/** What the graph holds of one thing, by name; what it does not hold is null or undefined. */
export interface Facts {
  get(name: string): Value | undefined;
}

/** The columns of a statement. Rows are looked into by place: an export reads millions, and copies none. */
export class Columns {
  readonly #places: ReadonlyMap<string, number>;

  constructor(readonly names: readonly string[]) {
    this.#places = new Map(names.map((name, place) => [name, place]));
  }

  /** The values of a row under the names of its columns. */
  facts(row: Row): Facts {
    return new RowFacts(this.#places, row);
  }
}

class RowFacts implements Facts {
  constructor(
    private readonly places: ReadonlyMap<string, number>,
    private readonly row: Row,
  ) {}

  get(name: string): Value | undefined {
    const place = this.places.get(name);
    return place === undefined ? undefined : this.row[place];
  }
}

export function textIn(facts: Facts, name: string): string {
  const value = facts.get(name);
  if (typeof value !== 'string') throw unfit(name, 'a text', value);
  return value;
}

export function textIfIn(facts: Facts, name: string): string | undefined {
  return isThere(facts.get(name)) ? textIn(facts, name) : undefined;
}

export function numberIn(facts: Facts, name: string): number {
  const value = facts.get(name);
  if (typeof value !== 'number') throw unfit(name, 'a number', value);
  return value;
}

export function numberIfIn(facts: Facts, name: string): number | undefined {
  return isThere(facts.get(name)) ? numberIn(facts, name) : undefined;
}

export function textsIn(facts: Facts, name: string): readonly string[] {
  const value = facts.get(name);
  if (!isTexts(value)) throw unfit(name, 'a list of texts', value);
  return value;
}

export function oneIn<T extends string>(facts: Facts, name: string, choices: readonly T[]): T {
  const found = facts.get(name);
  const value = choices.find((choice) => choice === found);
  if (value === undefined) throw unfit(name, `one of ${choices.join(', ')}`, found);
  return value;
}

function isThere(value: Value | undefined): value is Exclude<Value, null> {
  return value !== null && value !== undefined;
}

/** Made where it is thrown: the words for a value cost more than the look at it. */
function unfit(name: string, what: string, value: Value | undefined): Error {
  return new Error(`The graph holds ${JSON.stringify(value)} as "${name}", which must be ${what}.`);
}
