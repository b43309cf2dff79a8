import { isJsonObject } from '../../shared/json-object.js';
import { notUtf8, readRecords, readUtf8, type CsvRecord } from './read-records.js';

/** Columns of a file of claims, in any order. */
export const columns = [
  ...(['subject', 'subject_ar', 'subject_en', 'predicate', 'object', 'value', 'lang'] as const),
  ...(['unit', 'qualifier', 'time', 'population', 'population_ar', 'population_en'] as const),
  ...(['role', 'role_ar', 'role_en', 'from', 'to', 'ended', 'rank'] as const),
  ...(['document', 'url', 'title', 'language', 'says', 'exact', 'start', 'end'] as const),
  ...(['supports', 'confirm', 'note'] as const),
];
export type Column = (typeof columns)[number];

/** A row of the file; empty cells are left out. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** A fault of the file at its place. */
export interface RowFault {
  readonly line: number;
  readonly column?: Column | undefined;
  readonly reason: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
}

/** The rows of a file of claims with all its faults. It is JSONL if its name says so, else CSV. */
export function readRows(name: string, bytes: Uint8Array): Rows {
  const text = readUtf8(bytes);
  if (text === undefined) return faulty(1, notUtf8);
  const read = /\.(jsonl|ndjson)$/i.test(name) ? readJsonLines(text) : readTable(text);
  return read.rows.length + read.faults.length > 0 ? read : faulty(1, 'the file has no rows');
}

function faulty(line: number, reason: string): Rows {
  return { rows: [], faults: [{ line, reason }] };
}

function readTable(text: string): Rows {
  const { records, fault } = readRecords(text);
  return fault ? { rows: [], faults: [fault] } : toRows(records);
}

function toRows([first, ...rest]: readonly CsvRecord[]): Rows {
  const header = (first?.cells ?? []).map((name) => name.trim().toLowerCase());
  const faults = header
    .filter((name, i) => !isColumn(name) || header.indexOf(name) < i)
    .map((name) => ({
      line: 1,
      reason: `"${name}" is no column, or given twice: ${columns.join(', ')}`,
    }));
  if (!header.includes('subject'))
    faults.push({ line: 1, reason: 'the first line must name the columns, among them subject' });
  if (faults.length > 0) return { rows: [], faults };
  return join(
    rest.map(({ line: at, cells: record }) => {
      if (record.length > header.length)
        return faulty(
          at,
          `has ${record.length} cells, and the header ${header.length}: a text with "," needs quotes`,
        );
      return toRow(at, Object.fromEntries(record.map((cell, i) => [header[i] ?? '', cell])));
    }),
  );
}

function readJsonLines(text: string): Rows {
  return join(
    text.split(/\r?\n/).map((line, i) => {
      if (line.trim() === '') return { rows: [], faults: [] };
      const value = parseLine(line);
      return isJsonObject(value)
        ? toRow(i + 1, flatten(value))
        : faulty(i + 1, 'is not a JSON object on one line');
    }),
  );
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The columns of nested keys: `role: {key, ar}` is role and role_ar, `document: {key, url}` is document and url. */
function flatten(value: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]: [string, unknown]): [string, string][] => {
      if (!isJsonObject(held)) return [[key, textOf(held)]];
      return Object.entries(held).map(([inner, item]) => {
        if (inner === 'id' || inner === 'key') return [key, textOf(item)];
        return [inner === 'ar' || inner === 'en' ? `${key}_${inner}` : inner, textOf(item)];
      });
    }),
  );
}

function textOf(value: unknown): string {
  if (value === null || value === false) return '';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function toRow(line: number, given: Readonly<Record<string, string>>): Rows {
  const faults: RowFault[] = [];
  const cells: Partial<Record<Column, string>> = {};
  for (const [name, cell] of Object.entries(given)) {
    const text = cell.trim();
    if (text === '') continue;
    if (!isColumn(name))
      faults.push({ line, reason: `"${name}" is no key: ${columns.join(', ')}` });
    else if (/^(=|[+@-][A-Za-z]+\()/.test(text))
      faults.push({ line, column: name, reason: 'is a formula: put its value in place of it' });
    // A table for spreadsheets has ' before a text that would run as a formula.
    else cells[name] = text.replace(/^'(?=[=+\-@\t\r])/, '');
  }
  if (Object.keys(cells).length + faults.length === 0) return { rows: [], faults };
  return { rows: faults.length === 0 ? [{ line, cells }] : [], faults };
}

function isColumn(name: string): name is Column {
  return (columns as readonly string[]).includes(name);
}

function join(read: readonly Rows[]): Rows {
  return { rows: read.flatMap(({ rows }) => rows), faults: read.flatMap(({ faults }) => faults) };
}
