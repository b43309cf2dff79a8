import { addToList } from '#text/get-or-make.js';
import { readTextOrNull, readTexts } from '../../read-row.js';
import type { Row } from '../../graph-reader.js';
import { bucketCount } from '../../buckets.js';
import { scopeType } from '../../layers.js';
import { cypher, join, name, propertiesOf, type Fragment } from '../../statement.js';
import { SortedKeys } from './sorted-keys.js';

/** Nodes with kept lists: one for each of their labels and sort properties. */
export interface KeptNodes {
  readonly label: string;
  readonly properties: readonly string[];
  /** True if they have further labels with lists of their own. */
  readonly hasKinds: boolean;
  /** How they are read in pieces: by their own bucket, by that of their entity in a layer, or by id. */
  readonly place: 'BUCKET' | 'LAYER' | 'NONE';
}

const byLabel = { properties: ['sortAr', 'sortEn'], hasKinds: true };
const byId = { properties: ['id'], hasKinds: false };

/** All nodes whose pages the root of a question gives. */
export const keptNodes: readonly KeptNodes[] = [
  { label: 'Entity', ...byLabel, place: 'BUCKET' },
  { label: 'Scoped', ...byLabel, place: 'LAYER' },
  { label: 'Claim', ...byId, place: 'BUCKET' },
  { label: 'Document', ...byId, place: 'NONE' },
];

/** Keys by the name of their list. */
export type KeysOfLists = ReadonlyMap<string, readonly string[]>;

/** The name of a list. */
export function listOf(label: string, property: string): string {
  return `${label}.${property}`;
}

/** Reads the keys of the nodes for which a property, of them or of their entities, is one of these values. */
export function readKeysWhere(
  nodes: KeptNodes,
  property: 'id' | 'bucket',
  values: unknown,
): Fragment {
  const found = cypher`WHERE n.${name(property)} IN ${values}`;
  if (nodes.place !== 'LAYER')
    return cypher`MATCH (n:${name(nodes.label)}) ${found} ${returned(nodes, 'n')}`;
  const way = cypher`MATCH (n)<-[:${name(scopeType)}]-(s:${name(nodes.label)})`;
  return cypher`MATCH (n:Entity) ${found} ${way} ${returned(nodes, 's')}`;
}

/** Reads the keys of the next nodes by id. */
export function readKeysAfter(nodes: KeptNodes, id: string, count: number): Fragment {
  return cypher`MATCH (n:${name(nodes.label)}) WHERE n.id > ${id} ${returned(nodes, 'n')} ORDER BY n.id LIMIT ${count}`;
}

/** Counts those that are in no bucket; undefined for nodes that are read without buckets. */
export function countUnread({ label, place }: KeptNodes): Fragment | undefined {
  const nodes = cypher`MATCH (n:${name(label)})`;
  switch (place) {
    case 'BUCKET':
      return cypher`${nodes} WHERE n.bucket IS NULL OR n.bucket < 0 OR n.bucket >= ${bucketCount} RETURN count(n) AS nodes`;
    case 'LAYER':
      return cypher`${nodes} WHERE NOT EXISTS { (n)-[:${name(scopeType)}]->() } RETURN count(n) AS nodes`;
    case 'NONE':
      return undefined;
  }
}

/** The keys in rows of such a statement. */
export function keysIn(nodes: KeptNodes, rows: readonly Row[]): KeysOfLists {
  const keys = new Map<string, string[]>();
  for (const row of rows) {
    const labels = nodes.hasKinds ? readTexts(row[0], 'labels') : [nodes.label];
    const own = nodes.hasKinds ? row.slice(1) : row;
    for (const [i, property] of nodes.properties.entries()) {
      const key = readTextOrNull(own[i], property);
      if (key === null) continue;
      for (const label of labels) addToList(keys, listOf(label, property), key);
    }
  }
  return keys;
}

function returned({ hasKinds, properties }: KeptNodes, variable: 'n' | 's'): Fragment {
  const node = name(variable);
  const labels = hasKinds ? [cypher`labels(${node}) AS kinds`] : [];
  return cypher`RETURN ${join([...labels, propertiesOf(node, properties)], ', ')}`;
}

/** Keys removed from a list and keys inserted into it; none is in both. */
export interface KeyChanges {
  readonly removed: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
}

/** Changes of lists by name, made by a transaction. */
export type ListChanges = ReadonlyMap<string, KeyChanges>;

/** Difference between two states of the same nodes. */
export function changesFrom(before: KeysOfLists, after: KeysOfLists): ListChanges {
  const changes = new Map<string, KeyChanges>();
  for (const list of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [new Set(before.get(list)), new Set(after.get(list))];
    const removed = new Set([...old].filter((key) => !now.has(key)));
    const added = new Set([...now].filter((key) => !old.has(key)));
    if (removed.size > 0 || added.size > 0) changes.set(list, { removed, added });
  }
  return changes;
}

/** Final presence of each key that any of the changes names, by list. */
export function outcomeOf(
  all: readonly ListChanges[],
): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const outcome = new Map<string, Map<string, boolean>>();
  for (const changes of all)
    for (const [list, { removed, added }] of changes) {
      const keys = outcome.get(list) ?? new Map<string, boolean>();
      outcome.set(list, keys);
      for (const key of removed) keys.set(key, false);
      for (const key of added) keys.set(key, true);
    }
  return outcome;
}

/** All lists of a graph, by name. */
export class KeyLists {
  readonly #lists: Map<string, SortedKeys>;

  constructor(lists: ReadonlyMap<string, SortedKeys>) {
    this.#lists = new Map(lists);
  }

  get(list: string): SortedKeys | undefined {
    return this.#lists.get(list);
  }

  get byteLength(): number {
    return [...this.#lists.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  /** @returns false if the lists cannot have been those of the graph before these changes: they are useless then */
  edit(changes: ListChanges): boolean {
    return [...changes].every(([name, { removed, added }]) => {
      const list = this.#lists.get(name) ?? new SortedKeys();
      this.#lists.set(name, list);
      return list.edit(removed, added);
    });
  }
}
