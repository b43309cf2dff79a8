import type { Values } from '../../shared/mapping.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import type { Selection } from '../read/selection.js';
import { keyExpression, type KeyExpression, type KeyInput } from './group-key.js';
import { readSummary } from './group-summary.js';
import type { Layer } from './layer.js';
import { Slot } from './plan.js';
import { projectNode, typedObjectOf } from './project.js';
import { addRows } from './rows.js';
import { Block, call, type Read, type Scope } from './scope.js';
import { columnAt, constant, eachAt, firstAt, listOf } from './shape.js';

/** The nodes to group: all nodes of a connection. */
export interface GroupedNodes {
  readonly parent: Fragment | undefined;
  readonly match: Fragment;
  readonly where: Fragment;
  readonly node: Fragment;
  /** The types that they may have. */
  readonly types: readonly string[];
  /** The layer of the nodes. */
  readonly layer: Layer;
}

/** A key with the name of its column after grouping. */
interface Key extends KeyExpression {
  readonly alias: Fragment;
}

/**
 * Compiles `groupBy` of a connection: a subquery in the block that matches the nodes, makes a row for each group and cuts the
 * rows, all in the one statement. Returns the reader of the field from the block's row.
 */
export function compileGroupBy(
  scope: Scope,
  into: Block,
  part: Selection,
  nodes: GroupedNodes,
): Read {
  const args = scope.argsOf(part);
  const keys = keysOf(scope, args, nodes);
  const rows = cypher`MATCH ${nodes.match}${nodes.where}`;
  // Several relations may lead to one node; at the root each comes once.
  const unique = nodes.parent ? [cypher`WITH DISTINCT ${nodes.node}`] : [];
  const start = join([rows, ...unique, ...keys.flatMap(({ clauses }) => clauses)], ' ');
  const parts: Readonly<Record<string, (field: Selection) => Read>> = {
    totalCount: () => countRead(scope, into, nodes, start, keys),
    buckets: (field) => bucketsRead(scope, into, nodes, start, keys, part, field),
  };
  const typeName = part.type.name;
  const fields = (part.children.get(typeName) ?? []).map(
    (field) => [field.key, parts[field.field.name]?.(field) ?? constant(typeName)] as const,
  );
  return typedObjectOf(scope, typeName, fields);
}

function keysOf(scope: Scope, args: Values, nodes: GroupedNodes): readonly Key[] {
  const by = args['by'] as readonly KeyInput[];
  return by.map((input) => ({
    ...keyExpression(scope, input, nodes),
    alias: name(scope.fresh('g')),
  }));
}

const named = (keys: readonly Key[]): Fragment =>
  join(
    keys.map(({ expression, alias }) => cypher`${expression} AS ${alias}`),
    ', ',
  );

function countRead(
  scope: Scope,
  into: Block,
  { parent }: GroupedNodes,
  start: Fragment,
  keys: readonly Key[],
): Read {
  const result = name(scope.fresh('t'));
  const body = cypher`${start} WITH DISTINCT ${named(keys)} RETURN count(*) AS ${result}`;
  into.subqueries.push(call(scope, parent, body));
  return columnAt(into.columns.add(result));
}

function bucketsRead(
  scope: Scope,
  into: Block,
  nodes: GroupedNodes,
  start: Fragment,
  keys: readonly Key[],
  part: Selection,
  field: Selection,
): Read {
  const size = name(scope.fresh('c'));
  const aggregates: Fragment[] = [cypher`count(*) AS ${size}`];
  const block = new Block();
  const group = groupRead(scope, block, { nodes, keys, size, aggregates }, field);
  const order = orderOf(keys, scope.argsOf(part)['byKey'] === true ? undefined : size);
  const limit = new Slot(part.args, ({ first }) => first);
  const result = name(scope.fresh('x'));
  const body = [
    start,
    cypher`WITH ${named(keys)}, ${join(aggregates, ', ')} ${order} LIMIT ${limit}`,
    ...block.subqueries,
    cypher`RETURN collect([${join(block.columns.fragments, ', ')}]) AS ${result}`,
  ];
  into.subqueries.push(call(scope, nodes.parent, join(body, ' ')));
  return eachAt(into.columns.add(result), group);
}

/** Nulls last; the order is total, since no two groups have the same keys. */
function orderOf(keys: readonly Key[], size: Fragment | undefined): Fragment {
  const byKey = keys.flatMap(({ alias }) => [cypher`${alias} IS NULL`, alias]);
  return cypher`ORDER BY ${join(size ? [cypher`${size} DESC`, ...byKey] : byKey, ', ')}`;
}

interface GroupContext {
  readonly nodes: GroupedNodes;
  readonly keys: readonly Key[];
  readonly size: Fragment;
  /** Aggregates of each group’s nodes. */
  readonly aggregates: Fragment[];
}

function groupRead(scope: Scope, block: Block, context: GroupContext, field: Selection): Read {
  const typeName = field.type.name;
  const parts: Readonly<Record<string, (part: Selection) => Read>> = {
    count: () => columnAt(block.columns.add(context.size)),
    keys: (part) => keysRead(scope, block, context, part),
    summary: (part) => readSummary(scope, block, context.nodes, context.aggregates, part),
  };
  block.columns.add(context.size); // A row needs a column, whatever is selected.
  const fields = (field.children.get(typeName) ?? []).map(
    (part) => [part.key, parts[part.field.name]?.(part) ?? constant(typeName)] as const,
  );
  return typedObjectOf(scope, typeName, fields);
}

function keysRead(
  scope: Scope,
  block: Block,
  { keys, nodes: { layer } }: GroupContext,
  part: Selection,
): Read {
  const typeName = part.type.name;
  const selections = part.children.get(typeName) ?? [];
  const reads = keys.map((key) => {
    const fields = selections.map(
      (field) => [field.key, keyRead(scope, block, { ...key, layer }, field, typeName)] as const,
    );
    return typedObjectOf(scope, typeName, fields);
  });
  return listOf(reads);
}

function keyRead(
  scope: Scope,
  block: Block,
  { kind, alias, layer }: Key & { readonly layer: Layer },
  field: Selection,
  typeName: string,
): Read {
  if (field.mapping.kind === 'typeName') return constant(typeName);
  if (field.field.name !== kind) return constant(null);
  return kind === 'entity'
    ? entityRead(scope, block, { id: alias, layer }, field)
    : columnAt(block.columns.add(alias));
}

/** The entity whose id is the key, fetched only for the groups shown. */
function entityRead(
  scope: Scope,
  into: Block,
  { id, layer }: { readonly id: Fragment; readonly layer: Layer },
  field: Selection,
): Read {
  const node = name(scope.fresh('n'));
  const block = new Block();
  const read = projectNode(scope, block, { node, layer }, field.children, scope.index.entityTypes);
  const place = addRows(scope, into, {
    parent: id,
    match: cypher`(${node}:${layer.label('Entity')})`,
    where: [cypher`${node}.id = ${id}`],
    node,
    order: cypher`ORDER BY ${node}.id`,
    limit: 1,
    block,
  });
  return firstAt(place, read);
}
