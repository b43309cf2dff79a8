import { Option, type Command } from 'commander';
import type { AnswerTable } from '../../operations/answer-table.js';
import { shortNamesOf } from '../../operations/write-table.js';
import { formatTable, type TableOptions } from './format-table.js';
import { Misuse } from '../terminal/terminal.js';

export interface ColumnsFlag {
  readonly columns?: readonly string[];
}

/** `--columns`, for a command that prints a table. */
export function addColumnsOption(command: Command): Command {
  return command.addOption(
    new Option('--columns <names>', 'the columns of a table, by commas, in this order').argParser(
      (names) => names.split(',').map((name) => name.trim()),
    ),
  );
}

/**
 * The table with the wanted columns alone, in their order: each is named by its path, or as a sheet names it. All columns if
 * none are wanted.
 * @throws Misuse with the names of all columns
 */
export function chooseColumns(table: AnswerTable, { columns: wanted }: ColumnsFlag): AnswerTable {
  if (wanted === undefined) return table;
  const { columns, rows } = table;
  const shortNames = shortNamesOf(columns);
  const chosen = wanted.map((name) => {
    const column = columns.find((path, at) => path === name || shortNames[at] === name);
    if (column !== undefined) return column;
    throw new Misuse(`There is no column "${name}"; there are ${shortNames.join(', ')}.`);
  });
  return { columns: [...new Set(chosen)], rows };
}

/** The lines of a table for people. */
export function linesOf({ columns, rows }: AnswerTable, options: TableOptions): string {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = row.get(column) ?? null;
      return typeof cell === 'boolean' ? String(cell) : cell;
    }),
  );
  return formatTable(columns, cells, options);
}
