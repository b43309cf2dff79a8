import {
  entityAttributes,
  headerFacts,
  relationAttributes,
  type Attribute,
  type AttributeType,
} from '../attributes.js';
import type { Header, Relation } from '../element.js';
import type { TextFormat } from '../format.js';
import { documentJson, toJson } from '../write/json.js';
import { writeText, type Layout } from '../write/layout.js';
import { escapeXml, writeAttributes, xmlAttributeTypes } from '../write/xml.js';

/**
 * GraphML 1.0 with typed attributes. The schema allows fewer characters in ids than ours have, so an edge's own id is
 * an attribute too.
 */
export const graphml: TextFormat = {
  name: 'graphml',
  label: { ar: 'GraphML', en: 'GraphML' },
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  description: 'GraphML: NetworkX, igraph, yEd, Gephi.',
  write: (elements) => writeText(elements, layOut),
};

const graphKeys = [
  ...['version', 'date', 'selection', 'truncatedBy', 'datasets', 'datasetFacts', 'citation'],
  ...['generatedBy', 'documents'],
];

const edgeAttributes: readonly Attribute<Relation>[] = [
  { name: 'id', type: 'TEXT', read: ({ id }) => id },
  { name: 'label', type: 'TEXT', read: ({ type }) => type },
  { name: 'type', type: 'TEXT', read: ({ type }) => type },
  ...relationAttributes,
];

function layOut(header: Header): Layout {
  const attributes = entityAttributes(header);
  const keys = [
    ...graphKeys.map((name) => declare('graph', { name, type: 'TEXT' })),
    ...attributes.map((attribute) => declare('node', attribute)),
    ...edgeAttributes.map((attribute) => declare('edge', attribute)),
  ];
  return {
    document: {
      open: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys.join('')}<graph edgedefault="directed">
${factsOf(header)}
<data key="graph-documents">[`,
      write: (document) => escapeXml(documentJson(document)),
      separator: ',\n',
      close: () => ']</data>\n',
    },
    entity: {
      write: (entity) =>
        `<node id="${escapeXml(entity.id)}">${data(entity, attributes, 'node')}</node>\n`,
    },
    relation: {
      write: (relation) =>
        `<edge id="${toXmlId(relation.id)}" source="${escapeXml(relation.source)}" target="${escapeXml(relation.target)}">${data(relation, edgeAttributes, 'edge')}</edge>\n`,
      close: () => '</graph>\n</graphml>\n',
    },
  };
}

/** Characters that an XML name token cannot contain: in our ids the `~` between the ends of a relation. */
const notOfName = /[^\p{L}\p{Nd}:._-]/gu;

/** A middle dot replaces characters that an XML id cannot contain; none of our ids has one. */
function toXmlId(id: string): string {
  return id.replace(notOfName, '·');
}

function factsOf(header: Header): string {
  return Object.entries(headerFacts(header))
    .filter(([, value]) => value !== null)
    .map(([name, value]) =>
      datum('graph', name, escapeXml(typeof value === 'string' ? value : toJson(value ?? {}))),
    )
    .join('');
}

type Owner = 'graph' | 'node' | 'edge';

function declare(owner: Owner, { name, type }: { name: string; type: AttributeType }): string {
  return `<key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${xmlAttributeTypes[type]}"/>\n`;
}

function data<T>(item: T, attributes: readonly Attribute<T>[], owner: Owner): string {
  return writeAttributes(item, attributes, (name, text) => datum(owner, name, text));
}

function datum(owner: Owner, name: string, text: string): string {
  return `<data key="${owner}-${name}">${text}</data>`;
}
