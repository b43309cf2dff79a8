import { isObjectType } from 'graphql';
import { invariant } from '../../shared/errors.js';
import { arrangeWitnesses } from '#text/arrange-witnesses.js';
import { isTexts } from '../../shared/json-object.js';
import type { ByKind, NodeFieldMapping, Via } from '../../shared/mapping.js';
import { plainType } from '../../store/layers.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { typeMappingOf } from '../../shared/read-mapping.js';
import { possibleTypes } from './fields.js';
import { wayIn } from './layer.js';
import { orderClause, orderOf } from './order.js';
import { patternOf, RelationVariable } from './pattern.js';
import { projectFields, projectNode, typedObjectOf } from './project.js';
import { addRows } from './rows.js';
import { Block, call, type FieldCompiler, type Owner, type Read, type Scope } from './scope.js';
import { constant, eachAt, eachOf, firstAt, rowsAt, type FetchedRows } from './shape.js';

/** A small number of nodes at the other end, or the relationships to them, as a plain list. */
export const listField: FieldCompiler<'list'> = (scope, block, owner, selection) => {
  const { via, order, limit } = selection.mapping;
  const { type, children } = selection;
  invariant(isObjectType(type), 'a list holds objects of one type');
  const node = name(scope.fresh('n'));
  const relation = new RelationVariable(
    scope.fresh('r'),
    via.types,
    owner.node,
    node,
    via.direction,
    owner.layer,
  );
  const inner = new Block();
  const isRelationship = typeMappingOf(type)?.kind === 'relationship';
  const { layer } = owner;
  const item = isRelationship ? { node, relation, layer } : { node, layer };
  const read = projectFields(scope, inner, item, children.get(type.name) ?? [], type.name);
  const arranged = arrangedBy(inner, relation, selection.mapping.arranged);
  const rows = addRows(scope, block, {
    parent: owner.node,
    match: patternOf(owner.node, relation.variable, layer.via(via), node),
    where: [],
    node,
    relation,
    order: orderClause(orderOf(undefined, order, { node, relationship: relation.variable }), false),
    limit,
    block: inner,
  });
  return arranged
    ? (row, args) => eachOf(arranged(rowsAt(row, rows)), read, args)
    : eachAt(rows, read);
};

/** Fetches the properties by which evidence is arranged. */
function arrangedBy(
  block: Block,
  relation: RelationVariable,
  by: ByKind<NodeFieldMapping>['list']['arranged'],
): ((rows: FetchedRows) => FetchedRows) | undefined {
  if (!by) return undefined;
  const parts = block.columns.add(relation.property(by.parts));
  const quotation = block.columns.add(cypher`${relation.property(by.quotation)} IS NOT NULL`);
  return (rows) => {
    if (rows.length < 2) return rows;
    const { first, others } = arrangeWitnesses(rows, (row) => ({
      parts: isTexts(row[parts]) ? row[parts] : [],
      isQuotation: row[quotation] === true,
    }));
    return [...first, ...others];
  };
}

/** The one node at the other end; null if there is none. */
export const oneField: FieldCompiler<'one'> = (scope, block, owner, selection) => {
  const { via } = selection.mapping;
  const { layer } = owner;
  const node = name(scope.fresh('n'));
  const inner = new Block();
  const types = possibleTypes(scope, selection.type);
  const read = projectNode(scope, inner, { node, layer }, selection.children, types);
  const isEntity = types.some((type) => scope.index.entityTypes.includes(type));
  const rows = addRows(scope, block, {
    parent: owner.node,
    ...(isEntity && !layer.isWhole
      ? wayToScoped(scope, owner, via, node)
      : { match: patternOf(owner.node, undefined, via, node), where: [] }),
    node,
    order: orderClause(
      orderOf(undefined, [{ property: 'id', of: 'NODE' }], { node, relationship: undefined }),
      false,
    ),
    limit: 1,
    block: inner,
  });
  return firstAt(rows, read);
};

/** The way from a dataset's claim or mention to its own node of the entity concerned. */
function wayToScoped(scope: Scope, { node, layer }: Owner, via: Via, to: Fragment) {
  const entity = name(scope.fresh('n'));
  return {
    match: cypher`${patternOf(node, undefined, via, entity)} MATCH ${wayIn(entity, to)}`,
    where: layer.has(to),
  };
}

/** The number of relations of a node by type and direction, counted in the store. */
export const relationCountsField: FieldCompiler<'relationCounts'> = (
  scope,
  block,
  { node, layer },
  selection,
) => {
  const types = selection.mapping.types.map((type) => layer.heldType(type));
  const result = name(scope.fresh('x'));
  const pattern = cypher`(${node})-[r:${join(types.map(name), '|')}]-()`;
  const grouped = cypher`WITH type(r) AS kind, startNode(r).id = ${node}.id AS isOut, count(*) AS size ORDER BY kind, isOut`;
  block.subqueries.push(
    call(
      scope,
      node,
      cypher`MATCH ${pattern} ${grouped} RETURN collect([kind, isOut, size]) AS ${result}`,
    ),
  );
  const place = block.columns.add(result);
  const values: Readonly<Record<string, Read>> = {
    kind: ([kind]) => plainType(String(kind)),
    direction: ([, isOut]) => (isOut === true ? 'OUT' : 'IN'),
    count: ([, , size]) => size,
  };
  const typeName = selection.type.name;
  const fields = (selection.children.get(typeName) ?? []).map(
    ({ key, field }) => [key, values[field.name] ?? constant(typeName)] as const,
  );
  const read = typedObjectOf(scope, typeName, fields);
  return eachAt(place, read);
};
