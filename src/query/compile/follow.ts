import { isObjectType } from 'graphql';
import { invariant } from '../../shared/errors.js';
import { name } from '../../store/statement.js';
import { possibleTypes } from './fields.js';
import { orderClause, orderOf } from './order.js';
import { patternOf } from './pattern.js';
import { projectFields, projectNode } from './project.js';
import { RelationVariable } from './relation-variable.js';
import { addRows } from './rows.js';
import { typeMappingOf } from '../read/mappings.js';
import { Block, type FieldCompiler } from './scope.js';
import { eachOf } from './shape.js';

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
  return (row, args) => eachOf(row[rows] as readonly (readonly unknown[])[], read, args);
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
  return (row, args) => {
    const [first] = row[rows] as readonly (readonly unknown[])[];
    return first ? read(first, args) : null;
  };
};
