import { cypher, join, name } from '../../store/statement.js';
import type { Arguments } from '../read/arguments.js';
import { typedObjectOf } from './project.js';
import { call, type FieldCompiler, type Read } from './scope.js';
import { constant, eachOf } from './shape.js';

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
  return (row, args: Arguments) =>
    eachOf(row[place] as readonly (readonly unknown[])[], read, args);
};
