import { cypher, join, name } from '../../store/statement.js';
import { wayIn } from './layer.js';
import { RelationVariable, whereClause } from './pattern.js';
import { projectRelation } from './project.js';
import { Block, call, type FieldCompiler } from './scope.js';
import { firstAt } from './shape.js';

/** The relation that follows from a claim, found between the two entities of the claim: only nodes are indexed. */
export const relationOfClaimField: FieldCompiler<'relationOfClaim'> = (
  scope,
  block,
  { node: claim, layer },
  selection,
) => {
  const { types } = selection.mapping;
  const [source, target] = [name(scope.fresh('n')), name(scope.fresh('n'))];
  const relation = new RelationVariable(scope.fresh('r'), types, source, target, 'OUT', layer);
  const inner = new Block();
  inner.columns.add(relation.property('id')); // A row needs a column, whatever is selected.
  const read = projectRelation(scope, inner, { node: target, relation, layer }, selection.children);
  const result = name(scope.fresh('x'));
  const held = join(
    types.map((type) => name(layer.heldType(type))),
    '|',
  );
  const arrow = cypher`-[${relation.variable}:${held}]->`;
  const isIt = cypher`${relation.variable}.id = ${claim}.relationId`;
  const body = [
    layer.isWhole
      ? cypher`MATCH (${source}:Entity {id: ${claim}.subjectId})${arrow}(${target}:Entity {id: ${claim}.objectId}) WHERE ${isIt}`
      : cypher`MATCH (${claim})-[:SUBJECT]->(e) MATCH ${wayIn(name('e'), source)}${whereClause(layer.has(source))} MATCH (${source})${arrow}(${target}) WHERE ${isIt}`,
    cypher`WITH ${source}, ${target}, ${relation.carried() ?? cypher``} LIMIT 1`,
    ...inner.subqueries,
    cypher`RETURN collect([${join(inner.columns.fragments, ', ')}]) AS ${result}`,
  ];
  block.subqueries.push(call(scope, claim, join(body, ' ')));
  return firstAt(block.columns.add(result), read);
};
