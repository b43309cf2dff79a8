import { groupBy } from '#text/group-by.js';
import {
  cypher,
  join,
  name,
  toStatement,
  type Fragment,
  type Statement,
} from '../../store/statement.js';
import { isLogged, isNode, type ArchiveRecord } from '../format/records.js';
import { whileAt, type Run } from './run.js';

/**
 * Statements that create the records, one for all of the same form; both ends of a relationship must exist or come
 * before. They create nothing when the restore is at another batch, so that a batch may be sent twice.
 * @throws KnownError `BAD_INPUT` for an impossible label or type
 */
export function createRecords(records: readonly ArchiveRecord[], at: Run): readonly Statement[] {
  return Array.from(groupBy(records, likeness).values(), (alike) =>
    toStatement(cypher`${whileAt(at)} UNWIND ${alike.map(toRow)} AS row ${creation(alike[0])}`),
  );
}

function likeness(record: ArchiveRecord): string {
  if (isLogged(record)) return 'change';
  return isNode(record)
    ? record.labels.join(' ')
    : `${record.from[0]} -${record.type}-> ${record.to[0]}`;
}

function creation(record: ArchiveRecord): Fragment {
  if (isLogged(record)) return cypher`CREATE (n:Change) SET n = row`;
  if (isNode(record)) {
    const labels = record.labels.map((label) => cypher`:${name(label)}`);
    return cypher`CREATE (n${join(labels, ' ')}) SET n = row`;
  }
  const { from, to, type } = record;
  return cypher`MATCH (a:${name(from[0])} {id: row.from}) MATCH (b:${name(to[0])} {id: row.to}) CREATE (a)-[r:${name(type)}]->(b) SET r = row.properties`;
}

function toRow(record: ArchiveRecord): object {
  if (isLogged(record)) return record.change;
  if (isNode(record)) return record.properties;
  const { from, to, properties } = record;
  return { from: from[1], to: to[1], properties };
}
