import { getNullableType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { KnownError } from '../../shared/errors.js';
import type { FilterMapping, Values, Via } from '../../shared/mapping.js';
import { lastDay } from '../../shared/partial-dates.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { filterMappingOf } from '../../shared/read-mapping.js';
import { patternOf, whereClause } from './pattern.js';
import { entryAt, Slot, slotAt, type ArgumentPath } from './plan.js';
import type { Scope } from './scope.js';

const maxConditions = 50;
const maxFilterDepth = 6;

/** A filter that is being compiled: whether absent properties must count as a plain "no". */
interface FilterContext {
  readonly scope: Scope;
  readonly isTwoValued: boolean;
  readonly depth: number;
}

/** The conditions of a filter on a node, made of what is given alone, so that none has to test `$x IS NULL`. */
export function filterConditions(
  scope: Scope,
  type: GraphQLInputObjectType,
  value: Values,
  path: ArgumentPath,
  variable: Fragment,
): Fragment[] {
  return conditions({ scope, isTwoValued: false, depth: 0 }, type, value, path, variable);
}

function conditions(
  context: FilterContext,
  type: GraphQLInputObjectType,
  value: Values,
  path: ArgumentPath,
  variable: Fragment,
): Fragment[] {
  if (context.depth > maxFilterDepth)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `A filter may nest ${String(maxFilterDepth)} deep at most.`,
    );
  const fields = type.getFields();
  return Object.entries(value).flatMap(([key, part]) => {
    const field = fields[key];
    if (!field || part === null || part === undefined) return [];
    countCondition(context.scope);
    const mapping = filterMappingOf(field);
    const inner = getNullableType(field.type);
    const below = entryAt(path, key);
    const nested = isInputObjectType(inner) ? inner : type;
    return [condition(context, mapping, nested, part, below, variable)];
  });
}

function condition(
  context: FilterContext,
  mapping: FilterMapping,
  type: GraphQLInputObjectType,
  value: unknown,
  path: ArgumentPath,
  variable: Fragment,
): Fragment {
  switch (mapping.kind) {
    case 'and':
    case 'or':
      return combination(context, mapping.kind, type, value as readonly Values[], path, variable);
    case 'not':
      return negation(context, type, value as Values, path, variable);
    case 'contains':
      return cypher`${slotAt(path)} IN ${variable}.${name(mapping.property)}`;
    case 'condition':
      return property(context, cypher`${variable}.${name(mapping.property)}`, value, path);
    case 'quantifier':
      return quantified(context, type, mapping.via, value as Values, path, variable);
    case 'through': {
      const other = name(context.scope.fresh('m'));
      const pattern = patternOf(variable, undefined, mapping.via, other);
      return cypher`EXISTS { MATCH ${pattern} WHERE ${other}.id IN ${slotAt(path)} }`;
    }
  }
}

function combination(
  context: FilterContext,
  kind: 'and' | 'or',
  type: GraphQLInputObjectType,
  values: readonly Values[],
  path: ArgumentPath,
  variable: Fragment,
): Fragment {
  const parts = values.map((value, i) => {
    return all(conditions(deeper(context), type, value, entryAt(path, i), variable));
  });
  if (parts.length === 0) return kind === 'and' ? cypher`true` : cypher`false`;
  return cypher`(${join(parts, kind === 'and' ? ' AND ' : ' OR ')})`;
}

function negation(
  context: FilterContext,
  type: GraphQLInputObjectType,
  value: Values,
  path: ArgumentPath,
  variable: Fragment,
): Fragment {
  const inner = conditions({ ...deeper(context), isTwoValued: true }, type, value, path, variable);
  return cypher`NOT ${all(inner)}`;
}

/** `some`, `none` and `every` of a relation; all that are given must hold. */
function quantified(
  context: FilterContext,
  quantifier: GraphQLInputObjectType,
  via: Via,
  value: Values,
  path: ArgumentPath,
  variable: Fragment,
): Fragment {
  const parts = Object.entries(quantifier.getFields()).flatMap(([key, field]) => {
    const part = value[key];
    const type = getNullableType(field.type);
    if (part === undefined || part === null || !isInputObjectType(type)) return [];
    const other = name(context.scope.fresh('m'));
    const below = entryAt(path, key);
    const isTwoValued = key === 'every' || context.isTwoValued;
    const inner = conditions(
      { ...deeper(context), isTwoValued },
      type,
      part as Values,
      below,
      other,
    );
    const pattern = patternOf(variable, undefined, via, other);
    if (key === 'every') return [cypher`NOT EXISTS { MATCH ${pattern} WHERE NOT ${all(inner)} }`];
    const exists = cypher`EXISTS { MATCH ${pattern}${whereClause(inner)} }`;
    return [key === 'none' ? cypher`NOT ${exists}` : exists];
  });
  return all(parts);
}

const operators: Readonly<Record<string, (property: Fragment, value: Slot) => Fragment>> = {
  eq: (property, value) => cypher`${property} = ${value}`,
  in: (property, value) => cypher`${property} IN ${value}`,
  startsWith: (property, value) => cypher`${property} STARTS WITH ${value}`,
  contains: (property, value) => cypher`${property} CONTAINS ${value}`,
  gte: (property, value) => cypher`${property} >= ${value}`,
  lte: (property, value) => cypher`${property} <= ${value}`,
  // `2020` begins when `2020-01-01` does, so the shortest form of a date is the least.
  from: (property, { args, read }) =>
    cypher`${property} >= ${new Slot(args, (values) => shortest(String(read(values))))}`,
  to: (property, { args, read }) =>
    cypher`${property} <= ${new Slot(args, (values) => lastDay(String(read(values))))}`,
};

/** The least precise date with the same first day: `2020-01-01` → `2020`, `2020-03-01` → `2020-03`. */
function shortest(date: string): string {
  return date.replace(/-01$/, '').replace(/^(\d{4})-01$/, '$1');
}

function property(
  context: FilterContext,
  expression: Fragment,
  value: unknown,
  path: ArgumentPath,
): Fragment {
  const settle = (test: Fragment) =>
    context.isTwoValued ? cypher`coalesce(${test}, false)` : test;
  if (Array.isArray(value)) return settle(cypher`${expression} IN ${slotAt(path)}`);
  const parts = Object.entries(value as Values).flatMap(([key, part]) => {
    if (part === null || part === undefined) return [];
    if (key === 'isNull')
      return [part === true ? cypher`${expression} IS NULL` : cypher`${expression} IS NOT NULL`];
    const operator = operators[key];
    return operator ? [settle(operator(expression, slotAt(entryAt(path, key))))] : [];
  });
  return all(parts);
}

function all(parts: readonly Fragment[]): Fragment {
  const [only, ...others] = parts;
  if (!only) return cypher`true`;
  return others.length === 0 ? only : cypher`(${join(parts, ' AND ')})`;
}

function deeper(context: FilterContext): FilterContext {
  return { ...context, depth: context.depth + 1 };
}

function countCondition(scope: Scope): void {
  if (scope.count('conditions') > maxConditions)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `Filters may hold ${String(maxConditions)} conditions at most.`,
    );
}
