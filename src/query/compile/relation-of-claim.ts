import { cypher, join, name } from '../../store/statement.js';
import { RelationVariable } from './pattern.js';
import { projectRelation } from './project.js';
import { addRows } from './rows.js';
import { Block, type FieldCompiler } from './scope.js';
import { firstAt } from './shape.js';

/** The relation that follows from a claim, found between the two entities that the claim names: only nodes are indexed. */
export const relationOfClaimField: FieldCompiler<'relationOfClaim'> = (
  scope,
  block,
  { node: claim },
  selection,
) => {
  const { types } = selection.mapping;
  const [source, target] = [name(scope.fresh('n')), name(scope.fresh('n'))];
  const relation = new RelationVariable(scope.fresh('r'), types, source, target, 'OUT');
  const inner = new Block();
  const read = projectRelation(scope, inner, { node: target, relation }, selection.children);
  const pattern = cypher`(${source}:Entity {id: ${claim}.subjectId})-[${relation.variable}:${join(types.map(name), '|')}]->(${target}:Entity {id: ${claim}.objectId})`;
  const rows = addRows(scope, block, {
    parent: claim,
    match: pattern,
    where: [cypher`${relation.variable}.id = ${claim}.relationId`],
    node: target,
    relation,
    order: cypher`ORDER BY ${target}.id`,
    limit: 1,
    block: inner,
  });
  return firstAt(rows, read);
};
