import { literalPredicates } from '../model/predicates.js';
import { editionOf } from '../model/relations/edition-of.js';
import type { IndexedRole } from '../search/name.js';
import { getOrMake } from '#text/get-or-make.js';
import type { GraphReader, Row } from '../store/graph-reader.js';
import { layerLabel, layerType, scopeType } from '../store/layers.js';
import { readText } from '../store/read-row.js';
import { cypher, type Fragment, name, toStatement } from '../store/statement.js';

const date = name(literalPredicates.find(({ predicate }) => predicate === 'DATE')?.property ?? '');
const belongs = name(editionOf.type);
const scope = name(scopeType);
const scoped = name(layerLabel('Entity'));

/** The years of the editions that meet a condition on `n`, each as a title of the edition within its series. */
export async function readEditionYears(
  store: GraphReader,
  isMeant: Fragment,
): Promise<readonly IndexedRole[]> {
  const held = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)-[:${belongs}]->(m:Entity) WHERE ${isMeant} AND n.${date} IS NOT NULL RETURN n.id AS entity, m.id AS at, n.${date} ORDER BY entity, at`,
    ),
  );
  const said = await store.read(
    toStatement(
      cypher`MATCH (n:Entity)<-[:${scope}]-(s:${scoped})-[:${name(layerType(editionOf.type))}]->(m:${scoped}) WHERE ${isMeant} AND s.${date} IS NOT NULL RETURN n.id AS entity, m.entityId AS at, s.${date}, s.dataset AS dataset ORDER BY entity, at, dataset`,
    ),
  );
  const speakers = new Map<string, string[]>();
  for (const row of said)
    getOrMake(speakers, keyOf(row), () => []).push(readText(row[3], 'dataset'));
  return held.map((row) => ({
    holder: readText(row[0], 'entity'),
    at: readText(row[1], 'at'),
    titles: [yearOf(row)],
    isPast: false,
    isYear: true,
    saidBy: speakers.get(keyOf(row)) ?? [],
  }));
}

function keyOf(row: Row): string {
  return JSON.stringify([row[0], row[1], yearOf(row)]);
}

function yearOf(row: Row): string {
  return readText(row[2], 'date').slice(0, 4);
}
