import { stringify, type Options } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

const common: Options = { cast: { boolean: String }, record_delimiter: '\n' };

/**
 * A row of a file for spreadsheets. Text that would run as a formula is prefixed with `'`.
 *
 * @param isGuarded false for programs that run no formulas: texts then are as they are
 */
export function spreadsheetRow(cells: readonly Cell[], isGuarded = true): string {
  return stringify([cells], { ...common, escape_formulas: isGuarded });
}

/** A row in which all text is quoted, which tells an empty text from null. */
export function quotedRow(cells: readonly Cell[]): string {
  return stringify([cells], { ...common, quoted_string: true });
}

/** Wishes of a client on its CSV. */
export interface CsvWishes {
  /** If true, it begins with the mark by which a spreadsheet knows its encoding. */
  readonly hasMark?: boolean;
  /** If false, texts that a spreadsheet would run as a formula are left as they are. */
  readonly isGuarded?: boolean;
}

/** A file with the mark that it is in UTF-8, if wished: without it Excel garbles Arabic. */
export function toMarked(text: string, hasMark: boolean): string {
  return hasMark ? `\uFEFF${text}` : text;
}
