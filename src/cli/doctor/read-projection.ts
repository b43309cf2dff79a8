import { sortKeys } from '../../shared/sort-keys.js';
import { cypher } from '../../store/statement.js';
import type { Value } from '../../store/graph-reader.js';
import { anyRelation } from '../../claims/graph/any-relation.js';
import type { Patient } from './check.js';

/** By id, all that the graph shows of something, as text to compare. */
export type Shown = ReadonlyMap<unknown, string>;

/** The entities, their names and the relations that start at them, as the graph holds them. */
export async function readShown({ read }: Patient, ids: readonly string[]): Promise<Shown> {
  const entities = await read(
    cypher`MATCH (n:Entity) WHERE n.id IN ${ids} RETURN n.id, labels(n), properties(n)`,
  );
  const names = await read(
    cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE n.id IN ${ids} RETURN m.id, n.id, properties(m)`,
  );
  const direct = await read(
    cypher`MATCH (s:Entity)-[r:${anyRelation}]->(t:Entity) WHERE s.id IN ${ids} RETURN r.id, type(r), s.id, t.id, properties(r)`,
  );
  return new Map<unknown, string>([
    ...entities.map(([id, labels = null, of = null]): [unknown, string] => [
      id,
      toText([sorted(labels), of]),
    ]),
    ...[...names, ...direct].map(([id, ...rest]): [unknown, string] => [id, toText(rest)]),
  ]);
}

/** Labels in an order that no engine decides. */
function sorted(labels: Value): Value {
  return Array.isArray(labels) ? labels.map(String).sort() : labels;
}

/** JSON with the keys of maps in order: equal values give equal texts. */
export function toText(value: readonly Value[]): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? sortKeys({ ...inner })
      : inner,
  );
}
