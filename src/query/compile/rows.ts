import {
  cypher,
  join,
  name,
  toStatement,
  type Fragment,
  type Statement,
} from '../../store/statement.js';
import { whereClause, type RelationVariable } from './pattern.js';
import { call, type Block, type Scope } from './scope.js';

/** The rows of a subquery for each parent: matched, cut, projected. */
export interface Rows {
  /** Imported into the subquery; none at the root. */
  readonly parent: Fragment | undefined;
  readonly match: Fragment;
  readonly where: readonly Fragment[];
  readonly node: Fragment;
  readonly relation?: RelationVariable | undefined;
  /** Another node of the pattern that the columns read. */
  readonly start?: Fragment | undefined;
  readonly order: Fragment;
  readonly limit: unknown;
  readonly block: Block;
}

/** Adds the subquery to the block and returns the column of its list of rows. */
export function addRows(scope: Scope, into: Block, rows: Rows): number {
  const result = name(scope.fresh('x'));
  const columns = join(rows.block.columns.fragments, ', ');
  const body = [...clausesOf(rows), cypher`RETURN collect([${columns}]) AS ${result}`];
  into.subqueries.push(call(scope, rows.parent, join(body, ' ')));
  return into.columns.add(result);
}

/** The rows as separate records: a driver decodes many small records faster than a large one. */
export function recordsOf(rows: Rows): Fragment {
  const columns = join(rows.block.columns.fragments, ', ');
  return join([...clausesOf(rows), cypher`RETURN [${columns}] AS row`], ' ');
}

function clausesOf(rows: Rows): Fragment[] {
  const { match, where, relation, order, limit, block } = rows;
  const carried = relation?.carried();
  const node = rows.start ? cypher`${rows.node}, ${rows.start}` : rows.node;
  const kept = relation ? cypher`${node}, ${relation.variable}` : node;
  return [
    cypher`MATCH ${match}${whereClause(where)}`,
    cypher`WITH ${kept} ${order} LIMIT ${limit}`,
    ...(carried ? [cypher`WITH ${node}, ${carried}`] : []),
    ...block.subqueries,
  ];
}

/** Adds a subquery that counts the matches of the pattern, and returns its column. */
export function addCount(
  scope: Scope,
  into: Block,
  { parent, match, where }: Pick<Rows, 'parent' | 'match' | 'where'>,
): number {
  const result = name(scope.fresh('t'));
  const body = cypher`MATCH ${match}${whereClause(where)} RETURN count(*) AS ${result}`;
  into.subqueries.push(call(scope, parent, body));
  return into.columns.add(result);
}

/** The statement of a block: the match, its subqueries, one row of its columns. */
export function statementOf(block: Block, match?: Fragment): Statement {
  return toStatement(resultOf(block, match));
}

/** The same as a fragment, to be joined with others. */
export function resultOf({ subqueries, columns }: Block, match?: Fragment): Fragment {
  const result = cypher`RETURN [${join(columns.fragments, ', ')}] AS row`;
  return join([...(match ? [match] : []), ...subqueries, result], ' ');
}
