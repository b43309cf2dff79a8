import {
  bareEntityAttributes,
  bareRelationAttributes,
  documentColumns,
  labelOf,
  type Attribute,
} from '../attributes.js';
import { claimRowAttributes, mentionAttributes, rowsOf } from '../claim-table.js';
import type { Header } from '../element.js';
import type { FileSetFormat } from '../format.js';
import { spreadsheetRow, type Cell } from '../../shared/csv.js';
import type { Layout } from '../write/layout.js';
import { toCell } from '../write/lists.js';
import { aboutFile, writeTables } from '../write/tables.js';

const files = {
  document: 'documents.csv',
  entity: 'nodes.csv',
  relation: 'edges.csv',
  claim: 'claims.csv',
  mention: 'mentions.csv',
};

/**
 * Gephi knows the columns Id, Label, Source, Target and Type by name and keeps the others as attributes. It treats a
 * backslash as the start of an escape, unlike other readers of CSV, so no cell has one: lists are joined by semicolons,
 * nothing is JSON, and a backslash in a text becomes a full-width one.
 */
export const gephiCsv: FileSetFormat = {
  name: 'gephi-csv',
  label: { ar: 'CSV لبرنامج Gephi', en: 'CSV for Gephi' },
  mediaType: 'application/zip',
  extension: 'zip',
  description: 'Tables of nodes, edges, claims and mentions: Gephi, pandas, spreadsheets.',
  apart: ['claim', 'mention'],
  files: [aboutFile, ...Object.values(files)],
  write: (elements) => writeTables(elements, files, layOut),
};

function layOut(header: Header): Layout {
  const nodeAttributes = bareEntityAttributes(header).filter(({ name }) => name !== 'label');
  return {
    document: {
      open: spreadsheetRow(['Id', ...documentColumns]),
      write: (document) => row([document.id, ...documentColumns.map((name) => document[name])]),
    },
    entity: {
      open: spreadsheetRow(['Id', 'Label', ...namesOf(nodeAttributes)]),
      write: (entity) => row([entity.id, labelOf(entity), ...cells(entity, nodeAttributes)]),
    },
    relation: {
      open: spreadsheetRow([
        ...['Source', 'Target', 'Type', 'Id', 'Label'],
        ...namesOf(bareRelationAttributes),
      ]),
      write: (relation) => {
        const { source, target, id, type } = relation;
        return row([
          ...[source, target, 'Directed', id, type],
          ...cells(relation, bareRelationAttributes),
        ]);
      },
    },
    claim: {
      open: spreadsheetRow(namesOf(claimRowAttributes)),
      write: (claim) =>
        rowsOf(claim)
          .map((one) => row(cells(one, claimRowAttributes)))
          .join(''),
    },
    mention: {
      open: spreadsheetRow(namesOf(mentionAttributes)),
      write: (mention) => row(cells(mention, mentionAttributes)),
    },
  };
}

function namesOf<T>(attributes: readonly Attribute<T>[]): string[] {
  return attributes.map(({ name }) => name);
}

function cells<T>(item: T, attributes: readonly Attribute<T>[]): Cell[] {
  return attributes.map(({ read }) => toCell(read(item)));
}

function row(given: readonly Cell[]): string {
  return spreadsheetRow(
    given.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\\', '＼') : cell)),
  );
}
