import { anyRelation } from '../../claims/graph/any-relation.js';
import { relationEnds } from '../../shared/relation-id.js';
import { readText, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { ChosenRelation } from '../selection.js';

/** Maximum relations shown beside an entity: a central entity has thousands. */
const maxRelations = 500;

/** Parts of a thing's description: entities, relations and documents by their ids. */
export interface FoundThing {
  readonly entities: readonly string[];
  readonly relations: readonly ChosenRelation[];
  readonly documents: readonly string[];
  /** True of a claim that was taken back. */
  readonly isRetracted?: boolean;
}

const nothing: FoundThing = { entities: [], relations: [], documents: [] };

/**
 * The thing behind an id of the graph: an entity with the relations from and to it, a relation, a document; for a claim
 * or a mention its owner. Undefined if the graph has nothing of that id.
 */
export async function findThing(read: Read, id: string): Promise<FoundThing | undefined> {
  const [kind = ''] = id.split(':', 1);
  const find = finders[kind];
  return (await aboutEntity(read, id)) ?? (await (find ?? aboutRelation)(read, id));
}

async function aboutEntity(read: Read, id: string): Promise<FoundThing | undefined> {
  const [entity] = await read(cypher`MATCH (n:Entity {id: ${id}}) RETURN n.id`);
  if (entity === undefined) return undefined;
  const relations = [
    ...(await readRelationsOf(
      read,
      cypher`MATCH (n:Entity {id: ${id}})-[r:${anyRelation}]->(o:Entity) RETURN r.id AS id, n.id, o.id ORDER BY id LIMIT ${maxRelations}`,
    )),
    ...(await readRelationsOf(
      read,
      cypher`MATCH (n:Entity {id: ${id}})<-[r:${anyRelation}]-(o:Entity) RETURN r.id AS id, o.id, n.id ORDER BY id LIMIT ${maxRelations}`,
    )),
  ];
  return { ...nothing, entities: [id], relations: distinct(relations) };
}

/** Things other than entities, by the prefix of the id; a relation has that of its type, and names both its ends. */
const finders: Readonly<
  Record<string, (read: Read, id: string) => Promise<FoundThing | undefined>>
> = {
  async claim(read, id) {
    const [row] = await read(
      cypher`MATCH (c:Claim {id: ${id}}) RETURN c.subjectId, c.objectId, c.relationId, c.status = ${'RETRACTED'}`,
    );
    if (row === undefined) return undefined;
    const [subject, target, relation, isRetracted] = row;
    const its = { ...nothing, isRetracted: isRetracted === true };
    const source = readText(subject, 'subjectId');
    if (target == null || relation == null) return { ...its, entities: [source] };
    const told = {
      id: readText(relation, 'relationId'),
      source,
      target: readText(target, 'objectId'),
    };
    return { ...its, relations: [told] };
  },
  async mention(read, id) {
    const [row] = await read(
      cypher`MATCH (m:Mention {id: ${id}})-[:REFERS_TO]->(n:Entity) RETURN n.id`,
    );
    return row && { ...nothing, entities: [readText(row[0], 'id')] };
  },
  async document(read, id) {
    const [row] = await read(cypher`MATCH (d:Document {id: ${id}}) RETURN d.id`);
    return row && { ...nothing, documents: [id] };
  },
};

async function aboutRelation(read: Read, id: string): Promise<FoundThing | undefined> {
  const { source, target } = relationEnds(id);
  if (source === null || target === null) return undefined;
  const relations = await readRelationsOf(
    read,
    cypher`MATCH (s:Entity {id: ${source}})-[r:${anyRelation}]->(t:Entity {id: ${target}}) WHERE r.id = ${id} OR r.idWithoutRole = ${id} RETURN r.id, s.id, t.id`,
  );
  return relations.length === 0 ? undefined : { ...nothing, relations };
}

async function readRelationsOf(
  read: Read,
  statement: Parameters<Read>[0],
): Promise<ChosenRelation[]> {
  return (await read(statement)).map(([id, source, target]) => ({
    id: readText(id, 'id'),
    source: readText(source, 'source'),
    target: readText(target, 'target'),
  }));
}

/** A relation from an entity to itself is found both ways. */
function distinct(relations: readonly ChosenRelation[]): readonly ChosenRelation[] {
  return [...new Map(relations.map((relation) => [relation.id, relation])).values()];
}
