import { inBatches } from '../../shared/batches.js';
import { getOrMake } from '#text/get-or-make.js';
import { groupBy } from '#text/group-by.js';
import { isJsonObject } from '../../shared/json-object.js';
import { layerType, scopeType } from '../../store/layers.js';
import type { Row } from '../../store/graph-reader.js';
import {
  readBoolean,
  readIds,
  readText,
  readTextOrNull,
  readTexts,
  type Read,
} from '../../store/read-row.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import { keyLabels } from '../format/key-label.js';
import type { NodeRecord, RelationshipRecord } from '../format/records.js';
import { readNodes, readRelationships } from './read-slice.js';

/** Kinds of change that may touch more than they name. */
const wholeKinds = new Set([
  ...['LOAD', 'REBUILD_PROJECTION', 'PLACE_IN_BUCKETS', 'UPGRADE_LAYOUT', 'CLOSE_LOG'],
]);

/** Versions that are followed at once; beyond it reading anew is faster. */
const maxVersions = 5000;

/** Properties that name the record to which a node of the label belongs. */
const ownerKeys = [
  ['Override', 'claimId'],
  ['Alias', 'canonical'],
  ['Proposal', 'document'],
  ['ExtractionRun', 'document'],
  ['WithdrawnMention', 'document'],
  ['Translation', 'document'],
] as const;

const named = 'NAMED';
const scopedNamed = layerType(named);

/** Relationships between documents: those to a document that was read again are read with their sources. */
const betweenDocuments = ['RETELLS', 'REPLACES'];

/** Relationships to the owner of the node at which they start. */
const toOwner = new Set([scopeType, 'REFERS_TO', 'IN_DOCUMENT']);

/**
 * The ids that the changes after the version `since` name, up to `upTo`, with their own; undefined if a change is not known or may
 * have touched everything.
 */
export async function readNamedIds(
  read: Read,
  since: number,
  upTo: number,
): Promise<ReadonlySet<string> | undefined> {
  const ids = new Set<string>();
  if (upTo < since || upTo - since > maxVersions) return undefined;
  const numbers = Array.from({ length: upTo - since }, (_, i) => since + 1 + i);
  for (const some of inBatches(numbers)) {
    const rows = await read(
      cypher`UNWIND ${some} AS number MATCH (c:Change {number: number}) RETURN c.kind, c.isWhole, c.before, c.after, c.id, c.upserted, c.removed, c.datasets`,
    );
    const areKnown = rows.length === some.length && !rows.some(isWhole);
    if (!areKnown) return undefined;
    for (const row of rows) addNamed(row, ids);
  }
  return ids;
}

function addNamed([, , before, after, id, ...lists]: Row, ids: Set<string>): void {
  ids.add(readText(id, 'id'));
  for (const list of lists) for (const each of readTexts(list, 'ids')) ids.add(each);
  for (const states of [before, after])
    addKeys(JSON.parse(readTextOrNull(states, 'states') ?? 'null'), ids);
}

function isWhole([kind, all]: Row): boolean {
  return readBoolean(all, 'isWhole') || wholeKinds.has(readText(kind, 'kind'));
}

/** Adds the keys of objects, by which states of records are kept; those that are no ids match nothing. */
function addKeys(value: unknown, ids: Set<string>): void {
  if (!isJsonObject(value)) return;
  for (const [key, inside] of Object.entries(value)) {
    ids.add(key);
    addKeys(inside, ids);
  }
}

/** The records of things that changes have named, as they were read last, to replace those of an earlier reading. */
export class ChangedRecords {
  readonly #ids = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #nodes = new Map<string, Map<string, NodeRecord>>();
  readonly #relationships = new Map<string, Map<string, readonly RelationshipRecord[]>>();

  /** Reads things with these ids and all that belongs to them, whatever was read of them before. */
  async read(read: Read, ids: ReadonlySet<string>): Promise<void> {
    const all = new Set(ids);
    for (const some of inBatches([...ids])) await addOwned(read, some, all);
    for (const id of all) this.#ids.add(id);
    for (const some of inBatches([...all])) await this.#take(read, some);
  }

  async #take(read: Read, ids: readonly string[]): Promise<void> {
    for (const label of keyLabels) {
      const nodes = getOrMake(this.#nodes, label, () => new Map<string, never>());
      const relationships = getOrMake(this.#relationships, label, () => new Map<string, never>());
      for (const id of ids) {
        nodes.delete(id);
        relationships.delete(id);
      }
      const found = await readNodes(read, label, ids);
      for (const node of found) nodes.set(String(node.properties['id']), node);
      if (found.length === 0) continue;
      const bySource = groupBy(await readRelationships(read, label, ids), ({ from }) => from[1]);
      for (const [source, each] of bySource) relationships.set(source, each);
    }
  }

  get labels(): readonly string[] {
    return [...this.#nodes.keys()];
  }

  nodesOf(label: string): ReadonlyMap<string, NodeRecord> {
    return this.#nodes.get(label) ?? new Map<string, never>();
  }

  relationshipsOf(label: string): ReadonlyMap<string, readonly RelationshipRecord[]> {
    return this.#relationships.get(label) ?? new Map<string, never>();
  }

  /** Learns from a relationship of the earlier reading what has gone with its owner. To be told all of them twice. */
  learn({ type, from: [, from], to: [, to] }: RelationshipRecord): void {
    if (toOwner.has(type) && this.#ids.has(to)) this.#goes(from);
    if (type === named && this.#ids.has(from)) this.#goes(to);
    if (type === scopedNamed && this.isReplaced(from)) this.#goes(to);
  }

  #goes(id: string): void {
    if (!this.#ids.has(id)) this.#gone.add(id);
  }

  /** True if the earlier reading of a thing does not count any more. */
  isReplaced(id: string): boolean {
    return this.#ids.has(id) || this.#gone.has(id);
  }

  /** The same for a node, which may belong to a thing that was read again. */
  isReplacedNode(label: string, { properties }: NodeRecord): boolean {
    const key = ownerKeys.find(([owned]) => owned === label)?.[1];
    const owner = key === undefined ? undefined : properties[key];
    return this.isReplaced(String(properties['id'])) || this.#ids.has(String(owner));
  }

  /** The same for a relationship. */
  isReplacedRelationship({ type, from, to }: RelationshipRecord): boolean {
    return this.isReplaced(from[1]) || (betweenDocuments.includes(type) && this.#ids.has(to[1]));
  }

  /** The label under which a thing is found now; undefined if it was not read again. */
  labelOf(id: string): string | undefined {
    return ends.find((label) => this.#nodes.get(label)?.has(id) === true);
  }
}

/** Labels between which things move that relationships lead to. */
const ends = ['Entity', 'Retired', 'Document', 'Withdrawn', 'Draft'];

/** Adds the ids of nodes that belong to these things. */
async function addOwned(read: Read, ids: readonly string[], all: Set<string>): Promise<void> {
  const add = async (found: Fragment): Promise<readonly string[]> => {
    const owned = readIds(await read(found));
    for (const id of owned) all.add(id);
    return owned;
  };
  await add(cypher`MATCH (n:Entity)-[:${name(named)}]->(m:Name) WHERE n.id IN ${ids} RETURN m.id`);
  for (const label of ['Entity', 'Retired']) {
    const owned = cypher`MATCH (n:${name(label)})<-[:${name(scopeType)}]-(s:Scoped) WHERE n.id IN ${ids}`;
    await add(cypher`${owned} RETURN s.id`);
    await add(cypher`${owned} MATCH (s)-[:${name(scopedNamed)}]->(m:ScopedName) RETURN m.id`);
  }
  await add(cypher`MATCH (n:Entity)<-[:REFERS_TO]-(m:Mention) WHERE n.id IN ${ids} RETURN m.id`);
  await add(
    cypher`MATCH (d:Document)<-[:IN_DOCUMENT]-(m:Mention) WHERE d.id IN ${ids} RETURN m.id`,
  );
  for (const type of betweenDocuments)
    await add(
      cypher`MATCH (d:Document)<-[:${name(type)}]-(o:Document) WHERE d.id IN ${ids} RETURN o.id`,
    );
  for (const [label, key] of ownerKeys)
    await add(cypher`MATCH (n:${name(label)}) WHERE n.${name(key)} IN ${ids} RETURN n.id`);
}
