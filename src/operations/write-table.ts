import { spreadsheetRow } from '../shared/csv.js';
import type { AnswerTable } from './answer-table.js';

/** A table format. */
export interface TableForm {
  /** Name in an address or an option. */
  readonly name: 'csv' | 'jsonl';
  readonly mediaType: string;
  write(table: AnswerTable): string;
}

/** The table formats of answers. */
export const tableForms: readonly TableForm[] = [
  {
    name: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: ({ columns, rows }) =>
      spreadsheetRow(columns) +
      rows.map((row) => spreadsheetRow(columns.map((name) => row.get(name) ?? undefined))).join(''),
  },
  {
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
  },
];
