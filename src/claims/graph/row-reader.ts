import type { Row, Value } from '../../store/graph-reader.js';

/** The values of one row by column name; what is not as the graph's layout promises is an error of ours. */
export class RowReader {
  readonly #places: ReadonlyMap<string, number>;
  readonly #row: Row;

  constructor(columns: readonly string[], row: Row) {
    this.#places = placesOf(columns);
    this.#row = row;
  }

  text(column: string): string {
    const value = this.#value(column);
    if (typeof value !== 'string') throw fault(column, value);
    return value;
  }

  textOrNull(column: string): string | null {
    return this.#value(column) == null ? null : this.text(column);
  }

  number(column: string): number {
    const value = this.#value(column);
    if (typeof value !== 'number') throw fault(column, value);
    return value;
  }

  oneOf<T extends string>(column: string, values: readonly T[]): T {
    const text = this.text(column);
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) throw fault(column, text);
    return value;
  }

  #value(column: string): Value | undefined {
    const place = this.#places.get(column);
    return place === undefined ? undefined : this.#row[place];
  }
}

/** The places of columns by name, made once for a list: an export reads a row of the same list a million times. */
const knownPlaces = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function placesOf(columns: readonly string[]): ReadonlyMap<string, number> {
  const known = knownPlaces.get(columns);
  if (known) return known;
  const places = new Map(columns.map((column, place) => [column, place]));
  knownPlaces.set(columns, places);
  return places;
}

function fault(column: string, value: Value | undefined): Error {
  return new Error(`The graph holds ${JSON.stringify(value)} as "${column}" of a claim.`);
}
