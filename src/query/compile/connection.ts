import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { ByKind, NodeFieldMapping, SortKey, Values, Via } from '../../shared/mapping.js';
import { narrowedVia } from '../../shared/narrowed-via.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { isGiven, type Arguments } from '../read/arguments.js';
import { pageOf, type Page } from '../read/page-arguments.js';
import type { Selection } from '../read/selection.js';
import { possibleTypes } from './fields.js';
import { filterConditions, type FilteredNode } from './filter.js';
import { compileGroupBy } from './group-by.js';
import { visibleNodes } from './hidden-nodes.js';
import { wayIn, wayOut, type Layer } from './layer.js';
import { continuation, orderClause, orderOf, upToNode, type Order } from './order.js';
import {
  filterTypeOf,
  pageByKeys,
  prefixOf,
  toPagedStatement,
  type PageByKeys,
} from './ordered-page.js';
import { pageRead, type FetchedPage, type PageRead } from './page.js';
import { relationConditions } from './relation-conditions.js';
import { patternOf, RelationVariable, whereClause } from './pattern.js';
import { argumentAt, givenAt, Slot } from './plan.js';
import { addCount, addRows, recordsOf, resultOf, type Rows } from './rows.js';
import {
  Block,
  type FieldCompiler,
  type Owner,
  type Read,
  type RootCompiler,
  type Scope,
} from './scope.js';
import { columnsOf, firstRow, rowsAt } from './shape.js';

/** The origin of a connection's nodes. */
interface Origin {
  readonly parent: Fragment | undefined;
  /** At the root: the label of the nodes. */
  readonly label?: string;
  readonly match: Fragment;
  readonly node: Fragment;
  readonly relation?: RelationVariable | undefined;
  /** The start of the pattern, if it is not the parent. */
  readonly start?: Fragment | undefined;
  readonly where: readonly Fragment[];
  /** At the root: conditions for the entities of the layer. */
  readonly shown?: readonly Fragment[];
  readonly order: readonly SortKey[];
  /** The layer of the nodes. */
  readonly layer: Layer;
}

/** The nodes at the other end of a node’s relationships. */
export const connectionField: FieldCompiler<'connection'> = (scope, block, owner, selection) => {
  const { mapping } = selection;
  const via = narrowedVia(mapping.via, scope.argsOf(selection));
  const node = name(scope.fresh('n'));
  const isRelation = scope.index.relations.has(via.types[0] ?? '');
  const way = isRelation
    ? wayOverRelation(scope, owner, selection, via, node)
    : wayToStatement(scope, owner, selection, via, node);
  const order = mapping.orders?.[String(scope.argsOf(selection)['orderBy'])] ?? mapping.order;
  return connectionFrom(scope, block, selection, { parent: owner.node, node, order, ...way });
};

type Way = Pick<Origin, 'match' | 'relation' | 'start' | 'where' | 'layer'>;

/** The way to the entities at the other end of relations, within the layer or into the one that the field opens. */
function wayOverRelation(
  scope: Scope,
  owner: Owner,
  selection: Selection,
  via: Via,
  node: Fragment,
): Way {
  const layer = scope.layerOf(selection, owner.layer);
  const start = layer === owner.layer ? undefined : name(scope.fresh('s'));
  const from = start ?? owner.node;
  const relation = new RelationVariable(
    ...([scope.fresh('r'), via.types, from, node, via.direction, layer] as const),
    givenAt(selection.args, scope.argsOf(selection), 'asOf'),
  );
  const pattern = patternOf(from, relation.variable, layer.via(via), node);
  const where = relationConditions(scope, selection, relation.variable, undefined);
  if (!start) return { match: pattern, relation, where, layer };
  const into = cypher`${wayInto(scope, owner, start)}${whereClause(layer.has(start))}`;
  return { match: cypher`${into} MATCH ${pattern}`, relation, start, where, layer };
}

/**
 * The way out of a layer, then into another by a pattern of its own: one pattern never uses a relationship twice, and both
 * layers may be the same.
 */
function wayInto(scope: Scope, { node, layer }: Owner, start: Fragment): Fragment {
  if (layer.isWhole) return wayIn(node, start);
  const entity = name(scope.fresh('n'));
  return cypher`${wayOut(node, entity)} MATCH ${wayIn(entity, start)}`;
}

/** The way to claims, mentions or their subjects; claims and mentions in a layer are those of its dataset. */
function wayToStatement(
  scope: Scope,
  owner: Owner,
  selection: Selection<ByKind<NodeFieldMapping>['connection']>,
  via: Via,
  node: Fragment,
): Way {
  const { layer } = owner;
  const { flag } = selection.mapping;
  const ofDataset = via.direction === 'IN' ? layer.has(node) : [];
  if (layer.isWhole || owner.isEntity !== true) {
    if (flag === undefined)
      return { match: patternOf(owner.node, undefined, via, node), where: ofDataset, layer };
    const relation = new RelationVariable(
      ...([scope.fresh('r'), via.types, owner.node, node, via.direction, layer] as const),
    );
    const where = relationConditions(scope, selection, relation.variable, flag);
    const match = patternOf(owner.node, relation.variable, via, node);
    return { match, relation, where: [...where, ...ofDataset], layer };
  }
  const entity = name(scope.fresh('n'));
  const out = wayOut(owner.node, entity);
  return {
    match: cypher`${out} MATCH ${patternOf(entity, undefined, via, node)}`,
    where: ofDataset,
    layer,
  };
}

/** The claims of a relation, by its id. */
export const claimsOfRelationField: FieldCompiler<'claimsOfRelation'> = (
  scope,
  block,
  { relation, layer },
  selection,
) => {
  invariant(relation, 'claims of a relation belong to one');
  const node = name(scope.fresh('n'));
  const parent = relation.property('id');
  return connectionFrom(scope, block, selection, {
    parent,
    match: cypher`(${node}:Claim)`,
    node,
    where: [cypher`${node}.relationId = ${parent}`, ...layer.has(node)],
    order: selection.mapping.order,
    layer,
  });
};

/** All nodes of a label, at the root of a question. */
export const rootConnection: RootCompiler<'rootConnection'> = (scope, selection) => {
  const { mapping } = selection;
  const node = name(scope.fresh('n'));
  const layer = scope.layerOf(selection);
  const compiled = compileConnection(scope, selection, {
    parent: undefined,
    label: mapping.label,
    match: cypher`(${node}:${layer.label(mapping.label)})`,
    node,
    where: [],
    shown: layer.shows(node),
    order: mapping.order,
    layer,
  });
  const { rows, count, groups, shape, byKeys } = compiled;
  if (rows && !count && groups.length === 0)
    return {
      statement: toPagedStatement(recordsOf(rows), byKeys),
      toValue: (records, args) => shape({ rows: records.map(columnsOf), ...noneBeside }, args),
    };
  const block = new Block();
  const read = place(scope, block, compiled);
  const pageInOne = rows && byKeys?.isFiltered === false ? byKeys : undefined;
  return { statement: toPagedStatement(resultOf(block), pageInOne), toValue: firstRow(read) };
};

/** A compiled connection, before its rows get a place. */
interface Compiled {
  readonly rows: Rows | undefined;
  /** The search for the rows by keys, if that is possible. */
  readonly byKeys: PageByKeys | undefined;
  readonly count: Pick<Rows, 'parent' | 'match' | 'where'> | undefined;
  /** Selected groups, by their key: read from the row of the block that holds their subqueries. */
  readonly groups: readonly ((block: Block) => readonly [key: string, read: Read])[];
  readonly shape: (fetched: Omit<FetchedPage, 'page'>, all: Arguments) => unknown;
}

const noneBeside = { total: 0, groups: new Map<string, unknown>() };

function connectionFrom(scope: Scope, block: Block, selection: Selection, origin: Origin): Read {
  return place(scope, block, compileConnection(scope, selection, origin));
}

function place(scope: Scope, block: Block, { rows, count, groups, shape }: Compiled): Read {
  const list = rows && addRows(scope, block, rows);
  const total = count && addCount(scope, block, count);
  const grouped = groups.map((add) => add(block));
  return readPlaced({ list, total, grouped, shape });
}

/** The places in a row of a connection's rows, groups and counts. */
interface Placed extends Pick<Compiled, 'shape'> {
  readonly list: number | undefined;
  readonly total: number | undefined;
  readonly grouped: readonly (readonly [key: string, read: Read])[];
}

function readPlaced({ list, total, grouped, shape }: Placed): Read {
  return (row, all) =>
    shape(
      {
        rows: list === undefined ? [] : rowsAt(row, list),
        total: total === undefined ? 0 : row[total],
        groups: new Map(grouped.map(([key, read]) => [key, read(row, all)])),
      },
      all,
    );
}

function compileConnection(scope: Scope, selection: Selection, origin: Origin): Compiled {
  const args = scope.argsOf(selection);
  const page = pageOf(args);
  const { node, relation, parent, match, layer } = origin;
  const { orderBy } = args;
  const order = orderOf(Array.isArray(orderBy) ? orderBy : undefined, origin.order, {
    node,
    relationship: relation?.variable,
    isRoot: parent === undefined,
  });
  const isBelow = parent !== undefined;
  const inner = new Block();
  const nodeType = nodeTypeOf(selection.type);
  const nodeTypes = possibleTypes(scope, nodeType);
  const filtered = { variable: node, isBelow, layer, asked: selection.nodes[0] };
  const where = [
    ...(origin.shown ?? []),
    ...origin.where,
    ...visibleNodes(scope, nodeType.name, node),
    ...filterOf(scope, selection, args, filtered),
  ];
  const owner = { node, relation, layer };
  const read = pageRead(scope, inner, selection, { owner, order, nodeTypes });
  const grouped = { parent, match, node, layer, types: nodeTypes, where: whereClause(where) };
  const begin = startOf(selection, origin, order, page);
  const limit = limitSlot(selection.args, read.needsMore ? 1 : 0);
  const rows: Rows = {
    parent,
    match,
    node,
    relation,
    start: origin.start,
    block: inner,
    where: [...where, ...begin],
    order: orderClause(read.showsRelations ? order : upToNode(order), page.isBackward),
    limit,
  };
  return {
    rows: read.needsRows ? rows : undefined,
    byKeys: pageByKeys({
      label: origin.label,
      layer,
      order,
      page,
      limit,
      start: begin[0],
      args: selection.args,
      isFiltered: where.length > 0,
      prefix: prefixOf(selection, args, order, layer),
    }),
    count: read.needsTotal ? { parent, match, where } : undefined,
    groups: (selection.children.get(selection.type.name) ?? [])
      .filter(({ field }) => field.name === 'groupBy')
      .map((part) => (block) => [part.key, compileGroupBy(scope, block, part, grouped)]),
    shape: shapeOf(read, selection.args),
  };
}

function shapeOf(read: PageRead, argsOfField: number): Compiled['shape'] {
  return (fetched, all) => read.shape({ ...fetched, page: pageOf(all[argsOfField] ?? {}) }, all);
}

function limitSlot(args: number, more: number): Slot {
  return new Slot(args, (values) => pageOf(values).limit + more);
}

/**
 * The condition with which the page starts, if any. At the root even a first page has one, with a value below all others,
 * because an index gives its order only to a statement that asks for a range.
 */
function startOf(
  { args }: Selection,
  { parent, layer, node }: Origin,
  order: Order,
  { cursor, isBackward }: Page,
): readonly Fragment[] {
  const after = cursor ? [continuation(order, cursor, isBackward, args)] : [];
  const [first] = order.parts;
  if (parent !== undefined || !first || first.isNullable) return after;
  if (layer.isWhole && after.length === 0) return [cypher`${first.expression} > ''`];
  const all = [...startOfLayer(layer, node, first.property), ...after];
  return all.length > 0 ? [join(all, ' AND ')] : [];
}

/** The start of a layer in an order that an index may give. */
function startOfLayer(layer: Layer, node: Fragment, property: string): readonly Fragment[] {
  return property === 'sortAr' || property === 'sortEn' ? layer.startsAt(node, property) : [];
}

function filterOf(
  scope: Scope,
  selection: Selection,
  args: Values,
  filtered: FilteredNode,
): Fragment[] {
  const value = args['filter'];
  const type = filterTypeOf(selection.field);
  if (!isGiven(value) || type === undefined) return [];
  const path = argumentAt(selection.args, 'filter');
  return filterConditions(scope, type, value as Values, path, filtered);
}

function nodeTypeOf(connection: GraphQLNamedType): GraphQLNamedType {
  invariant(isObjectType(connection), 'a connection is an object type');
  const nodes = connection.getFields()['nodes'];
  invariant(nodes, 'a connection has nodes');
  return getNamedType(nodes.type);
}
