import { cypher, join, name } from '../../store/statement.js';
import { RelationVariable } from './pattern.js';
import { projectRelation } from './project.js';
import { Block, call, type FieldCompiler } from './scope.js';
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
  inner.columns.add(relation.property('id')); // a row has a column, whatever is selected
  const read = projectRelation(scope, inner, { node: target, relation }, selection.children);
  const result = name(scope.fresh('x'));
  const pattern = cypher`(${source}:Entity {id: ${claim}.subjectId})-[${relation.variable}:${join(types.map(name), '|')}]->(${target}:Entity {id: ${claim}.objectId})`;
  const body = [
    cypher`MATCH ${pattern} WHERE ${relation.variable}.id = ${claim}.relationId`,
    cypher`WITH ${source}, ${target}, ${relation.carried() ?? cypher``} LIMIT 1`,
    ...inner.subqueries,
    cypher`RETURN collect([${join(inner.columns.fragments, ', ')}]) AS ${result}`,
  ];
  block.subqueries.push(call(scope, claim, join(body, ' ')));
  return firstAt(block.columns.add(result), read);
};
