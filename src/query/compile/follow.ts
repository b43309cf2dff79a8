import { isObjectType } from 'graphql';
import { invariant } from '../../shared/errors.js';
import { cypher, join, name } from '../../store/statement.js';
import { typeMappingOf } from '../../shared/read-mapping.js';
import { possibleTypes } from './fields.js';
import { orderClause, orderOf } from './order.js';
import { patternOf, RelationVariable } from './pattern.js';
import { projectFields, projectNode, typedObjectOf } from './project.js';
import { addRows } from './rows.js';
import { Block, call, type FieldCompiler, type Read } from './scope.js';
import { constant, eachAt, firstAt } from './shape.js';

/** Few nodes at the other end, or the relationships to them, as a plain list. */
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
  );
  const inner = new Block();
  const isRelationship = typeMappingOf(type)?.kind === 'relationship';
  const item = isRelationship ? { node, relation } : { node };
  const read = projectFields(scope, inner, item, children.get(type.name) ?? [], type.name);
  const rows = addRows(scope, block, {
    parent: owner.node,
    match: patternOf(owner.node, relation.variable, via, node),
    where: [],
    node,
    relation,
    order: orderClause(orderOf(undefined, order, { node, relationship: relation.variable }), false),
    limit,
    block: inner,
  });
  return eachAt(rows, read);
};

/** The one node at the other end, null where there is none. */
export const oneField: FieldCompiler<'one'> = (scope, block, owner, selection) => {
  const { via } = selection.mapping;
  const node = name(scope.fresh('n'));
  const inner = new Block();
  const types = possibleTypes(scope, selection.type);
  const read = projectNode(scope, inner, { node }, selection.children, types);
  const rows = addRows(scope, block, {
    parent: owner.node,
    match: patternOf(owner.node, undefined, via, node),
    where: [],
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

/** How many relations of each kind and direction a node has, counted in the store. */
export const relationCountsField: FieldCompiler<'relationCounts'> = (
  scope,
  block,
  { node },
  selection,
) => {
  const { types } = selection.mapping;
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
    kind: ([kind]) => kind,
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
