import { headOf, partOf, type Clause } from './clauses.js';
import { isPatternComprehension } from './aggregate-rules.js';
import {
  isGroup,
  isSymbol,
  isWord,
  nameOf,
  someItem,
  type Group,
  type Item,
  type Items,
} from './items.js';
import type { Rule, StatementParts } from './statement-parts.js';

/** Rules on patterns and on lists made from them. */
export const patternRules: readonly Rule[] = [
  {
    name: 'label-alternatives',
    instead: 'n:A OR n:B in WHERE',
    isBroken: ({ items }) => hasLabelAlternatives(items),
  },
  {
    name: 'where-inside-a-pattern',
    instead: 'WHERE after the pattern',
    isBroken: (parts) =>
      patterns(parts).some((items) =>
        items.some((item) => isGroup(item) && item.items.some((each) => isWord(each, 'WHERE'))),
      ),
  },
  {
    name: 'quantified-pattern',
    instead: 'a bounded [:T*1..3]',
    isBroken: (parts) =>
      patterns(parts).some((items) =>
        items.some((item) => isSymbol(item, '+', '*') || isGroup(item, '{')),
      ),
  },
  {
    name: 'unbounded-pattern',
    instead: 'a bounded [:T*1..3]',
    isBroken: ({ items }) =>
      someItem(items, (item, i, among) => isSymbol(among[i - 1], '-') && isUnbounded(item)),
  },
  {
    name: 'path-between-one-node',
    instead: 'two nodes, and their being one handled in code',
    isBroken: ({ items }) => someItem(items, isSearchFromAndToOne),
  },
  {
    name: 'shortest-path-filtered-afterwards',
    instead:
      'relationship types in its pattern, or MATCH p = (a)-[*1..n]-(b) WHERE … ORDER BY length(p) LIMIT 1',
    isBroken: ({ queries }) =>
      queries
        .flatMap(({ clauses }) => clauses)
        .some(
          (clause) =>
            headOf(clause).some((item) => isSearch(item)) && tests(partOf(clause, 'WHERE')),
        ),
  },
  {
    name: 'path-comprehension',
    instead: 'CALL (x) { MATCH p = … RETURN collect(…) AS xs }',
    isBroken: ({ items }) =>
      someItem(
        items,
        (item, i, among) =>
          isPatternComprehension(item, i, among) && isGroup(item) && isSymbol(item.items[1], '='),
      ),
  },
  {
    name: 'nested-pattern-comprehension',
    instead: 'CALL (x) { MATCH … RETURN collect(…) AS xs }, one in the other',
    isBroken: ({ items }) =>
      someItem(
        items,
        (item, i, among) =>
          isPatternComprehension(item, i, among) &&
          isGroup(item) &&
          someItem(item.items, isPatternComprehension),
      ),
  },
  {
    name: 'pattern-comprehension-in-where',
    instead: 'CALL (x) { MATCH … RETURN collect(…) AS xs } before it',
    isBroken: ({ queries }) =>
      queries
        .flatMap(({ clauses }) => clauses)
        .some((clause) => someItem(partOf(clause, 'WHERE'), isPatternComprehension)),
  },
];

function patterns({ queries }: StatementParts): readonly Items[] {
  return queries.flatMap(({ clauses }) => clauses.filter(hasPattern).map(headOf));
}

function hasPattern({ keyword, items }: Clause): boolean {
  if (keyword === 'CREATE') return !isWord(items[0], 'CONSTRAINT', 'INDEX');
  return ['MATCH', 'OPTIONAL MATCH', 'MERGE'].includes(keyword);
}

/** `n:A|B` anywhere but in square brackets, where it separates types, or ends the source of a list. */
function hasLabelAlternatives(items: Items, isInBrackets = false): boolean {
  return items.some((item, i) => {
    if (isGroup(item)) return hasLabelAlternatives(item.items, item.open === '[');
    return (
      !isInBrackets && isSymbol(item, '|') && isSymbol(items[i - 2], ':') && isWord(items[i - 1])
    );
  });
}

/** `[*]`, `[:T*2..]`; not `[*3]`, `[*..3]`, `[*2..3]`. */
function isUnbounded(item: Item): boolean {
  if (!isGroup(item, '[')) return false;
  const star = item.items.findIndex((each) => isSymbol(each, '*'));
  if (star < 0) return false;
  const bounds = item.items.slice(star + 1).filter((each) => !isGroup(each));
  return bounds.at(-1)?.kind !== 'number';
}

function isSearch(item: Item | undefined): boolean {
  return isWord(item, 'SHORTESTPATH', 'ALLSHORTESTPATHS');
}

function isSearchFromAndToOne(item: Item, at: number, among: Items): boolean {
  const called = among[at + 1];
  if (!isSearch(item) || !isGroup(called, '(')) return false;
  const ends = called.items.filter((each): each is Group => isGroup(each, '('));
  const [from, to] = [nameOf(ends[0]?.items[0]), nameOf(ends.at(-1)?.items[0])];
  return from !== undefined && from === to;
}

/** `all(x IN nodes(p) WHERE …)` and its like. */
function tests(items: Items): boolean {
  return someItem(items, (item, i, among) => {
    const called = among[i + 1];
    if (!isWord(item, 'ALL', 'ANY', 'NONE', 'SINGLE') || !isGroup(called, '(')) return false;
    return someItem(called.items, (each) => isWord(each, 'NODES', 'RELATIONSHIPS'));
  });
}
