import { CsvError, parse } from 'csv-parse/browser/esm/sync';

/** A list of names: the rows of a table with a header. A plain list has one column without a name. */
export interface NameList {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** True if it is a table that cannot be read: a quotation mark is not closed. */
  readonly isBroken?: boolean;
}

/** Reads what was pasted: a table if most lines have as many cells as the first, else one name a line. */
export function readList(text: string): NameList {
  const [first = ''] = text.split('\n', 1);
  const delimiter = ['\t', ';', ','].find((each) => first.includes(each));
  if (delimiter === undefined) return plainListOf(text);
  try {
    const [header = [], ...rows] = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_quotes: true,
      relax_column_count: true,
    });
    const alike = rows.filter((row) => row.length === header.length).length;
    if (alike * 2 <= rows.length) return plainListOf(text);
    return { header, rows: rows.map((row) => header.map((_, at) => row[at] ?? '')) };
  } catch (error) {
    if (error instanceof CsvError) return { header: [''], rows: [], isBroken: true };
    throw error;
  }
}

function plainListOf(text: string): NameList {
  const names = text.split(/\r?\n/).map((line) => line.trim());
  return { header: [''], rows: names.filter((name) => name !== '').map((name) => [name]) };
}
