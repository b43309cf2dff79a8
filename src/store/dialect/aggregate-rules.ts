import type { Clause } from './clauses.js';
import { columnsOf, hasAggregate, isAggregate, isSubquery } from './columns.js';
import { isGroup, isSymbol, isWord, nameOf, someItem, type Item, type Items } from './items.js';
import type { Rule, StatementParts } from './statement-parts.js';

/** Rules on aggregates and their neighbours. */
export const aggregateRules: readonly Rule[] = [
  {
    name: 'count-of-distinct-entities',
    instead: 'count(DISTINCT n.id), or WITH DISTINCT n RETURN count(n)',
    isBroken: ({ items, entities }) =>
      someItem(items, (item, i, among) => {
        const called = among[i + 1];
        if (!isWord(item, 'COUNT') || !isGroup(called, '(')) return false;
        const [distinct, counted, ...others] = called.items;
        if (!isWord(distinct, 'DISTINCT') || others.length > 0) return false;
        return entities.some(({ name }) => name === nameOf(counted));
      }),
  },
  {
    name: 'subqueries-beside-an-aggregate',
    instead: 'a WITH that computes them, then the aggregate',
    isBroken: (parts) =>
      projections(parts).some((clause) => {
        const columns = columnsOf(clause).map(({ expression }) => expression);
        return columns.some(hasAggregate) && countSubqueries(columns.flat()) > 1;
      }),
  },
  {
    name: 'sum-of-nothing',
    instead: 'coalesce(sum(x), 0)',
    isBroken: (parts) =>
      projections(parts).some((clause) => {
        const columns = columnsOf(clause).map(({ expression }) => expression);
        return columns.every(hasAggregate) && columns.some((column) => hasBareSum(column));
      }),
  },
  {
    name: 'aggregate-inside-a-list-or-map',
    instead: 'WITH count(*) AS n, and the list or map in the next clause',
    isBroken: (parts) =>
      projections(parts).some((clause) => someItem(clause.items, holdsAggregate)),
  },
  {
    name: 'slice-of-an-aggregate',
    instead: 'WITH collect(x) AS xs, and xs[..k] in the next clause',
    isBroken: ({ items }) =>
      someItem(
        items,
        (item, i, among) => isAggregate(item, i, among) && isGroup(among[i + 2], '['),
      ),
  },
  {
    name: 'pattern-comprehension-beside-an-aggregate',
    instead: 'CALL (x) { MATCH … RETURN collect(…) AS xs }',
    isBroken: (parts) =>
      projections(parts).some((clause) => {
        const columns = columnsOf(clause).map(({ expression }) => expression);
        return columns.some(hasAggregate) && someItem(columns.flat(), isPatternComprehension);
      }),
  },
];

/** `[(a)-…`: a list made from a pattern, without or with a variable for the path. */
export function isPatternComprehension(item: Item, at: number, among: Items): boolean {
  if (!isGroup(item, '[') || isSymbol(among[at - 1], '-')) return false;
  const [first, second, third] = item.items;
  const pattern = isSymbol(second, '=') ? third : first;
  const after = isSymbol(second, '=') ? item.items[3] : second;
  return isGroup(pattern, '(') && isSymbol(after, '-', '<');
}

function projections({ queries }: StatementParts): readonly Clause[] {
  return queries
    .flatMap(({ clauses }) => clauses)
    .filter(({ keyword }) => keyword === 'RETURN' || keyword === 'WITH');
}

function countSubqueries(items: Items): number {
  return items.reduce((count, item, i) => {
    if (!isGroup(item)) return count;
    return count + (isSubquery(items, i) ? 1 : countSubqueries(item.items));
  }, 0);
}

/** A sum that is not the first argument of a coalesce. */
function hasBareSum(items: Items, isSafe = false): boolean {
  return items.some((item, i) => {
    if (isWord(item, 'SUM') && isGroup(items[i + 1], '(')) return !(isSafe && i === 0);
    return (
      isGroup(item) &&
      !isSubquery(items, i) &&
      hasBareSum(item.items, isWord(items[i - 1], 'COALESCE'))
    );
  });
}

/** A list, comprehension or map that contains a call of an aggregate; not the arguments of an aggregate. */
function holdsAggregate(item: Item, at: number, among: Items): boolean {
  if (!isGroup(item) || item.open === '(' || isSubquery(among, at)) return false;
  return hasAggregate(item.items);
}
