import { headOf, type Clause, type Query } from './clauses.js';
import { columnsOf } from './columns.js';
import { isGroup, isSymbol, isWord, nameOf, print, type Group, type Items } from './items.js';

/** A variable that a pattern binds to a part of the graph. */
export interface Entity {
  readonly name: string;
  readonly kind: 'node' | 'relationship' | 'relationships' | 'path';
  /** True if it may be null: its pattern is that of an OPTIONAL MATCH. */
  readonly isOptional: boolean;
}

const patternKeywords = new Set(['MATCH', 'OPTIONAL MATCH', 'CREATE', 'MERGE']);

/**
 * The variables of all patterns in a statement. A variable in several patterns comes once for each; a name that is also
 * bound otherwise, as in `count(*) AS n`, is left out.
 */
export function entitiesOf(queries: readonly Query[]): readonly Entity[] {
  const clauses = queries.flatMap((query) => query.clauses);
  const others = new Set(clauses.flatMap(namedAnew));
  return clauses.flatMap((clause) => [...boundBy(clause)]).filter(({ name }) => !others.has(name));
}

function namedAnew(clause: Clause): readonly string[] {
  const unwound = clause.items.findIndex((item) => isWord(item, 'AS'));
  if (clause.keyword === 'UNWIND') return [nameOf(clause.items[unwound + 1]) ?? ''];
  return columnsOf(clause)
    .filter(({ name, expression }) => print(expression) !== name)
    .map(({ name }) => name);
}

/** The variables of a clause's pattern, including those bound before it. */
export function* boundBy(clause: Clause): Generator<Entity> {
  if (!patternKeywords.has(clause.keyword)) return;
  const isOptional = clause.keyword === 'OPTIONAL MATCH';
  for (const [name, kind] of inPattern(headOf(clause))) yield { name, kind, isOptional };
}

function* inPattern(items: Items): Generator<readonly [string, Entity['kind']]> {
  for (const [i, item] of items.entries()) {
    const name = nameOf(item);
    if (name !== undefined && isSymbol(items[i + 1], '=')) yield [name, 'path'];
    if (!isGroup(item)) continue;
    if (isSearch(items, i)) yield* inPattern(item.items);
    else if (item.open === '(') yield* named(item, 'node');
    else if (item.open === '[') yield* named(item, isLong(item) ? 'relationships' : 'relationship');
  }
}

function isSearch(items: Items, at: number): boolean {
  return isWord(items[at - 1], 'SHORTESTPATH', 'ALLSHORTESTPATHS');
}

function isLong({ items }: Group): boolean {
  return items.some((item) => isSymbol(item, '*'));
}

function* named(
  { items }: Group,
  kind: Entity['kind'],
): Generator<readonly [string, Entity['kind']]> {
  const name = nameOf(items[0]);
  if (name !== undefined) yield [name, kind];
}
