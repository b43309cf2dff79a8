import { compareTexts } from '#text/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { groupBy } from '#text/group-by.js';
import { sortKeys } from '../../shared/canonical-json.js';
import type { Row, Value } from '../../store/graph-reader.js';
import { checkParameters } from '../../store/plain-values.js';
import { readMap, readText, readTexts, type Read } from '../../store/read-row.js';
import { cypher, name } from '../../store/statement.js';
import { keyLabelOf } from '../format/key-label.js';
import type {
  End,
  LogRecord,
  NodeRecord,
  Properties,
  RelationshipRecord,
} from '../format/records.js';

/** The nodes of a key label with these ids, in the order of the ids. */
export async function readNodes(
  read: Read,
  label: string,
  ids: readonly string[],
): Promise<readonly NodeRecord[]> {
  const rows = await read(
    cypher`MATCH (n:${name(label)}) WHERE n.id IN ${ids} RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`,
  );
  const nodes = new Map<string, NodeRecord>();
  for (const row of rows) {
    const [id, labels] = [readText(row[0], 'id'), readTexts(row[1], 'labels')];
    if (keyLabelOf(labels) !== label) continue;
    if (nodes.has(id))
      throw new KnownError(
        'CONFLICT',
        `Two nodes of the graph have the label ${label} and the id "${id}".`,
      );
    nodes.set(id, {
      labels: labels.toSorted(compareTexts),
      properties: toProperties(row[2], () => `${label} ${id}`),
    });
  }
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** The changes with these ids, in the order of the ids. */
export async function readChanges(
  read: Read,
  label: string,
  ids: readonly string[],
): Promise<readonly LogRecord[]> {
  return (await readNodes(read, label, ids)).map(({ properties }) => ({ change: properties }));
}

/** The relationships that start at the nodes of a key label with these ids, in the order of the ids. */
export async function readRelationships(
  read: Read,
  label: string,
  ids: readonly string[],
): Promise<readonly RelationshipRecord[]> {
  const rows = await read(
    cypher`MATCH (a:${name(label)})-[r]->(b) WHERE a.id IN ${ids} RETURN a.id AS source, labels(a) AS ofSource, type(r) AS type, b.id AS target, labels(b) AS ofTarget, properties(r) AS properties`,
  );
  const ofLabel = rows.map(toRelationship).filter(({ from: [fromLabel] }) => fromLabel === label);
  const bySource = groupBy(ofLabel, ({ from: [, id] }) => id);
  return ids.flatMap((id) => inOrder(bySource.get(id) ?? []));
}

function toRelationship(row: Row): RelationshipRecord {
  const type = readText(row[2], 'type');
  name(type); // refuses an impossible label
  const from = toEnd(row[1], row[0]);
  return {
    type,
    from,
    to: toEnd(row[4], row[3]),
    properties: toProperties(row[5], () => `${type} from ${from.join(' ')}`),
  };
}

function toEnd(held: Value | undefined, id: Value | undefined): End {
  const labels = readTexts(held, 'labels');
  const label = keyLabelOf(labels);
  if (label === undefined || typeof id !== 'string')
    throw new KnownError(
      'CONFLICT',
      `The graph cannot be archived: a relationship ends at a node of ${labels.join(', ')} that has no id.`,
    );
  return [label, id];
}

/** Order within one source: by type, then by every difference; fully equal ones are interchangeable. */
export function inOrder(records: readonly RelationshipRecord[]): readonly RelationshipRecord[] {
  if (records.length < 2) return records;
  return records
    .map((record) => ({
      record,
      key: JSON.stringify([record.type, record.to, record.properties]),
    }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ record }) => record);
}

/**
 * The properties of a node or relationship with their keys sorted.
 * @param nameOwner names the owner of the properties for a person who must mend them
 * @throws KnownError `BAD_INPUT` if another program has put a value there that no store of ours would take back, such
 * as a whole number beyond 2^53
 */
function toProperties(value: Value | undefined, nameOwner: () => string): Properties {
  const properties = readMap(value, 'properties');
  try {
    checkParameters(properties);
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    throw new KnownError(error.code, `${nameOwner()}: ${error.message}`, { cause: error });
  }
  return isSorted(Object.keys(properties)) ? properties : sortKeys(properties);
}

/** As one of the engines gives them; a new object would take longer than all the rest. */
function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, i) => i === 0 || compareTexts(keys[i - 1] ?? '', key) < 0);
}
