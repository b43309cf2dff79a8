import {
  entityAttributes,
  relationAttributes,
  type Attribute,
  type AttributeType,
  type AttributeValue,
  documentColumns,
} from '../attributes.js';
import { quotedRow, type Cell } from '../write/csv.js';
import type { Header } from '../element.js';
import type { FileSetFormat } from '../format.js';
import { toScalar } from '../write/json.js';
import { writeFiles, type Layout } from '../write/layout.js';

const files = {
  document: 'documents.csv',
  entity: 'nodes.csv',
  relation: 'relationships.csv',
};

/** The importer's own delimiter of lists; it knows no escape for it. */
const listDelimiter = ';';

/**
 * For `neo4j-admin database import full --multiline-fields=true --nodes=documents.csv --nodes=nodes.csv
 * --relationships=relationships.csv`. In an item of a list a semicolon becomes a full-width one.
 */
export const neo4jCsv: FileSetFormat = {
  name: 'neo4j-csv',
  mediaType: 'application/zip',
  extension: 'zip',
  description: 'Tables for neo4j-admin database import.',
  files: Object.values(files),
  write: (elements) => writeFiles(elements, files, layOut),
};

const types: Readonly<Record<AttributeType, string>> = {
  TEXT: 'string',
  TEXTS: 'string[]',
  DATE: 'string',
  JSON: 'string',
  INTEGER: 'long',
  FLOAT: 'double',
  BOOLEAN: 'boolean',
};

function layOut(header: Header): Layout {
  const attributes = entityAttributes(header);
  return {
    document: {
      open: headerRow(['id:ID', ':LABEL', ...documentColumns.map((name) => `${name}:string`)]),
      write: (document) =>
        quotedRow([document.id, 'Document', ...documentColumns.map((name) => document[name])]),
    },
    entity: {
      open: headerRow(['id:ID', ':LABEL', ...attributes.map(declare)]),
      write: (entity) =>
        quotedRow([
          ...[entity.id, `Entity${listDelimiter}${entity.kind}`],
          ...cells(entity, attributes),
        ]),
    },
    relation: {
      open: headerRow([
        ...[':START_ID', ':END_ID', ':TYPE', 'id:string'],
        ...relationAttributes.map(declare),
      ]),
      write: (relation) =>
        quotedRow([
          ...[relation.source, relation.target, relation.type, relation.id],
          ...cells(relation, relationAttributes),
        ]),
    },
  };
}

const headerRow = (columns: readonly string[]) => `${columns.join(',')}\n`;

function declare({ name, type }: { name: string; type: AttributeType }): string {
  return `${name}:${types[type]}`;
}

function cells<T>(item: T, attributes: readonly Attribute<T>[]): Cell[] {
  return attributes.map(({ type, read }) => {
    const value = read(item);
    if (value === undefined) return undefined;
    return type === 'TEXTS' ? joinList(value) : toScalar(value);
  });
}

function joinList(value: AttributeValue): Cell {
  if (!Array.isArray(value)) return toScalar(value);
  return value.map((item) => String(item).replaceAll(listDelimiter, '；')).join(listDelimiter);
}
