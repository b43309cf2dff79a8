import type { Element, PropertyDeclaration } from '../../../../src/export/element.js';
import type { ReadGraph } from './read-graph.js';
import { expectGraph } from './read-graph.js';
import { readEntity, readRelation } from './read-record.js';
import { recordOf } from './record-of.js';

type FlatRecord = Record<string, unknown> & { id: string };

const asItIs = (text: string) => text;

export function readJsonLines(bytes: Buffer): ReadGraph {
  const lines = bytes.toString('utf8').split('\n');
  if (lines.pop() !== '') throw new Error('The last line is not ended.');
  const elements = lines.map((line) => JSON.parse(line) as Element);
  return expectGraph(elements, { text: asItIs, quote: asItIs });
}

export function readNodeLink(
  bytes: Buffer,
  declarations: readonly PropertyDeclaration[],
): ReadGraph {
  const file = JSON.parse(bytes.toString('utf8')) as { nodes: FlatRecord[]; edges: FlatRecord[] };
  return {
    entities: index(file.nodes, (node) => readEntity(node, declarations)),
    relations: index(file.edges, (edge) => readRelation(edge, endsOf(edge))),
  };
}

export function readCyto(bytes: Buffer, declarations: readonly PropertyDeclaration[]): ReadGraph {
  type Wrapped = { data: FlatRecord }[];
  const file = JSON.parse(bytes.toString('utf8')) as {
    elements: { nodes: Wrapped; edges: Wrapped };
  };
  const { nodes, edges } = file.elements;
  return {
    entities: index(
      nodes.map(({ data }) => data),
      (node) => readEntity(node, declarations),
    ),
    relations: index(
      edges.map(({ data }) => data),
      (edge) => readRelation(edge, endsOf({ ...edge, type: edge['interaction'] })),
    ),
  };
}

function endsOf(edge: Record<string, unknown>) {
  return { type: edge['type'], source: edge['source'], target: edge['target'] };
}

function index<T>(records: readonly FlatRecord[], read: (record: FlatRecord) => T) {
  return recordOf(records.map((record) => [record.id, read(record)]));
}
