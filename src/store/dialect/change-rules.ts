import { assignmentsOf, type Assignment } from './assignments.js';
import { bareName, columnsOf } from './columns.js';
import {
  isGroup,
  isSymbol,
  isWord,
  nameOf,
  someItem,
  split,
  type Item,
  type Items,
} from './items.js';
import type { Rule, StatementParts } from './statement-parts.js';

/** Rules on writes, lists and the columns of the result. */
export const changeRules: readonly Rule[] = [
  {
    name: 'properties-of-an-entity-copied',
    instead: 'SET n = properties(m)',
    isBroken: ({ queries, entities }) =>
      wholes(queries).some(({ value }) => entities.some(({ name }) => name === bareName(value))),
  },
  {
    name: 'entity-set-to-a-value',
    instead: 'SET n = $map',
    isBroken: ({ queries }) =>
      wholes(queries).some(
        ({ value: [first, ...others] }) => others.length === 0 && isScalar(first),
      ),
  },
  {
    name: 'property-by-key',
    instead: 'SET n += $map',
    isBroken: ({ queries }) =>
      queries
        .flatMap(({ clauses }) => clauses)
        .filter(({ keyword }) => keyword === 'SET')
        .some(({ items }) => split(items).some(([, second]) => isGroup(second, '['))),
  },
  {
    name: 'property-that-is-no-value',
    instead: 'text, a number, a boolean or a list of one of them',
    isBroken: ({ queries }) =>
      assignmentsOf(queries).some(
        ({ property, value }) => property !== undefined && isNested(value),
      ),
  },
  {
    name: 'list-plus-element',
    instead: 'list + [element]',
    isBroken: (parts) => addsElement(parts),
  },
  {
    name: 'map-shorthand',
    instead: 'n {.id, w: w}',
    isBroken: ({ items }) =>
      someItem(items, (item, i, among) => {
        const map = among[i + 1];
        if (nameOf(item) === undefined || !isGroup(map, '{') || isBody(item)) return false;
        return split(map.items).some((entry) => bareName(entry) !== undefined);
      }),
  },
  {
    name: 'column-twice',
    instead: 'names that differ',
    isBroken: ({ queries }) =>
      queries.some(({ clauses }) =>
        clauses.some((clause) => {
          const names = columnsOf(clause).map(({ name }) => name);
          return new Set(names).size < names.length;
        }),
      ),
  },
  {
    name: 'too-long-an-expression',
    instead: 'a list in a parameter: more than 60 terms are too deep',
    isBroken: ({ items }) => countSigns(items) > 60,
  },
  {
    name: 'too-many-clauses',
    instead: 'several statements: more than 100 clauses are too deep',
    isBroken: ({ queries }) => queries.some(({ clauses }) => clauses.length > 100),
  },
];

const keywords = [
  'RETURN',
  'WITH',
  'DISTINCT',
  'WHERE',
  'AND',
  'OR',
  'NOT',
  'IN',
  'THEN',
  'ELSE',
  'UNWIND',
];

function wholes(queries: StatementParts['queries']): readonly Assignment[] {
  return assignmentsOf(queries).filter(({ property }) => property === undefined);
}

function isScalar(item: Item | undefined): boolean {
  return item?.kind === 'number' || item?.kind === 'string' || isWord(item, 'TRUE', 'FALSE');
}

/** A map, a list of lists or maps, or a list of text and numbers together. */
function isNested([first, ...others]: Items): boolean {
  if (others.length > 0 || !isGroup(first) || first.open === '(') return false;
  if (first.open === '{') return true;
  const kinds = new Set(split(first.items).map(([item]) => item?.kind));
  return (
    first.items.some((item) => isGroup(item, '[') || isGroup(item, '{')) ||
    (kinds.has('string') && kinds.has('number'))
  );
}

/**
 * `[…] + 'x'`, `collect(…) + 1`, and `reduce(all = [], x IN xs | all + x)`; the text does not show whether a property
 * is a list.
 */
function addsElement({ items }: StatementParts): boolean {
  return someItem(items, (item, i, among) => {
    if (isSymbol(item, '+')) return isList(among, i - 1) && isScalar(among[i + 1]);
    const called = among[i + 1];
    return isWord(item, 'REDUCE') && isGroup(called, '(') && gathersBare(called.items);
  });
}

/** `[1, 2]` and `collect(x)`; not `xs[0]`. */
function isList(among: Items, at: number): boolean {
  const before = among[at - 1];
  if (isGroup(among[at], '(')) return isWord(before, 'COLLECT');
  const isIndex = isGroup(before) || (nameOf(before) !== undefined && !isWord(before, ...keywords));
  return isGroup(among[at], '[') && !isIndex;
}

function gathersBare(items: Items): boolean {
  const [all, sign, start] = items;
  if (!isSymbol(sign, '=') || !isGroup(start, '[')) return false;
  return items.some(
    (item, i) =>
      isSymbol(item, '+') && nameOf(items[i - 1]) === nameOf(all) && !isGroup(items[i + 1], '['),
  );
}

/** Tokens before braces that are not a map. */
function isBody(item: Item): boolean {
  return isWord(item, 'CALL', 'EXISTS', 'COUNT', 'COLLECT');
}

/** The longest chain of one list of items. */
function countSigns(items: Items): number {
  const signs = items.filter((item) => isSymbol(item, '+', '*', '/', '%')).length;
  return Math.max(signs, ...items.map((item) => (isGroup(item) ? countSigns(item.items) : 0)));
}
