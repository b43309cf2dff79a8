import { parse } from 'csv-parse/browser/esm/sync';

/** A list of names: the rows of a table with a header. A plain list has one column without a name. */
export interface NameList {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads what was pasted: a table if its first line has several cells, else one name a line. */
export function readList(text: string): NameList {
  const [first = ''] = text.split('\n', 1);
  const delimiter = ['\t', ';', ','].find((each) => first.includes(each));
  if (delimiter === undefined) {
    const names = text.split(/\r?\n/).map((line) => line.trim());
    return { header: [''], rows: names.filter((name) => name !== '').map((name) => [name]) };
  }
  const [header = [], ...rows] = parse(text, {
    ...{ delimiter, bom: true, trim: true },
    ...{ skip_empty_lines: true, relax_quotes: true, relax_column_count: true },
  });
  return { header, rows: rows.map((row) => header.map((_, at) => row[at] ?? '')) };
}
