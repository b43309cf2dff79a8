import { SaxesParser } from 'saxes';
import type { PropertyDeclaration } from '../../../../src/export/element.js';
import type { ReadGraph } from './read-graph.js';
import { readEntity, readRelation } from './read-record.js';
import { recordOf } from './record-of.js';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tag[];
  text: string;
}

export function readGraphml(
  bytes: Buffer,
  declarations: readonly PropertyDeclaration[],
): ReadGraph {
  const root = parseXml(bytes);
  const keys = new Map(find(root, 'key').map((key) => [key.attributes['id'], key.attributes]));
  const record = (tag: Tag) =>
    recordOf(
      find(tag, 'data').map(({ attributes, text }) => {
        const key = keys.get(attributes['key']);
        if (!key) throw new Error(`The key ${String(attributes['key'])} is not declared.`);
        return [key['attr.name'], convert(text, key['attr.type'])];
      }),
    );
  const [graph] = find(root, 'graph');
  if (!graph) throw new Error('No graph.');
  return {
    entities: recordOf(
      find(graph, 'node').map((node) => [
        node.attributes['id'],
        readEntity(listsIn(record(node), declarations), declarations),
      ]),
    ),
    relations: recordOf(
      find(graph, 'edge').map((edge) => {
        const data = record(edge);
        const { source, target } = edge.attributes;
        return [data['id'], readRelation(data, { type: data['type'], source, target })];
      }),
    ),
  };
}

export function readGexf(bytes: Buffer, declarations: readonly PropertyDeclaration[]): ReadGraph {
  const root = parseXml(bytes);
  const [graph] = find(root, 'graph');
  if (!graph) throw new Error('No graph.');
  const record = (tag: Tag, owner: string) => {
    const declared = find(graph, 'attributes').find(
      ({ attributes }) => attributes['class'] === owner,
    );
    const types = new Map(
      declared?.children.map(({ attributes }) => [attributes['id'], attributes]),
    );
    return recordOf(
      find(tag, 'attvalues')
        .flatMap(({ children }) => children)
        .map(({ attributes }) => {
          const type = types.get(attributes['for']);
          if (!type) throw new Error(`${String(attributes['for'])} is not declared.`);
          return [type['title'], convert(attributes['value'] ?? '', type['type'])];
        }),
    );
  };
  const inside = (list: string, item: string) =>
    find(graph, list).flatMap((tag) => find(tag, item));
  return {
    entities: recordOf(
      inside('nodes', 'node').map((node) => [
        node.attributes['id'],
        readEntity(listsIn(record(node, 'node'), declarations), declarations),
      ]),
    ),
    relations: recordOf(
      inside('edges', 'edge').map((edge) => {
        const { id, kind, source, target } = edge.attributes;
        return [id, readRelation(record(edge, 'edge'), { type: kind, source, target })];
      }),
    ),
  };
}

/** A well-formed XML 1.0 document with namespaces; anything else throws. */
function parseXml(bytes: Buffer): Tag {
  const top: Tag = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const tag: Tag = {
      name: local,
      attributes: recordOf(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(tag);
    open.push(tag);
  });
  parser.on('text', (text) => {
    const tag = open.at(-1);
    if (tag) tag.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(bytes.toString('utf8')).close();
  const [root] = top.children;
  if (!root) throw new Error('No root element.');
  return root;
}

function find(tag: Tag, name: string): Tag[] {
  return tag.children.filter((child) => child.name === name);
}

function convert(text: string, type: string | undefined): string | number | boolean {
  if (type === 'long' || type === 'double') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}

/** Lists stand as JSON. */
function listsIn(
  record: Record<string, unknown>,
  declarations: readonly PropertyDeclaration[],
): Record<string, unknown> {
  const lists = declarations.filter(({ name, type }) => type === 'TEXTS' && name in record);
  return {
    ...record,
    ...recordOf(lists.map(({ name }) => [name, JSON.parse(String(record[name]))])),
  };
}
