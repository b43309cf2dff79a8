import { partOf, type Clause, type Query } from './clauses.js';
import { bareName, columnsOf } from './columns.js';
import {
  isGroup,
  isSymbol,
  isWord,
  mentions,
  nameOf,
  someItem,
  split,
  type Item,
  type Items,
} from './items.js';
import type { Rule, StatementParts } from './statement-parts.js';
import { boundBy } from './variables.js';

/** Rules on variables of nodes and relationships, especially on those that may be null. */
export const variableRules: readonly Rule[] = [
  {
    name: 'optional-relationship-carried-on',
    instead: 'its properties taken in the very next WITH: WITH a, e.tag AS tag',
    isBroken: ({ queries }) => queries.some(carriesOptionalRelationship),
  },
  {
    name: 'relationship-in-an-expression',
    instead: 'its properties: coalesce(e.tag, …)',
    isBroken: (parts) => {
      const names = namesOf(parts, 'relationship');
      return someItem(parts.items, (item, i, among) => isMixed(item, i, among, names));
    },
  },
  {
    name: 'entity-returned',
    instead: 'a map or list of properties: RETURN n {.id}',
    isBroken: (parts) => {
      const names = namesOf(parts, 'node', 'relationship', 'relationships', 'path');
      const [statement] = parts.queries;
      return (statement?.clauses ?? [])
        .filter(({ keyword }) => keyword === 'RETURN')
        .flatMap(columnsOf)
        .some(({ expression }) => names.has(bareName(expression) ?? ''));
    },
  },
  {
    name: 'map-of-an-optional-node',
    instead: 'CASE WHEN n IS NULL THEN null ELSE n {…} END, or WHERE n IS NOT NULL before it',
    isBroken: (parts) => {
      const unsafe = optionalNames(parts).filter((name) => !isGuarded(parts, name));
      return someItem(
        parts.items,
        (item, i, among) =>
          unsafe.includes(nameOf(item) ?? '') &&
          isGroup(among[i + 1], '{') &&
          !isInPattern(among, i),
      );
    },
  },
  {
    name: 'match-from-an-optional-node',
    instead: 'WHERE n IS NOT NULL before it',
    isBroken: (parts) =>
      parts.queries.some(({ clauses }) =>
        clauses.some((clause, i) => {
          if (clause.keyword !== 'MATCH') return false;
          const names = new Set([...boundBy(clause)].map(({ name }) => name));
          return clauses
            .slice(0, i)
            .flatMap((before) => [...boundBy(before)])
            .some(
              ({ name, isOptional }) => isOptional && names.has(name) && !isGuarded(parts, name),
            );
        }),
      ),
  },
  {
    name: 'change-of-an-optional-one',
    instead: 'WITH n, collect(r) AS rs FOREACH (r IN rs | DELETE r)',
    isBroken: (parts) => {
      const names = optionalNames(parts).filter((name) => !isGuarded(parts, name));
      return parts.queries
        .filter(({ origin }) => origin !== 'FOREACH')
        .flatMap(({ clauses }) => clauses)
        .filter(({ keyword }) => ['SET', 'REMOVE', 'DELETE', 'DETACH DELETE'].includes(keyword))
        .some(({ items }) => split(items).some(([first]) => names.includes(nameOf(first) ?? '')));
    },
  },
  {
    name: 'pattern-in-optional-where',
    instead:
      'the pattern in the OPTIONAL MATCH itself, or CALL (p) { MATCH … WHERE EXISTS {…} RETURN collect(…) AS xs }',
    isBroken: ({ queries }) =>
      queries
        .flatMap(({ clauses }) => clauses)
        .filter(({ keyword }) => keyword === 'OPTIONAL MATCH')
        .some((clause) => someItem(partOf(clause, 'WHERE'), isPatternTest)),
  },
];

/** Bare in the next columns, or anywhere after the next clause. */
function carriesOptionalRelationship({ clauses }: Query): boolean {
  return clauses.some((clause, i) =>
    [...boundBy(clause)].some(
      ({ name, kind, isOptional }) =>
        isOptional && kind === 'relationship' && isCarried(name, clauses.slice(i + 1)),
    ),
  );
}

function isCarried(name: string, following: readonly Clause[]): boolean {
  for (const [i, clause] of following.entries()) {
    if (columnsOf(clause).some(({ expression }) => bareName(expression) === name)) return true;
    if (i > 0 && mentions(clause.items, name)) return true;
    if (clause.keyword === 'WITH') return false;
  }
  return false;
}

/** `coalesce(e, …)`, `THEN e`, `ELSE e`, `[a, e]`: there the engine forgets that it is a relationship. */
function isMixed(item: Item, at: number, among: Items, names: ReadonlySet<string>): boolean {
  const isBare = (each: Items) => names.has(bareName(each) ?? '');
  if (isWord(item, 'COALESCE')) {
    const called = among[at + 1];
    return isGroup(called, '(') && split(called.items).some(isBare);
  }
  if (isWord(item, 'THEN', 'ELSE'))
    return names.has(nameOf(among[at + 1]) ?? '') && !isSymbol(among[at + 2], '.');
  return isGroup(item, '[') && !isSymbol(among[at - 1], '-') && split(item.items).some(isBare);
}

/** `EXISTS {`, `COUNT {`, or a pattern: `(a)-` or `(a)<`. */
function isPatternTest(item: Item, at: number, among: Items): boolean {
  if (isGroup(item, '{')) return isWord(among[at - 1], 'EXISTS', 'COUNT');
  const [after, next] = [among[at + 1], among[at + 2]];
  const before = among[at - 1];
  if (!isGroup(item, '(') || (isWord(before) && !isWord(before, 'AND', 'OR', 'XOR', 'NOT')))
    return false;
  return isSymbol(after, '-', '<') && (isGroup(next, '[') || isSymbol(next, '-'));
}

/** `(n {id: 1})`: the properties that a pattern asks for, not the map `n {.id}`. */
function isInPattern(among: Items, at: number): boolean {
  const map = among[at + 1];
  const isAlone = at === 0 && among.length === 2;
  return isAlone && isGroup(map) && !isSymbol(map.items[0], '.');
}

function namesOf({ entities }: StatementParts, ...kinds: readonly string[]): ReadonlySet<string> {
  return new Set(entities.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
}

/** Bound by an OPTIONAL MATCH and by no other pattern before it. */
function optionalNames({ entities }: StatementParts): readonly string[] {
  const first = new Map(entities.toReversed().map(({ name, isOptional }) => [name, isOptional]));
  return [...first].filter(([, isOptional]) => isOptional).map(([name]) => name);
}

function isGuarded({ printed }: StatementParts, name: string): boolean {
  return (
    printed.includes(` ${name} IS NOT NULL`) || printed.includes(` ${name} IS NULL THEN null ELSE `)
  );
}
