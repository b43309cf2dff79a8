import { anyLayerRelation, anyRelation } from '../../claims/graph/any-relation.js';
import { projectShown } from '../../claims/projection/project-shown.js';
import type { EntityRecord } from '../../claims/records.js';
import { groupBy } from '#text/group-by.js';
import { Columns, readText, type NamedRow, type Read } from '../../store/read-row.js';
import { plainType, scopeType } from '../../store/layers.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import type { OwnConflicts, ProvenClaim } from './claims.js';
import type { EntityPart, RelationPart } from './parts.js';
import { literalPredicates, type LiteralPredicate } from '../../model/predicates.js';
import type { PropertyDeclaration, PropertyType, PropertyValue } from '../element.js';

const types: Readonly<Record<Exclude<LiteralPredicate['valueType'], 'NAME'>, PropertyType>> = {
  TEXT: 'TEXT',
  CODE: 'TEXT',
  DATE: 'DATE',
  NUMBER: 'INTEGER',
  QUANTITY: 'FLOAT',
};

/** All properties that a literal claim can give an entity, in the order in which the model lists them. */
export const declaredProperties: readonly PropertyDeclaration[] =
  literalPredicates.flatMap(declare);

/** The properties that an entity has, in the declared order; a list is never empty. */
export function readProperties(entity: NamedRow<string>): Readonly<Record<string, PropertyValue>> {
  const known: Record<string, PropertyValue> = {};
  for (const declaration of declaredProperties) {
    const value = readProperty(entity, declaration);
    if (value !== undefined) known[declaration.name] = value;
  }
  return known;
}

function readProperty(
  entity: NamedRow<string>,
  { name, type }: PropertyDeclaration,
): PropertyValue | undefined {
  if ((entity.value(name) ?? null) === null) return undefined;
  switch (type) {
    case 'TEXT':
    case 'DATE':
      return entity.text(name);
    case 'INTEGER':
    case 'FLOAT':
      return entity.number(name);
    case 'BOOLEAN':
      return entity.boolean(name);
    case 'TEXTS': {
      const texts = entity.texts(name);
      return texts.length > 0 ? texts : undefined;
    }
  }
}

/** Names are listed by themselves; a quantity is several properties. */
function declare(literal: LiteralPredicate): PropertyDeclaration[] {
  const { valueType, property, many, isFraction } = literal;
  if (valueType === 'NAME') return [];
  if (valueType !== 'QUANTITY')
    return [
      {
        name: property,
        type: many === true ? 'TEXTS' : isFraction === true ? 'FLOAT' : types[valueType],
      },
    ];
  return [
    { name: 'value', type: types.QUANTITY },
    ...['unit', 'qualifier', 'raw'].map((name) => ({ name, type: 'TEXT' as const })),
    { name: 'time', type: 'DATE' },
    ...['populationAr', 'populationEn'].map((name) => ({ name, type: 'TEXT' as const })),
  ];
}

const entityColumns = new Columns([
  ...['id', 'kind', 'bucket', 'labelAr', 'labelEn', 'datasets', 'contested'],
  ...declaredProperties.map((property) => property.name),
]);
const nameProperties = ['id', 'text', 'lang', 'script', 'kind'] as const;
const nameColumns = new Columns(['entity', ...nameProperties]);
const relationProperties = [
  ...['id', 'roleAr', 'roleEn', 'validFrom', 'validTo', 'confidence', 'sources', 'contested'],
  ...['datasets', 'certain', 'possible'],
] as const;
const scope = name(scopeType);
const relationColumns = new Columns([
  ...['bucket', 'source', 'target', 'type'],
  ...relationProperties,
] as const);

export type NameRow = NamedRow<(typeof nameColumns.names)[number]>;
export type RelationRow = NamedRow<(typeof relationColumns.names)[number]>;

/** An entity of the direct layer without its claims: its own properties and those of its names. */
export interface EntityRows {
  readonly entity: NamedRow<string>;
  readonly names: readonly NameRow[];
}

/** The entities of a part in the whole graph, or in the view of one dataset. */
export async function readEntityRows(
  read: Read,
  part: EntityPart,
  claims: Promise<readonly ProvenClaim[]>,
  own: OwnConflicts | undefined,
): Promise<readonly EntityRows[]> {
  const { dataset } = part;
  if (dataset === undefined) return readShownEntities(read, part);
  const records = await readEntityRecords(read, part, dataset);
  const projection = projectShown(
    records,
    (await claims).map(({ stated }) => stated),
  );
  const names = groupBy(projection.names, ({ entity }) => entity);
  return projection.entities.map(({ id, properties }) => ({
    // Its only link to the dataset, or to a conflict, may be a relation, which no literal claim shows.
    entity: entityColumns.ofValues({
      ...properties,
      datasets: [dataset],
      contested: own?.entities.has(id) ?? false,
    }),
    names: (names.get(id) ?? []).map((name) => nameColumns.ofValues(name.properties)),
  }));
}

/** The relations of a part in the whole graph, or in the layer of one dataset; the bucket is their source's. */
export async function readRelationRows(read: Read, part: RelationPart): Promise<RelationRow[]> {
  const { dataset } = part;
  const isOfPart = part.hasRelation(cypher`s`, cypher`r`, cypher`t`);
  const match =
    dataset === undefined
      ? cypher`MATCH (s:Entity)-[r:${anyRelation}]->(t:Entity) WHERE ${isOfPart}`
      : cypher`MATCH (s:Entity)<-[:${scope}]-(f:Scoped) WHERE f.dataset = ${dataset} MATCH (f)-[r:${anyLayerRelation}]->(:Scoped)-[:${scope}]->(t:Entity) WHERE ${isOfPart}`;
  const rows = await read(
    cypher`${match} RETURN s.bucket, s.id, t.id, type(r), ${propertiesOf(cypher`r`, relationProperties)}`,
  );
  return rows.map(([bucket, source, target, type, ...properties]) =>
    relationColumns.of([
      ...[bucket ?? null, source ?? null, target ?? null, plainType(readText(type, 'type'))],
      ...properties,
    ]),
  );
}

async function readShownEntities(read: Read, part: EntityPart): Promise<EntityRows[]> {
  const isOfPart = part.hasEntity(cypher`n`);
  const [entities, names] = await Promise.all([
    read(
      cypher`MATCH (n:Entity) WHERE ${isOfPart} RETURN ${propertiesOf(cypher`n`, entityColumns.names)}`,
    ),
    read(
      cypher`MATCH (n:Entity)-[:NAMED]->(m:Name) WHERE ${isOfPart} RETURN n.id, ${propertiesOf(cypher`m`, nameProperties)}`,
    ),
  ]);
  const byEntity = groupBy(names, ([entity]) => entity);
  return entities.map((row) => {
    const entity = entityColumns.of(row);
    const own = byEntity.get(entity.text('id')) ?? [];
    return { entity, names: own.map((named) => nameColumns.of(named)) };
  });
}

/** The entities of a part with a shown claim of the dataset. */
async function readEntityRecords(
  read: Read,
  part: EntityPart,
  dataset: string,
): Promise<EntityRecord[]> {
  const rows = await read(
    cypher`MATCH (n:Entity) WHERE ${part.hasEntity(cypher`n`)} AND ${dataset} IN n.datasets RETURN n.id, n.kind`,
  );
  return rows.map(([id, kind]) => ({ id: readText(id, 'id'), kind: readText(kind, 'kind') }));
}
