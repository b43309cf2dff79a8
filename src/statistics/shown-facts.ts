import { readNumberOrNull, readText, readTextOrNull } from '../store/read-row.js';
import { cypher, join, name, toStatement } from '../store/statement.js';
import type { GraphReader } from '../store/graph-reader.js';
import { splitBuckets } from '../store/buckets.js';
import { datedTypes, type EntityFact, type Period, type StoredFacts } from './facts.js';

const types = join(datedTypes.map(name), '|');

/** The facts that entities and relations show: those of their preferred claims. */
export async function readShownFacts(store: GraphReader): Promise<StoredFacts> {
  const [editions, sessions] = await Promise.all([
    store.read(toStatement(cypher`MATCH (n:Edition) RETURN n.id, n.ordinal, n.date`)),
    store.read(toStatement(cypher`MATCH (n:Session) RETURN n.id, n.sessionKind`)),
  ]);
  const entities: EntityFact[] = [
    ...editions.map(([id, ordinal, date]) => ({
      id: readText(id, 'id'),
      ordinal: readNumberOrNull(ordinal, 'ordinal'),
      date: readTextOrNull(date, 'date'),
      sessionKind: null,
    })),
    ...sessions.map(([id, kind]) => ({
      id: readText(id, 'id'),
      ordinal: null,
      date: null,
      sessionKind: readTextOrNull(kind, 'sessionKind'),
    })),
  ];
  const periods = new Map<string, Period>();
  for (const buckets of splitBuckets(8))
    for await (const [id, from, to] of store.stream(
      toStatement(
        cypher`MATCH (s:Entity)-[r:${types}]->(t:Entity) WHERE s.bucket IN ${buckets} AND (r.validFromDay IS NOT NULL OR r.validToDay IS NOT NULL) RETURN r.id, r.validFromDay, r.validToDay`,
      ),
    ))
      periods.set(readText(id, 'id'), {
        from: readTextOrNull(from, 'validFromDay'),
        to: readTextOrNull(to, 'validToDay'),
      });
  return { entities, periods };
}
