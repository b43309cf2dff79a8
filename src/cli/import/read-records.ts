import { CsvError, parse } from 'csv-parse/sync';

/** A line of a table, which may be several lines of its file. */
export interface CsvRecord {
  /** Its first line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Says why {@link readUtf8} gives nothing. */
export const notUtf8 = 'the file is not UTF-8: save it as "CSV UTF-8"';

/** The text of a file without its mark of UTF-8; undefined if it has another encoding. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The records of a table whose cells are parted by comma, semicolon or tab, as its header has them; or its fault. */
export function readRecords(text: string): {
  readonly records: readonly CsvRecord[];
  readonly fault?: { readonly line: number; readonly reason: string };
} {
  const [header = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].find((each) => header.includes(each)) ?? ',';
  const parsing = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
  try {
    const parsed = parse(text, { ...parsing, record_delimiter: ['\r\n', '\n'] });
    let line = 1;
    const records = (parsed as unknown as Parsed[]).map(({ record, info }) => {
      const at = line;
      line = info.lines + 1;
      return { line: at, cells: record };
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return { records: [], fault: { line, reason: csvReasons[error.code] ?? error.message } };
  }
}

const csvReasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and not closed',
  INVALID_OPENING_QUOTE:
    'a quotation mark stands in a cell without quotes: quote the cell, and double the mark',
  CSV_INVALID_CLOSING_QUOTE: 'a quotation mark stands in a quoted cell: double it',
};
