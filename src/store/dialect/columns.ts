import { headOf, type Clause } from './clauses.js';
import { isGroup, isWord, nameOf, print, split, type Item, type Items } from './items.js';

/** One column of a RETURN or WITH. */
export interface Column {
  readonly expression: Items;
  readonly name: string;
}

/** Columns of a clause; empty if it has none. */
export function columnsOf(clause: Clause): readonly Column[] {
  if (clause.keyword !== 'RETURN' && clause.keyword !== 'WITH') return [];
  const head = headOf(clause);
  return split(isWord(head[0], 'DISTINCT') ? head.slice(1) : head).map((column) => {
    const as = column.findLastIndex((item) => isWord(item, 'AS'));
    if (as < 0) return { expression: column, name: print(column) };
    return { expression: column.slice(0, as), name: print(column.slice(as + 1)) };
  });
}

const aggregates = [
  'COUNT',
  'COLLECT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'STDEV',
  'STDEVP',
  'PERCENTILECONT',
];

/** True if the items here are a call of an aggregate: its name, and its arguments after it. */
export function isAggregate(item: Item, at: number, among: Items): boolean {
  return isWord(item, ...aggregates) && isGroup(among[at + 1], '(');
}

/** True if the items call an aggregate anywhere but in the bodies of subqueries. */
export function hasAggregate(items: Items): boolean {
  return items.some((item, i) => {
    if (isAggregate(item, i, items)) return true;
    return isGroup(item) && !isSubquery(items, i) && hasAggregate(item.items);
  });
}

/** True if the braces here are those of `EXISTS {}`, `COUNT {}` or `COLLECT {}`. */
export function isSubquery(items: Items, at: number): boolean {
  return isGroup(items[at], '{') && isWord(items[at - 1], 'EXISTS', 'COUNT', 'COLLECT');
}

/** Name of the variable if the items are nothing else. */
export function bareName(items: Items): string | undefined {
  return items.length === 1 ? nameOf(items[0]) : undefined;
}
