import type { Clause, Query } from './clauses.js';
import { columnsOf } from './columns.js';
import { isGroup, isSymbol, isWord, nameOf, type Item, type Items } from './items.js';

/** Origin of a value: a parameter, then at each step a key of a map, or every item of a list. */
export interface ParameterPath {
  readonly parameter: string;
  readonly steps: readonly (string | typeof everyItem)[];
}

export const everyItem = Symbol('every item of a list');

/** Variables that stand for parts of parameters. */
export type Sources = ReadonlyMap<string, ParameterPath>;

/**
 * The variables that UNWIND, FOREACH and WITH bind to parts of parameters, except names with two meanings in one
 * statement.
 */
export function sourcesOf(items: Items, queries: readonly Query[]): Sources {
  const sources = new Map<string, ParameterPath>();
  const unclear = new Set<string>();
  const named = new Map<string, ParameterPath | undefined>();
  const add = (name: string | undefined, path: ParameterPath | undefined): void => {
    if (name === undefined) return;
    if (named.has(name) && !isSame(named.get(name), path)) unclear.add(name);
    named.set(name, path);
    if (path !== undefined) sources.set(name, path);
  };
  for (const { clauses } of queries)
    for (const clause of clauses) {
      add(...unwound(clause, sources));
      for (const { name, expression } of columnsOf(clause)) add(name, pathOf(expression, sources));
    }
  for (const [name, path] of eachOf(items, sources)) add(name, path);
  for (const name of unclear) sources.delete(name);
  return sources;
}

/** The part of a parameter that an expression names: `$p`, `$p.a`, `row`, `row.a.b`; undefined for any other. */
export function pathOf([first, ...rest]: Items, sources: Sources): ParameterPath | undefined {
  const source = startOf(first, sources);
  if (source === undefined) return undefined;
  const keys = rest.filter((_, i) => i % 2 === 1).map(nameOf);
  const isPath =
    rest.length % 2 === 0 && rest.every((item, i) => i % 2 === 1 || isSymbol(item, '.'));
  if (!isPath || !keys.every((key) => key !== undefined)) return undefined;
  return { ...source, steps: [...source.steps, ...keys] };
}

function startOf(item: Item | undefined, sources: Sources): ParameterPath | undefined {
  if (item?.kind === 'parameter') return { parameter: item.text.slice(1), steps: [] };
  return sources.get(nameOf(item) ?? '');
}

function unwound(
  { keyword, items }: Clause,
  sources: Sources,
): [string | undefined, ParameterPath | undefined] {
  const as = items.findIndex((item) => isWord(item, 'AS'));
  if (keyword !== 'UNWIND' || as < 0) return [undefined, undefined];
  return [nameOf(items[as + 1]), everyItemOf(pathOf(items.slice(0, as), sources))];
}

/** The variable of `FOREACH (x IN $list | …)`. */
function* eachOf(
  items: Items,
  sources: Sources,
): Generator<[string | undefined, ParameterPath | undefined]> {
  for (const [i, item] of items.entries()) {
    if (!isGroup(item)) continue;
    const end = item.items.findIndex((each) => isSymbol(each, '|'));
    if (isWord(items[i - 1], 'FOREACH') && isWord(item.items[1], 'IN') && end > 0)
      yield [nameOf(item.items[0]), everyItemOf(pathOf(item.items.slice(2, end), sources))];
    yield* eachOf(item.items, sources);
  }
}

function everyItemOf(path: ParameterPath | undefined): ParameterPath | undefined {
  return path && { ...path, steps: [...path.steps, everyItem] };
}

function isSame(one: ParameterPath | undefined, other: ParameterPath | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.parameter === other.parameter &&
    one.steps.length === other.steps.length &&
    one.steps.every((step, i) => step === other.steps[i])
  );
}
