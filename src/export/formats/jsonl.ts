import type { Header, Item } from '../element.js';
import type { TextFormat } from '../format.js';
import { headerFacts } from '../attributes.js';
import { toJson } from '../write/json.js';
import { documentShape, entityShape, relationShape } from '../write/json-shapes.js';
import { fill, type Shape } from '../write/shape.js';
import { writeText, type Layout } from '../write/layout.js';

/**
 * One element a line, with its kind in `element`. All lines of a kind have the same fields, null for unknown values,
 * and no name has two types in the file, so that table readers find one schema.
 */
export const jsonl: TextFormat = {
  name: 'jsonl',
  label: { ar: 'JSON Lines', en: 'JSON Lines' },
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  description:
    'JSON Lines: one element a line, with all that is known of it; polars, DuckDB, programs.',
  write: (elements) => writeText(elements, layOut),
};

function layOut(header: Header): Layout {
  const writeAs = (shape: Shape) => (item: Item) => line(fill(item, shape));
  return {
    document: { open: writeHeader(header), write: writeAs(documentShape) },
    entity: { write: writeAs(entityShape(header.properties)) },
    relation: { write: writeAs(relationShape) },
  };
}

function writeHeader(header: Header): string {
  const { element, properties } = header;
  return line({ element, ...headerFacts(header), propertyTypes: properties });
}

function line(value: object): string {
  return `${toJson(value)}\n`;
}
