import { invariant } from '../shared/errors.js';
import { isJsonObject, isTexts } from '../shared/json-object.js';
import type { GraphReader, Row, RunOptions, Value, ValueMap } from './graph-reader.js';
import { toStatement, type Fragment } from './statement.js';

/** A value of a row; undefined if the row has no such column. */
type Held = Value | undefined;

// We write the graph, so a value of the wrong type is our fault, or another program's. Each of these functions then
// throws with the column and the value. None drops anything.

/** The text in a column. */
export function readText(value: Held, column: string): string {
  if (typeof value !== 'string') refuse(value, column, 'a text');
  return value;
}

/** The text in a column that may be empty. */
export function readTextOrNull(value: Held, column: string): string | null {
  return isEmpty(value) ? null : readText(value, column);
}

/** The number in a column. */
export function readNumber(value: Held, column: string): number {
  if (typeof value !== 'number') refuse(value, column, 'a number');
  return value;
}

/** The number in a column that may be empty. */
export function readNumberOrNull(value: Held, column: string): number | null {
  return isEmpty(value) ? null : readNumber(value, column);
}

/** The boolean in a column. */
export function readBoolean(value: Held, column: string): boolean {
  if (typeof value !== 'boolean') refuse(value, column, 'true or false');
  return value;
}

/** The list of texts in a column, not copied. */
export function readTexts(value: Held, column: string): readonly string[] {
  if (!isTexts(value)) refuse(value, column, 'a list of texts');
  return value;
}

/** The list of numbers in a column, not copied. */
export function readNumbers(value: Held, column: string): readonly number[] {
  if (!Array.isArray(value) || !value.every((item): item is number => typeof item === 'number'))
    refuse(value, column, 'a list of numbers');
  return value;
}

/** The list of texts in a column that may be empty. */
function readTextsOrNull(value: Held, column: string): readonly string[] | null {
  return isEmpty(value) ? null : readTexts(value, column);
}

/** The text in a column with a closed list of values. */
export function readOneOf<T extends string>(value: Held, column: string, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) refuse(value, column, `one of ${choices.join(', ')}`);
  return chosen;
}

/** The map in a column, such as all properties of a node. */
export function readMap(value: Held, column: string): ValueMap {
  if (!isJsonObject(value)) refuse(value, column, 'a map');
  return value;
}

/** The ids in the first column of all rows. */
export function readIds(rows: readonly Row[]): string[] {
  return rows.map(([id]) => readText(id, 'id'));
}

/** The columns of a statement by name, for rows of many columns. */
export class Columns<Name extends string> {
  readonly #places: ReadonlyMap<string, number>;

  constructor(readonly names: readonly Name[]) {
    this.#places = new Map(names.map((name, place) => [name, place]));
  }

  /** The values of a row by the names of its columns; the row is not copied. */
  of(row: Row): NamedRow<Name> {
    return new NamedRow(this.#places, row);
  }

  /** A row with these values, and null in all other columns. */
  ofValues(values: Readonly<Record<string, Value>>): NamedRow<Name> {
    return this.of(this.names.map((name) => values[name] ?? null));
  }
}

/** The values of one row by the names of its columns; each method works as the function of the same name. */
export class NamedRow<Name extends string> {
  readonly #places: ReadonlyMap<string, number>;
  readonly #row: Row;

  constructor(places: ReadonlyMap<string, number>, row: Row) {
    this.#places = places;
    this.#row = row;
  }

  /** The value in a column, of any type. */
  value(name: Name): Held {
    const place = this.#places.get(name);
    return place === undefined ? undefined : this.#row[place];
  }

  text(name: Name): string {
    return readText(this.value(name), name);
  }

  textOrNull(name: Name): string | null {
    return readTextOrNull(this.value(name), name);
  }

  number(name: Name): number {
    return readNumber(this.value(name), name);
  }

  numberOrNull(name: Name): number | null {
    return readNumberOrNull(this.value(name), name);
  }

  boolean(name: Name): boolean {
    return readBoolean(this.value(name), name);
  }

  texts(name: Name): readonly string[] {
    return readTexts(this.value(name), name);
  }

  textsOrNull(name: Name): readonly string[] | null {
    return readTextsOrNull(this.value(name), name);
  }

  oneOf<T extends string>(name: Name, choices: readonly T[]): T {
    return readOneOf(this.value(name), name, choices);
  }
}

function isEmpty(value: Held): value is null | undefined {
  return value === null || value === undefined;
}

/** Makes the message only when it throws: it costs more than the test of a value. */
function refuse(value: Held, column: string, wanted: string): never {
  const held = value === undefined ? 'nothing' : JSON.stringify(value);
  const shown = held.length > 100 ? `${held.slice(0, 100)}…` : held;
  invariant(false, `the column "${column}" holds ${wanted}, and ${shown} came`);
}

/** Gives the rows of a statement that only reads. */
export type Read = (fragment: Fragment) => Promise<readonly Row[]>;

/** Makes a reader of a store that gives each statement the same options. */
export function readerOf(store: GraphReader, options?: RunOptions): Read {
  return (fragment) => store.read(toStatement(fragment), options);
}

/** The number in a result of one row and one column. */
export async function readCount(read: Read, counting: Fragment): Promise<number> {
  const [[count] = []] = await read(counting);
  return readNumber(count, 'count');
}
