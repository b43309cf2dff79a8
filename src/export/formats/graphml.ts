import {
  entityAttributes,
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
 * GraphML 1.0 with typed attributes. An edge's id is an attribute of ours: the schema allows fewer characters
 * in an XML id than our ids have.
 */
export const graphml: TextFormat = {
  name: 'graphml',
  mediaType: 'application/graphml+xml',
  extension: 'graphml',
  description: 'GraphML: NetworkX, igraph, yEd, Gephi.',
  write: (elements) => writeText(elements, layOut),
};

const graphKeys = ['version', 'datasets', 'generatedBy', 'documents'];

const edgeAttributes: readonly Attribute<Relation>[] = [
  { name: 'id', type: 'TEXT', read: ({ id }) => id },
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
  const { version, datasets, generatedBy } = header;
  return {
    document: {
      open: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys.join('')}<graph edgedefault="directed">
${datum('graph', 'version', escapeXml(version))}${datum('graph', 'datasets', escapeXml(toJson(datasets)))}${datum('graph', 'generatedBy', escapeXml(generatedBy))}
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
        `<edge source="${escapeXml(relation.source)}" target="${escapeXml(relation.target)}">${data(relation, edgeAttributes, 'edge')}</edge>\n`,
      close: () => '</graph>\n</graphml>\n',
    },
  };
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
