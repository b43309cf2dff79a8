import { isGroup, isSymbol, isWord, type Group, type Item, type Items } from './items.js';

export interface Clause {
  /** `MATCH` also for a pattern without keyword, as in `EXISTS { (a)--(b) }`. */
  readonly keyword: string;
  /** Items after the keyword. */
  readonly items: Items;
}

/** Clauses that run one after another: the statement, or the body of something in it. */
export interface Query {
  readonly origin: 'STATEMENT' | 'CALL' | 'EXISTS' | 'COUNT' | 'COLLECT' | 'FOREACH';
  readonly clauses: readonly Clause[];
}

const starts = new Set([
  ...['MATCH', 'OPTIONAL', 'WITH', 'RETURN', 'UNWIND', 'CALL', 'CREATE', 'MERGE', 'SET', 'REMOVE'],
  ...['DELETE', 'DETACH', 'FOREACH', 'UNION', 'LOAD', 'SHOW', 'DROP', 'USE', 'FINISH'],
]);

/** The statement and the bodies of all subqueries in it. */
export function* queriesIn(items: Items, origin: Query['origin'] = 'STATEMENT'): Generator<Query> {
  yield { origin, clauses: splitClauses(items) };
  yield* subqueriesIn(items);
}

function* subqueriesIn(items: Items): Generator<Query> {
  for (const [i, item] of items.entries()) {
    if (!isGroup(item)) continue;
    const origin = originOf(items, i, item);
    if (origin === undefined) yield* subqueriesIn(item.items);
    else yield* queriesIn(bodyOf(item, origin), origin);
  }
}

function originOf(items: Items, at: number, group: Group): Query['origin'] | undefined {
  const [before, beforeThat] = [items[at - 1], items[at - 2]];
  if (group.open === '(') return isWord(before, 'FOREACH') ? 'FOREACH' : undefined;
  if (group.open === '[') return undefined;
  if (isWord(before, 'CALL') || (isGroup(before, '(') && isWord(beforeThat, 'CALL'))) return 'CALL';
  if (isWord(before, 'EXISTS')) return 'EXISTS';
  if (isWord(before, 'COUNT')) return 'COUNT';
  return isWord(before, 'COLLECT') ? 'COLLECT' : undefined;
}

function bodyOf({ items }: Group, origin: Query['origin']): Items {
  if (origin !== 'FOREACH') return items;
  return items.slice(items.findIndex((item) => isSymbol(item, '|')) + 1);
}

function splitClauses(items: Items): readonly Clause[] {
  const clauses: { keyword: string; items: Item[] }[] = [];
  for (const [i, item] of items.entries()) {
    const keyword = startsClause(items, i) ? wordOf(item) : undefined;
    const last = clauses.at(-1);
    if (keyword !== undefined && isSecondWord(last, keyword)) last.keyword += ` ${keyword}`;
    else if (keyword !== undefined) clauses.push({ keyword, items: [] });
    else if (last !== undefined) last.items.push(item);
    else clauses.push({ keyword: 'MATCH', items: [item] });
  }
  return clauses;
}

function wordOf(item: Item): string {
  return item.kind === 'word' ? item.text.toUpperCase() : '';
}

/** False in `n.set`, `:Call`, `{match: 1}`, `x AS with`, `STARTS WITH`, `ON CREATE SET`, `ON MATCH SET`. */
function startsClause(items: Items, at: number): boolean {
  const [item, before, after] = [items[at], items[at - 1], items[at + 1]];
  if (item?.kind !== 'word' || !starts.has(wordOf(item))) return false;
  if (isSymbol(before, '.', ':', '$') || isSymbol(after, ':', '.', '=')) return false;
  if (isWord(before, 'STARTS', 'ENDS', 'AS', 'ON')) return false;
  return !(isWord(item, 'SET') && isWord(before, 'CREATE', 'MATCH') && isWord(items[at - 2], 'ON'));
}

/** `OPTIONAL MATCH`, `OPTIONAL CALL` and `DETACH DELETE` are one keyword. */
function isSecondWord(
  last: { readonly keyword: string; readonly items: Items } | undefined,
  keyword: string,
): last is { keyword: string; items: Item[] } {
  if (last === undefined || last.items.length > 0) return false;
  return last.keyword === 'OPTIONAL' || (last.keyword === 'DETACH' && keyword === 'DELETE');
}

/** Part of a clause from this word to the next part. */
export function partOf({ items }: Pick<Clause, 'items'>, word: 'WHERE' | 'SET'): Items {
  const start = items.findIndex((item) => isWord(item, word));
  if (start < 0) return [];
  const rest = items.slice(start + 1);
  const end = rest.findIndex((item, i) => isPart(rest, i, item));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Part of a clause before all others: the pattern of a MATCH, the columns of a RETURN. */
export function headOf({ items }: Pick<Clause, 'items'>): Items {
  const end = items.findIndex((item, i) => isWord(item, 'WHERE', 'SET') || isPart(items, i, item));
  return end < 0 ? items : items.slice(0, end);
}

function isPart(items: Items, at: number, item: Item): boolean {
  const isNamed = isSymbol(items[at - 1], '.', ':') || isSymbol(items[at + 1], ':', '.', '=');
  if (isNamed) return false;
  if (isWord(item, 'SKIP', 'LIMIT')) return true;
  if (isWord(item, 'ORDER')) return isWord(items[at + 1], 'BY');
  return isWord(item, 'ON') && isWord(items[at + 1], 'CREATE', 'MATCH');
}
