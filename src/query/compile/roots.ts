import { invariant, KnownError } from '../../shared/errors.js';
import type { ByKind, RootMapping, Values } from '../../shared/mapping.js';
import { fold } from '../../shared/text/fold.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import { isGiven } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { rootConnection } from './connection.js';
import { compileNodes } from './nodes.js';
import { Slot, type CompiledRoot } from './plan.js';
import { projectNode } from './project.js';
import { columnsOf, firstRow, statementOf } from './rows.js';
import { Block, type RootCompiler, type Scope } from './scope.js';

/** How each kind of root field compiles. */
export const rootCompilers: { readonly [Kind in RootMapping['kind']]: RootCompiler<Kind> } = {
  rootConnection,
  rootOne: compileOne,
  rootEntity: compileEntity,
  rootNode: (scope, selection) => {
    const { statement, toValues } = compileNodes(scope, selection, ({ id }) => [String(id)]);
    return { statement, toValue: (rows, args) => toValues(rows, args)[0] };
  },
  rootNodes: (scope, selection) => {
    const idsOf = ({ ids }: Values) => ids as readonly string[];
    const { statement, toValues } = compileNodes(scope, selection, idsOf);
    return { statement, toValue: toValues };
  },
};

function compileOne(
  scope: Scope,
  selection: Selection<ByKind<RootMapping>['rootOne']>,
): CompiledRoot {
  const { label } = selection.mapping;
  const isEntity = scope.index.entityTypes.includes(label);
  const node = name(scope.fresh('n'));
  const id = new Slot(selection.args, (values) => values['id']);
  const match = isEntity
    ? // Not `{id: …}`: beside a map in the pattern the embedded engine reads a WHERE by scanning the label.
      cypher`MATCH (${node}:Entity) WHERE ${node}.id = ${id} AND ${node}.kind = ${label}`
    : cypher`MATCH (${node}:${name(label)} {id: ${id}})`;
  const block = new Block();
  const read = projectNode(scope, block, { node }, selection.children, [label]);
  return { statement: statementOf(block, match), toValue: firstRow(read) };
}

function compileEntity(scope: Scope, selection: Selection): CompiledRoot {
  const { by } = scope.argsOf(selection) as { by: Values };
  const node = name(scope.fresh('n'));
  const block = new Block();
  const id = block.columns.add(cypher`${node}.id`);
  const read = projectNode(scope, block, { node }, selection.children, scope.index.entityTypes);
  return {
    statement: statementOf(block, entityMatch(scope.index, by, selection.args, node)),
    toValue: (rows, args) => {
      const [first, second] = rows.map(columnsOf);
      if (first && second)
        throw new KnownError(
          'BAD_INPUT',
          `Several entities have that name, ${String(first[id])} and ${String(second[id])} among them: ask by id.`,
        );
      return first ? read(first, args) : null;
    },
  };
}

function entityMatch(
  { externalIds }: SchemaIndex,
  by: Values,
  args: number,
  node: Fragment,
): Fragment {
  const value = (read: (by: Values) => unknown) =>
    new Slot(args, (values) => read(values['by'] as Values));
  if (isGiven(by['id'])) return cypher`MATCH (${node}:Entity {id: ${value((each) => each['id'])}})`;
  if (isGiven(by['slug']))
    return cypher`MATCH (${node}:Entity {slug: ${value((each) => each['slug'])}})`;
  if (isGiven(by['name'])) {
    const folded = value((each) => fold(String(each['name'])));
    return cypher`MATCH (m:Name {folded: ${folded}})<-[:NAMED]-(${node}:Entity) WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT 2`;
  }
  const { scheme } = by['externalId'] as { scheme: string };
  const property = externalIds.get(scheme);
  invariant(property, `the external id scheme ${scheme} has a property`);
  const external = value((each) => (each['externalId'] as Values)['value']);
  return cypher`MATCH (${node}:Entity {${name(property)}: ${external}}) WITH ${node} ORDER BY ${node}.id LIMIT 2`;
}
