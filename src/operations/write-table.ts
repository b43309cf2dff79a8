import { spreadsheetRow, toMarked, type CsvWishes } from '../shared/csv.js';
import { workbook, workbookMediaType } from '../shared/workbook.js';
import type { AnswerTable, TableCell } from './answer-table.js';

/** Wishes of a client on its table. */
export interface TableWishes extends CsvWishes {
  /** Facts of a workbook about itself, by their names. */
  readonly about?: Readonly<Record<string, string>>;
}

/** A table format. */
export interface TableForm {
  /** Name in an address or an option. */
  readonly name: 'csv' | 'jsonl' | 'xlsx';
  readonly mediaType: string;
  write(table: AnswerTable, wishes?: TableWishes): string | Promise<Uint8Array>;
}

const csv = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: ({ columns, rows }, { hasMark = false, isGuarded = true } = {}) =>
    toMarked(spreadsheetRow(columns), hasMark) +
    rows
      .map((row) =>
        spreadsheetRow(
          columns.map((name) => row.get(name) ?? undefined),
          isGuarded,
        ),
      )
      .join(''),
} satisfies TableForm;

export const jsonl = {
  name: 'jsonl',
  mediaType: 'application/x-ndjson',
  // Each line has all columns, so that readers of tables find one schema.
  write: ({ columns, rows }) =>
    rows
      .map((row) => {
        const line = Object.fromEntries(columns.map((name) => [name, row.get(name) ?? null]));
        return `${JSON.stringify(line)}\n`;
      })
      .join(''),
} satisfies TableForm;

const xlsx = {
  name: 'xlsx',
  mediaType: workbookMediaType,
  write: ({ columns, rows }, { about = {} } = {}) =>
    workbook([
      {
        name: 'answer',
        columns: shortNamesOf(columns),
        rows: rows.map((row) => columns.map((name) => row.get(name))),
        isRightToLeft: rows.slice(0, rowsLookedAt).some((row) => [...row.values()].some(isArabic)),
      },
      {
        name: 'about',
        columns: ['name', 'value'],
        rows: Object.entries(about),
        isRightToLeft: false,
      },
    ]),
} satisfies TableForm;

/** The table formats of answers. */
export const tableForms: readonly TableForm[] = [csv, jsonl, xlsx];

/** The table in JSON Lines, of which each has all columns; undefined if there is no line to tell them. */
export function readTableLines(text: string): AnswerTable | undefined {
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => new Map(Object.entries(JSON.parse(line) as Record<string, TableCell>)));
  const [first] = rows;
  return first && { columns: [...first.keys()], rows };
}

/** Rows by which the direction of a sheet is decided. */
const rowsLookedAt = 100;

function isArabic(cell: TableCell): boolean {
  return typeof cell === 'string' && /\p{Script=Arabic}/u.test(cell);
}

/** The fewest last parts of the ways to values that tell them apart. */
export function shortNamesOf(columns: readonly string[]): string[] {
  const paths = columns.map((column) => column.split('.'));
  const longest = Math.max(1, ...paths.map((path) => path.length));
  return paths.map((path) => {
    for (let length = 1; length < longest; length += 1) {
      const short = path.slice(-length).join('.');
      if (paths.filter((other) => other.slice(-length).join('.') === short).length === 1)
        return short;
    }
    return path.join('.');
  });
}
