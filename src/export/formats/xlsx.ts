import { documentAttributes, entityTable, headerFacts, relationTable } from '../attributes.js';
import type { Attribute } from '../attributes.js';
import { claimRowAttributes, mentionAttributes, rowsOf } from '../claim-table.js';
import type { Element, Header } from '../element.js';
import type { FileSetFormat } from '../format.js';
import type { FilePiece } from '../../shared/zip.js';
import {
  closeSheet,
  maxSheetRows,
  openSheet,
  partsAround,
  pathOfSheet,
  sheetRow,
  workbookMediaType,
} from '../../shared/workbook.js';
import { writeFiles, type Layout } from '../write/layout.js';
import { toCell } from '../write/lists.js';

/** The sheets, in the order in which a reader finds them. */
const sheets = ['entities', 'relations', 'claims', 'mentions', 'documents', 'about'] as const;
const fileOf = (sheet: (typeof sheets)[number]) => pathOfSheet(sheets.indexOf(sheet));

/** The files in the order of the elements. */
const files = {
  document: fileOf('documents'),
  entity: fileOf('entities'),
  relation: fileOf('relations'),
  claim: fileOf('claims'),
  mention: fileOf('mentions'),
};

const around = partsAround(sheets);

/** A workbook, read from right to left as Arabic is. Dates are texts, since most are less precise than a day. */
export const xlsx: FileSetFormat = {
  name: 'xlsx',
  label: { ar: 'جدول بيانات Excel', en: 'Excel workbook' },
  mediaType: workbookMediaType,
  extension: 'xlsx',
  description:
    'A workbook of entities, relations, claims, mentions and documents: Excel, LibreOffice, Google Sheets.',
  apart: ['claim', 'mention'],
  maxRows: maxSheetRows - 1,
  files: [...around.keys(), fileOf('about'), ...Object.values(files)],
  write,
};

async function* write(elements: AsyncIterable<Element>): AsyncGenerator<FilePiece> {
  let header: Header | undefined;
  const layOutKept = (given: Header): Layout => {
    header = given;
    return layOut(given);
  };
  for await (const piece of writeFiles(elements, files, layOutKept)) {
    if (header !== undefined) {
      for (const [file, content] of around) yield { file, content };
      yield { file: fileOf('about'), content: aboutSheet(header) };
      header = undefined;
    }
    yield piece;
  }
}

function layOut(header: Header): Layout {
  return {
    document: sheetOf(documentAttributes),
    entity: sheetOf(entityTable(header)),
    relation: sheetOf(relationTable),
    claim: {
      ...sheetOf(claimRowAttributes),
      write: (claim) =>
        rowsOf(claim)
          .map((one) => row(one, claimRowAttributes))
          .join(''),
    },
    mention: sheetOf(mentionAttributes),
  };
}

function sheetOf<T>(attributes: readonly Attribute<T>[]) {
  return {
    open: openSheet(
      attributes.map(({ name }) => name),
      true,
    ),
    write: (item: T) => row(item, attributes),
    close: () => closeSheet,
  };
}

function row<T>(item: T, attributes: readonly Attribute<T>[]): string {
  return sheetRow(attributes.map(({ read }) => toCell(read(item))));
}

function aboutSheet(header: Header): string {
  const facts = Object.entries(headerFacts(header)).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return openSheet(['name', 'value'], false) + facts.map(sheetRow).join('') + closeSheet;
}
