import type { Values } from '../../shared/mapping.js';
import type { Row } from '../../store/graph-reader.js';
import { relationEnds } from '../../shared/relation-id.js';
import { layerId } from '../../store/layers.js';
import { cypher, join, name, toStatement, type Fragment } from '../../store/statement.js';
import { categoriesOf, type Arguments } from '../read/arguments.js';
import { categoryOf, type SchemaIndex } from '../read/schema-index.js';
import { atPlaces } from '../read/redirects.js';
import type { Selection } from '../read/selection.js';
import type { Layer } from './layer.js';
import { visibleRead } from './hidden-nodes.js';
import { RelationVariable } from './pattern.js';
import { givenAt, slotAt, type StatementPlan } from './plan.js';
import { projectNode, projectRelation } from './project.js';
import { resultOf } from './rows.js';
import { columnsOf } from './shape.js';
import { Block, type Read, type Scope } from './scope.js';

/** A plan that reads anything by id; values come in the order of the ids, null for an unknown one. */
export interface NodesPlan extends StatementPlan {
  readonly toValues: (rows: readonly Row[], args: Arguments) => readonly unknown[];
}

interface Branch {
  readonly fragment: Fragment;
  readonly read: Read;
}

/** One statement with a branch for each category of the ids. */
export function compileNodes(
  scope: Scope,
  selection: Selection,
  idsOf: IdsOf,
  layer: Layer = scope.whole,
): NodesPlan {
  const branches = categoriesOf(scope.argsOf(selection)).map((category, place): Branch => {
    const block = new Block();
    block.columns.add(cypher`${place}`);
    const own = idsOfCategory(scope.index, category, idsOf);
    return category === 'Relation'
      ? relationBranch(scope, block, selection, own, layer)
      : nodeBranch(scope, block, selection, category, own, layer);
  });
  const fragments = branches.map(({ fragment }) => fragment);
  return {
    statement: branches.length === 0 ? undefined : toStatement(join(fragments, ' UNION ALL ')),
    levels: scope.sets.toStatements(),
    toValues: valuesById(
      branches.map(({ read }) => read),
      selection.args,
      idsOf,
    ),
  };
}

type IdsOf = (values: Values) => readonly string[];

function idsOfCategory(index: SchemaIndex, category: string, idsOf: IdsOf): IdsOf {
  return (values) => idsOf(values).filter((id) => categoryOf(index, id) === category);
}

/** The values in the order of the ids; each row has the number of its reader, and its id. */
function valuesById(
  reads: readonly Read[],
  argsOfField: number,
  idsOf: IdsOf,
): NodesPlan['toValues'] {
  return (rows, args) => {
    const values = args[argsOfField] ?? {};
    const at = atPlaces(values);
    const found = new Map<unknown, (args: Arguments) => unknown>();
    for (const record of rows) {
      const row = columnsOf(record);
      const read = (of: Arguments) => reads[Number(row[0])]?.(row, of);
      const value = at ? undefined : read(args);
      found.set(row[1], at ? read : () => value);
    }
    return idsOf(values).map((id, place) => {
      const own = at ? args.with(argsOfField, at(place, id)) : args;
      return found.get(id)?.(own) ?? null;
    });
  };
}

function nodeBranch(
  scope: Scope,
  block: Block,
  selection: Selection,
  category: string,
  ids: IdsOf,
  layer: Layer,
): Branch {
  const { args, children } = selection;
  const node = name(scope.fresh('n'));
  const isEntity = category === 'Entity';
  block.columns.add(isEntity ? layer.property(node, 'id') : cypher`${node}.id`);
  const types = isEntity ? scope.index.entityTypes : [category];
  const all = projectNode(scope, block, { node, layer }, children, types);
  const isOneOfMany = selection.mapping.kind !== 'rootNode';
  const read = visibleRead(scope, category, { block, node, read: all }, isOneOfMany);
  const place = { args, read: ids };
  const wanted = isEntity ? layer.idsAt(place) : slotAt(place);
  const match = cypher`MATCH (${node}:${layer.label(category)}) WHERE ${node}.id IN ${wanted}`;
  return { fragment: resultOf(block, match), read };
}

/**
 * Reads relations from the ends that their ids name: only nodes are indexed. One pattern takes all types, so the text does not
 * depend on the types in an answer, and an engine plans it once. A relation that claims without a role joined has their id too.
 */
function relationBranch(
  scope: Scope,
  block: Block,
  { args, children }: Selection,
  ids: IdsOf,
  layer: Layer,
): Branch {
  const types = [...scope.index.relations.keys()];
  const [source, target] = [name(scope.fresh('n')), name(scope.fresh('n'))];
  const asOf =
    scope.root === undefined
      ? undefined
      : givenAt(scope.root, scope.args[scope.root] ?? {}, 'asOf');
  const relation = new RelationVariable(
    ...([scope.fresh('r'), types, source, target, 'OUT', layer, asOf] as const),
  );
  block.columns.add(cypher`ends.id`);
  const read = projectRelation(scope, block, { node: target, relation, layer }, children);
  const ends = layer.slot({ args, read: (values) => ids(values).map(endsOf) }, inLayer);
  const held = join(
    types.map((type) => name(layer.heldType(type))),
    '|',
  );
  const label = layer.label('Entity');
  const pattern = cypher`(${source}:${label} {id: ends.source})-[${relation.variable}:${held}]->(${target}:${label} {id: ends.target})`;
  const match = cypher`UNWIND ${ends} AS ends MATCH ${pattern} WHERE (${relation.variable}.id = ends.id OR ${relation.variable}.idWithoutRole = ends.id) WITH ends, ${source}, ${target}, ${relation.carried() ?? cypher``}`;
  return { fragment: resultOf(block, match), read };
}

function endsOf(id: string): RelationWithEnds {
  return { id, ...relationEnds(id) };
}

interface RelationWithEnds {
  readonly id: string;
  readonly source: string | null;
  readonly target: string | null;
}

/** The relations with the ids of their ends in the layer of a dataset. */
function inLayer(dataset: string, relations: unknown): readonly RelationWithEnds[] {
  const there = (id: string | null) => (id === null ? null : layerId(dataset, id));
  return (relations as readonly RelationWithEnds[]).map(({ id, source, target }) => ({
    id,
    source: there(source),
    target: there(target),
  }));
}
