import { invariant, KnownError } from '../../shared/errors.js';
import type { ByKind, RootMapping, Values } from '../../shared/mapping.js';
import { fold } from '#text/fold.js';
import { layerLabel, layerType } from '../../store/layers.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { isGiven } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { rootConnection } from './connection.js';
import { visibleRead } from './hidden-nodes.js';
import { compileNodes } from './nodes.js';
import { argumentAt, entryAt, Slot, slotAt, type CompiledRoot } from './plan.js';
import { whereClause } from './pattern.js';
import { projectNode } from './project.js';
import { statementOf } from './rows.js';
import { columnsOf, firstRow } from './shape.js';
import { Block, type Owner, type RootCompiler, type Scope } from './scope.js';

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
  const layer = scope.layerOf(selection);
  const node = name(scope.fresh('n'));
  const id = layer.idsAt(argumentAt(selection.args, 'id'));
  const match = isEntity
    ? // Not `{id: …}`: next to a map in the pattern, the embedded engine evaluates a WHERE by scanning the label.
      cypher`MATCH (${node}:${layer.label('Entity')}) WHERE ${join([cypher`${node}.id = ${id}`, cypher`${node}.kind = ${label}`, ...layer.showsFound(node)], ' AND ')}`
    : cypher`MATCH (${node}:${name(label)} {id: ${id}})`;
  const block = new Block();
  const all = projectNode(scope, block, { node, layer }, selection.children, [label]);
  const read = visibleRead(scope, label, { block, node, read: all }, false);
  return { statement: statementOf(block, match), toValue: firstRow(read) };
}

function compileEntity(scope: Scope, selection: Selection): CompiledRoot {
  const { by } = scope.argsOf(selection) as { by: Values };
  const node = name(scope.fresh('n'));
  const block = new Block();
  const layer = scope.layerOf(selection);
  const id = block.columns.add(layer.property(node, 'id'));
  const owner = { node, layer };
  const read = projectNode(scope, block, owner, selection.children, scope.index.entityTypes);
  return {
    statement: statementOf(block, entityMatch(scope.index, by, selection.args, owner)),
    toValue: (rows, args) => {
      const [first, second] = rows.map(columnsOf);
      if (first && second)
        throw new KnownError(
          'BAD_INPUT',
          `Several entities have that name, among them ${String(first[id])} and ${String(second[id])}: ask by id.`,
        );
      return first ? read(first, args) : null;
    },
  };
}

function entityMatch(
  { externalIds }: SchemaIndex,
  by: Values,
  args: number,
  owner: Owner,
): Fragment {
  const { node, layer } = owner;
  const given = argumentAt(args, 'by');
  if (isGiven(by['id'])) return entityWith(owner, 'id', layer.idsAt(entryAt(given, 'id')));
  if (isGiven(by['slug'])) return entityWith(owner, 'slug', slotAt(entryAt(given, 'slug')));
  if (isGiven(by['name']))
    return cypher`${named(owner, foldedNameAt(args))} WITH DISTINCT ${node} ORDER BY ${node}.id LIMIT 2`;
  const { scheme } = by['externalId'] as { scheme: string };
  const property = externalIds.get(scheme);
  invariant(property, `the external id scheme ${scheme} has a property`);
  const external = slotAt(entryAt(entryAt(given, 'externalId'), 'value'));
  return cypher`${entityWith(owner, property, external)} WITH ${node} ORDER BY ${node}.id LIMIT 2`;
}

/** Uses no map in the pattern next to other conditions, see above. */
function entityWith({ node, layer }: Owner, property: string, value: unknown): Fragment {
  if (layer.isWhole) return cypher`MATCH (${node}:Entity {${name(property)}: ${value}})`;
  const isWanted = cypher`${node}.${name(property)} = ${value}`;
  const conditions = [isWanted, ...layer.has(node), ...layer.showsFound(node)];
  return cypher`MATCH (${node}:${layer.label('Entity')})${whereClause(conditions)}`;
}

function named({ node, layer }: Owner, folded: Slot): Fragment {
  if (layer.isWhole) return cypher`MATCH (m:Name {folded: ${folded}})<-[:NAMED]-(${node}:Entity)`;
  const conditions = [cypher`m.folded = ${folded}`, ...layer.has(node)];
  return cypher`MATCH (m:${name(layerLabel('Name'))})<-[:${name(layerType('NAMED'))}]-(${node}:Scoped)${whereClause(conditions)}`;
}

function foldedNameAt(args: number): Slot {
  return new Slot(args, (values) => fold(String((values['by'] as Values)['name'])));
}
