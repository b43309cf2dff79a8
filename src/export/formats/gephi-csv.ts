import {
  entityAttributes,
  labelOf,
  relationAttributes,
  type Attribute,
  documentColumns,
} from '../attributes.js';
import { spreadsheetRow, type Cell } from '../write/csv.js';
import type { Header } from '../element.js';
import type { FileSetFormat } from '../format.js';
import { toScalar } from '../write/json.js';
import { writeFiles, type Layout } from '../write/layout.js';

const files = { document: 'documents.csv', entity: 'nodes.csv', relation: 'edges.csv' };

/** Gephi knows the columns Id, Label, Source, Target and Type by name and keeps the others as attributes. */
export const gephiCsv: FileSetFormat = {
  name: 'gephi-csv',
  mediaType: 'application/zip',
  extension: 'zip',
  description: 'Tables of nodes and edges: Gephi, pandas, spreadsheets.',
  files: Object.values(files),
  write: (elements) => writeFiles(elements, files, layOut),
};

function layOut(header: Header): Layout {
  const nodeAttributes = entityAttributes(header).filter(({ name }) => name !== 'label');
  return {
    document: {
      open: spreadsheetRow(['Id', ...documentColumns]),
      write: (document) =>
        spreadsheetRow([document.id, ...documentColumns.map((name) => document[name])]),
    },
    entity: {
      open: spreadsheetRow(['Id', 'Label', ...nodeAttributes.map(({ name }) => name)]),
      write: (entity) =>
        spreadsheetRow([entity.id, labelOf(entity), ...cells(entity, nodeAttributes)]),
    },
    relation: {
      open: spreadsheetRow([
        ...['Source', 'Target', 'Type', 'Id', 'Label'],
        ...relationAttributes.map(({ name }) => name),
      ]),
      write: (relation) => {
        const { source, target, id, type } = relation;
        return spreadsheetRow([
          ...[source, target, 'Directed', id, type],
          ...cells(relation, relationAttributes),
        ]);
      },
    },
  };
}

function cells<T>(item: T, attributes: readonly Attribute<T>[]): Cell[] {
  return attributes.map(({ read }) => {
    const value = read(item);
    return value === undefined ? undefined : toScalar(value);
  });
}
