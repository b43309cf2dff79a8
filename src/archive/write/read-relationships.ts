import { invariant, KnownError } from '../../shared/errors.js';
import { cypher, name } from '../../store/statement.js';
import type { Row } from '../../store/graph-reader.js';
import { keyLabelOf } from '../format/key-label.js';
import type { End, RelationshipRecord } from '../format/records.js';
import { compareTexts } from '../../shared/compare-texts.js';
import type { Snapshot } from './snapshot.js';
import { isTexts } from '../../shared/is-texts.js';
import { toProperties } from './stored.js';

/** The relationships that start at the nodes of a key label with these ids, in the order of the ids. */
export async function readRelationships(
  snapshot: Snapshot,
  label: string,
  ids: readonly string[],
): Promise<readonly RelationshipRecord[]> {
  const rows = await snapshot.read(
    cypher`MATCH (a:${name(label)})-[r]->(b) WHERE a.id IN ${ids} RETURN a.id AS source, labels(a) AS ofSource, type(r) AS type, b.id AS target, labels(b) AS ofTarget, properties(r) AS properties`,
  );
  const bySource = new Map<string, RelationshipRecord[]>();
  for (const row of rows) {
    const record = toRecord(row);
    const [fromLabel, source] = record.from;
    if (fromLabel !== label) continue;
    const alike = bySource.get(source) ?? [];
    bySource.set(source, alike);
    alike.push(record);
  }
  return ids.flatMap((id) => inOrder(bySource.get(id) ?? []));
}

function toRecord([source, ofSource, type, target, ofTarget, properties]: Row): RelationshipRecord {
  invariant(typeof type === 'string', 'a type is a text');
  name(type);
  const from = toEnd(ofSource, source);
  const tellOwner = () => `${type} from ${from.join(' ')}`;
  return {
    type,
    from,
    to: toEnd(ofTarget, target),
    properties: toProperties(properties, tellOwner),
  };
}

function toEnd(labels: Row[number] | undefined, id: Row[number] | undefined): End {
  invariant(isTexts(labels), 'labels are texts');
  const label = keyLabelOf(labels);
  if (label === undefined || typeof id !== 'string')
    throw new KnownError(
      'CONFLICT',
      `The graph cannot be archived: a relationship ends at a node of ${labels.join(', ')} that has no id.`,
    );
  return [label, id];
}

/** Of one source: by type, then by what makes them differ; those equal in all are as good as each other. */
function inOrder(records: readonly RelationshipRecord[]): readonly RelationshipRecord[] {
  if (records.length < 2) return records;
  return records
    .map((record) => ({
      record,
      key: JSON.stringify([record.type, record.to, record.properties]),
    }))
    .sort((a, b) => compareTexts(a.key, b.key))
    .map(({ record }) => record);
}
