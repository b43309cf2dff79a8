import { spreadsheetRow, toMarked, type CsvWishes } from '../shared/csv.js';
import { invariant, KnownError } from '../shared/errors.js';
import { documentAttributes, entityTable, relationTable, type Attribute } from './attributes.js';
import { citationFiles } from './citation-files.js';
import { claimRowAttributes, mentionAttributes, rowsOf } from './claim-table.js';
import type { Element, Header, Item } from './element.js';
import type { TextFormat } from './format.js';
import { checkHeader, createNameCheck } from './write/check-names.js';
import { toCell } from './write/lists.js';
import { ParquetTable } from './write/parquet-table.js';

type Section = Item['element'];

/** The rows of one kind of element. */
interface Table {
  readonly only: Section;
  columnsOf(header: Header): readonly Attribute<unknown>[];
  rowsOf(item: Item): readonly unknown[];
}

/** A table with these columns; an item that is the row itself needs no rows. */
function table<Name extends Section, Row>(
  only: Name,
  columnsOf: (header: Header) => readonly Attribute<Row>[],
  rowsOfItem?: (item: Extract<Item, { element: Name }>) => readonly Row[],
): Table {
  // Only items of this section are given to it.
  return { only, columnsOf, rowsOf: rowsOfItem ?? ((item) => [item]) } as Table;
}

/** Tables that are files of their own, by their names. */
const tables: Readonly<Record<string, Table>> = {
  entities: table('entity', entityTable),
  relations: table('relation', () => relationTable),
  claims: table('claim', () => claimRowAttributes, rowsOf),
  mentions: table('mention', () => mentionAttributes),
  documents: table('document', () => documentAttributes),
};

/** A file of one kind of element, which is read by its address. */
interface Alone extends Pick<TextFormat, 'label' | 'mediaType' | 'description'> {
  readonly only: Section;
  readonly write: (
    elements: AsyncIterable<Element>,
    wishes: CsvWishes,
  ) => ReturnType<TextFormat['write']>;
}

const families = {
  csv: { label: 'CSV', mediaType: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  parquet: {
    label: 'Parquet',
    mediaType: 'application/vnd.apache.parquet',
    write: writeParquet,
  },
} as const;

const files: ReadonlyMap<string, Alone> = new Map([
  ...Object.entries(families).flatMap(([family, { label, mediaType, write }]) =>
    Object.entries(tables).map(([name, shown]): [string, Alone] => [
      `${family}/${name}.${family}`,
      {
        mediaType,
        only: shown.only,
        label: { ar: label, en: label },
        description: `The ${name}, a row each.`,
        write: (elements, wishes) => write(shown, elements, wishes),
      },
    ]),
  ),
  ...citationFiles.map((file): [string, Alone] => [file.path, { ...file, only: 'document' }]),
]);

/** The addresses of such files below `/export`: `csv/claims.csv`. */
export const tablePaths: readonly string[] = [...files.keys()];

/**
 * The format of one table as a file, or of the documents for a reference manager.
 *
 * @param path one of {@link tablePaths}
 * @throws KnownError `NOT_FOUND` with those that there are; `BAD_INPUT` for wishes on another form than CSV
 */
export function tableAt(path: string, wishes: CsvWishes = {}): TextFormat {
  const file = files.get(path);
  if (file === undefined)
    throw new KnownError(
      'NOT_FOUND',
      `There is no table "${path}". Choose one of ${tablePaths.join(', ')}.`,
    );
  const { only, write } = file;
  return {
    ...file,
    name: path,
    extension: path.replace(/^.*[.]/, ''),
    apart: only === 'claim' || only === 'mention' ? [only] : [],
    write: (elements) => write(elements, wishes),
  };
}

/** Approximate length of a piece (UTF-16 units). */
const pieceLength = 32_768;

async function* writeCsv(
  shown: Table,
  elements: AsyncIterable<Element>,
  { hasMark = false, isGuarded = true }: CsvWishes,
): AsyncGenerator<string> {
  let columns: readonly Attribute<unknown>[] = [];
  let text = '';
  const checkName = createNameCheck();
  for await (const element of elements)
    if (element.element === 'header') {
      checkHeader(element);
      columns = shown.columnsOf(element);
      text = toMarked(spreadsheetRow(columns.map(({ name }) => name)), hasMark);
    } else {
      invariant(element.element === shown.only, 'a table is given only what it shows');
      checkName(element);
      for (const row of shown.rowsOf(element))
        text += spreadsheetRow(
          columns.map(({ read }) => toCell(read(row))),
          isGuarded,
        );
      if (text.length < pieceLength) continue;
      yield text;
      text = '';
    }
  yield text;
}

async function* writeParquet(
  shown: Table,
  elements: AsyncIterable<Element>,
): AsyncGenerator<Uint8Array> {
  let parquet: ParquetTable<unknown> | undefined;
  const checkName = createNameCheck();
  for await (const element of elements)
    if (element.element === 'header') {
      checkHeader(element);
      parquet = new ParquetTable(shown.columnsOf(element));
    } else {
      invariant(parquet && element.element === shown.only, 'a table is given only what it shows');
      checkName(element);
      for (const row of shown.rowsOf(element)) {
        const bytes = parquet.add(row);
        if (bytes !== undefined) yield bytes;
      }
    }
  invariant(parquet, 'an export has a header');
  yield parquet.end();
}
