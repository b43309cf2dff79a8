import { anyRelation } from '../../claims/graph/any-relation.js';
import { groupBy } from '../../claims/group-by.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { Columns, textIn, type Facts } from './facts.js';
import { declaredProperties } from './properties.js';
import type { EntityPart, Read, RelationPart } from './part.js';

const entityProperties = [
  ...['id', 'kind', 'bucket', 'labelAr', 'labelEn', 'datasets'],
  ...declaredProperties.map((property) => property.name),
];
const nameProperties = ['id', 'text', 'lang', 'script', 'kind'];
const relationProperties = [
  ...['id', 'roleAr', 'roleEn', 'validFrom', 'validTo', 'confidence', 'datasets'],
];
const entityColumns = new Columns(entityProperties);
const nameColumns = new Columns(['entity', ...nameProperties]);
const relationColumns = new Columns([
  ...['bucket', 'source', 'target', 'type'],
  ...relationProperties,
]);

/** The entities of a part with their names, as they lie in the graph. */
export async function readStoredEntities(
  read: Read,
  part: EntityPart,
): Promise<{ readonly facts: Facts; readonly names: readonly Facts[] }[]> {
  const isOfPart = part.hasEntity(cypher`n`);
  const [entities, names] = await Promise.all([
    read(cypher`MATCH (n:Entity) WHERE ${isOfPart} RETURN ${of(name('n'), entityProperties)}`),
    read(
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isOfPart} RETURN n.id, ${of(name('m'), nameProperties)}`,
    ),
  ]);
  const byEntity = groupBy(names, ([entity]) => entity);
  return entities.map((row) => {
    const facts = entityColumns.facts(row);
    const own = byEntity.get(textIn(facts, 'id')) ?? [];
    return { facts, names: own.map((named) => nameColumns.facts(named)) };
  });
}

/** The relations of a part, as they lie in the graph; the bucket is their source's. */
export async function readStoredRelations(read: Read, part: RelationPart): Promise<Facts[]> {
  const isOfPart = part.hasRelation(cypher`s`, cypher`r`, cypher`t`);
  const rows = await read(
    cypher`MATCH (s:Entity)-[r:${anyRelation}]->(t:Entity) WHERE ${isOfPart} RETURN s.bucket, s.id, t.id, type(r), ${of(name('r'), relationProperties)}`,
  );
  return rows.map((row) => relationColumns.facts(row));
}

function of(variable: Fragment, columns: readonly string[]): Fragment {
  return join(
    columns.map((column) => cypher`${variable}.${name(column)}`),
    ', ',
  );
}
