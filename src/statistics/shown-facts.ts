import { sharedRelations } from '../model/relations/traits.js';
import { spansOfPeriod, type Period } from '../shared/as-of.js';
import { readNumberOrNull, readText, readTextOrNull, readTexts } from '../store/read-row.js';
import { cypher, join, name, toStatement } from '../store/statement.js';
import type { GraphReader } from '../store/graph-reader.js';
import { splitBuckets } from '../store/buckets.js';
import { datedTypes, type EntityFact, type StoredFacts, type Times } from './facts.js';

const types = join(datedTypes.map(name), '|');
const shared = join(sharedRelations.map(name), '|');

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
  const told = await store.read(
    toStatement(cypher`MATCH (:Entity)-[r:${shared}]->(:Entity) WHERE r.told = true RETURN r.id`),
  );
  const times = new Map<string, Times>();
  for (const buckets of splitBuckets(8))
    for await (const [id, from, to, possible] of store.stream(
      toStatement(
        cypher`MATCH (s:Entity)-[r:${types}]->(t:Entity) WHERE s.bucket IN ${buckets} AND (r.validFrom IS NOT NULL OR r.validTo IS NOT NULL OR r.possible IS NOT NULL) RETURN r.id, r.validFrom, r.validTo, r.possible`,
      ),
    ))
      times.set(
        readText(id, 'id'),
        timesOf({
          validFrom: readTextOrNull(from, 'validFrom'),
          validTo: readTextOrNull(to, 'validTo'),
          possible: possible == null ? undefined : readTexts(possible, 'possible'),
        }),
      );
  return { entities, times, told: new Set(told.map(([id]) => readText(id, 'id'))) };
}

/** The times of a relation by its spans, else by its dates. */
export function timesOf({
  possible,
  ...dates
}: Period & { readonly possible?: Times | undefined }): Times {
  return possible ?? spansOfPeriod(dates).possible;
}
