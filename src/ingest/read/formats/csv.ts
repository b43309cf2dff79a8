import { parse, type Options } from 'csv-parse/sync';
import { KnownError } from '../../../shared/errors.js';
import type { ReadForm } from '../document-text.js';
import { checkText } from '../check-text.js';
import { lineOfCells } from './line-of-cells.js';
import { limits, unreadable } from '../limits.js';

const delimiters = [',', ';', '\t', '|'] as const;

/** Lines from which the delimiter is made out. */
const sampled = 20;

/** A table with a row on a line of its own, its cells apart. @throws KnownError for a quote without an end, or a row of too many cells */
export function readCsv(text: string): ReadForm {
  checkText(text);
  const rows = parseRows(text, delimiterOf(text) ?? ',', { on_record: checkCells });
  if (rows === undefined)
    throw unreadable('The table cannot be read: a quotation mark has no end.');
  const lines = rows.map((cells) => lineOfCells(cells));
  return { text: lines.map((line) => `${line}\n`).join('') };
}

/** The row, once it is read: no other is read behind one of too many cells. */
function checkCells(cells: string[], { lines }: { readonly lines: number }): string[] {
  if (cells.length > limits.cells)
    throw unreadable(
      `Line ${String(lines)} of the table has ${String(cells.length)} cells; it may have ${String(limits.cells)} at most.`,
    );
  return cells;
}

/** Whether each of the first lines has as many cells as the first, none of which is a sentence. */
export function looksLikeCsv(text: string): boolean {
  return delimiterOf(text) !== undefined;
}

function delimiterOf(text: string): string | undefined {
  const lines = text.slice(0, 20_000).split(/\r\n?|\n/u, sampled + 1);
  const whole = lines.slice(0, sampled).join('\n');
  return delimiters.find((delimiter) => {
    const rows = parseRows(whole, delimiter) ?? [];
    const [header = []] = rows;
    const isTable = rows.length > 2 && header.length > (delimiter === ',' ? 2 : 1);
    return isTable && rows.every((cells) => cells.length === header.length && cells.every(isCell));
  });
}

function isCell(cell: string): boolean {
  return cell.length < 200 && !/[\p{L}]{2}[.!?؟]\s+\S/u.test(cell);
}

function parseRows(text: string, delimiter: string, options: Options = {}): string[][] | undefined {
  const { stackTraceLimit } = Error;
  // The library makes an error, which nobody reads, of each row of another length than the first.
  Error.stackTraceLimit = 0;
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...options,
    });
  } catch (error) {
    if (error instanceof KnownError) throw error;
    return undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
