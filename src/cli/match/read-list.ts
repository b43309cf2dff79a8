import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { notUtf8, readRecords, readUtf8 } from '../import/read-records.js';
import { inputError } from '../output/system-errors.js';
import { Misuse } from '../terminal/terminal.js';

/** A table with a header, of which every row has as many cells. */
export interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @throws Misuse for a file that is no table, with the line */
export async function readList(path: string): Promise<List> {
  const name = basename(path);
  let bytes;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw inputError(`"${path}"`, error);
  }
  const text = readUtf8(bytes);
  if (text === undefined) throw new Misuse(`${name}: ${notUtf8}.`);
  const { records, fault } = readRecords(text);
  if (fault) throw new Misuse(`${name}:${fault.line}: ${fault.reason}.`);
  const [first, ...rest] = records;
  if (first === undefined) throw new Misuse(`${name} has no rows.`);
  const header = first.cells.map((cell) => cell.trim());
  return { header, rows: rest.map(({ cells }) => header.map((_, at) => cells[at] ?? '')) };
}

/** The place of a column. @throws Misuse with the columns that there are */
export function placeOf({ header }: List, column: string): number {
  const at = header.indexOf(column);
  if (at === -1)
    throw new Misuse(`The list has no column "${column}"; it has ${header.join(', ')}.`);
  return at;
}
