import { stringify, type Options } from 'csv-stringify/sync';

export type Cell = string | number | boolean | undefined;

const common: Options = { cast: { boolean: String }, record_delimiter: '\n' };

/** A row of a file for spreadsheets and tools like them: text that would run as a formula gets a `'` before it. */
export function spreadsheetRow(cells: readonly Cell[]): string {
  return stringify([cells], { ...common, escape_formulas: true });
}

/** A row in which all text is quoted, so that an empty text is not taken for none. */
export function quotedRow(cells: readonly Cell[]): string {
  return stringify([cells], { ...common, quoted_string: true });
}
