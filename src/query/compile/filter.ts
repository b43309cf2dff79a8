import {
  getNullableType,
  isInputObjectType,
  type FieldNode,
  type GraphQLInputObjectType,
} from 'graphql';
import { checkRange } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import type { ByKind, FilterMapping, Values } from '../../shared/mapping.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { filterMappingOf } from '../../shared/read-mapping.js';
import type { Layer } from './layer.js';
import { isGiven } from '../read/arguments.js';
import { refuseHidden } from './hidden-nodes.js';
import type { Start } from './nested-sets.js';
import { patternOf, whereClause } from './pattern.js';
import { entryAt, SetSlot, Slot, slotAt, type ArgumentPath } from './plan.js';
import type { Scope } from './scope.js';
import { all, tests } from './value-conditions.js';

const maxConditions = 50;
/** Maximum conditions that one statement may test; a field of an interface is compiled for each of its types. */
const maxTests = 400;
const maxFilterDepth = 6;
/** Maximum number of nodes for which a filter may ask. */
const maxCount = 1_000_000;

/** A filter during its compilation: whether absent properties must count as a plain "no". */
interface FilterContext {
  readonly scope: Scope;
  /** The layer of the filtered entities. */
  readonly layer: Layer;
  readonly isBelow: boolean;
  readonly isTwoValued: boolean;
  /** True within an odd number of `not`. */
  readonly isNegated: boolean;
  readonly depth: number;
  /** The quantifier whose nodes the conditions are on; none for the requested nodes themselves. */
  readonly within: QuantifierContext | undefined;
  /** True if all conditions must hold for a node of the quantifier's set, so any of them may be its start. */
  readonly isConjunct: boolean;
  /** True on the first visit of the filter: a field of an interface is compiled for each of its types. */
  readonly isFirst: boolean;
}

type Quantifier = ByKind<FilterMapping>['quantifier'];

/** Findings about one quantifier while its conditions are compiled. */
interface QuantifierContext {
  /** Number of levels of sets that they need. */
  levels: number;
  readonly starts: Start[];
}

/** The nodes that a filter applies to. */
export interface FilteredNode {
  readonly variable: Fragment;
  /** True if they are found for each of other nodes, so the conditions are in a subquery that runs as often. */
  readonly isBelow: boolean;
  /** The layer of the nodes, if they are entities. */
  readonly layer: Layer;
  /** The field of the operation that has the filter. */
  readonly asked?: FieldNode | undefined;
}

/** The conditions of a filter on a node, only for given values, so that none has to test `$x IS NULL`. */
export function filterConditions(
  scope: Scope,
  type: GraphQLInputObjectType,
  value: Values,
  path: ArgumentPath,
  { variable, isBelow, layer, asked }: FilteredNode,
): Fragment[] {
  const isFirst = asked === undefined || scope.isFirst(asked);
  const context = { scope, layer, isBelow, isTwoValued: false, depth: 0, within: undefined };
  return conditions(
    { ...context, isNegated: false, isConjunct: true, isFirst },
    ...([type, value, path, variable] as const),
  );
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
    countCondition(context);
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
    case 'overlap':
      return overlap(cypher`${variable}.${name(mapping.property)}`, value as Values, path);
    case 'condition':
      return ownCondition(context, mapping, value, path, variable);
    case 'quantifier':
      return quantified(context, type, mapping, value as Values, path, variable);
    case 'through': {
      const other = name(context.scope.fresh('m'));
      const pattern = patternOf(variable, undefined, mapping.via, other);
      return exists(context, cypher`MATCH ${pattern} WHERE ${other}.id IN ${slotAt(path)}`);
    }
  }
}

/** A condition on a property of the node itself. */
function ownCondition(
  context: FilterContext,
  mapping: ByKind<FilterMapping>['condition'],
  value: unknown,
  path: ArgumentPath,
  variable: Fragment,
): Fragment {
  if (mapping.property === 'id') return hasId(context, variable, path);
  refuseHidden(context.scope, mapping.mayBeHidden, value, context.isNegated);
  const expression = cypher`${variable}.${name(mapping.property)}`;
  if (mapping.isBeginning === true)
    return settled(context, cypher`${expression} STARTS WITH ${context.layer.orderKeyAt(path)}`);
  return property(context, expression, testOf(mapping, value), path);
}

/** The condition on the id, which is the best start of a set. */
function hasId(
  { layer, within, isConjunct, isTwoValued }: FilterContext,
  variable: Fragment,
  path: ArgumentPath,
): Fragment {
  const test = cypher`${variable}.id IN ${layer.idsAt(path)}`;
  const condition = isTwoValued ? cypher`coalesce(${test}, false)` : test;
  if (isConjunct) within?.starts.unshift({ condition, ids: layer.idsAt(distinctAt(path)) });
  return condition;
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
  const negated = { ...deeper(context), isTwoValued: true, isNegated: !context.isNegated };
  const inner = conditions(negated, type, value, path, variable);
  return cypher`NOT ${all(inner)}`;
}

/** The conditions of a quantifier; all given ones must hold. */
function quantified(
  context: FilterContext,
  quantifier: GraphQLInputObjectType,
  mapping: Quantifier,
  value: Values,
  path: ArgumentPath,
  variable: Fragment,
): Fragment {
  const { atLeast, stated } = value;
  const size = isGiven(atLeast) ? countAt(entryAt(path, 'atLeast')) : undefined;
  const parts = Object.entries(quantifier.getFields()).flatMap(([key, field]) => {
    const part = value[key] ?? (key === 'some' && size ? {} : undefined);
    const type = getNullableType(field.type);
    if (part === undefined || !isInputObjectType(type)) return [];
    const other = name(context.scope.fresh('m'));
    const below = entryAt(path, key);
    const within: QuantifierContext = { levels: 0, starts: [] };
    const inner = conditions(
      {
        ...deeper(context),
        isTwoValued: key === 'every' || context.isTwoValued,
        within,
        isConjunct: key !== 'every',
      },
      type,
      part as Values,
      below,
      other,
    );
    const wanted = key === 'every' ? [cypher`NOT ${all(inner)}`] : inner;
    const test = { within, mapping, variable, other, wanted };
    return key === 'some' ? [hasOne(context, { ...test, size })] : [hasNone(context, test)];
  });
  if (!isGiven(stated)) return all(parts);
  const other = name(context.scope.fresh('m'));
  const test = { within: { levels: 0, starts: [] }, mapping, variable, other, wanted: [] };
  return all([...parts, stated === true ? hasOne(context, test) : hasNone(context, test)]);
}

/** The slot for a number of nodes. */
function countAt({ args, read }: ArgumentPath): Slot {
  return new Slot(args, (values) => {
    const count = read(values);
    checkRange('atLeast', count, { from: 1, to: maxCount });
    return count;
  });
}

interface QuantifierTest {
  readonly within: QuantifierContext;
  readonly mapping: Quantifier;
  readonly variable: Fragment;
  readonly other: Fragment;
  readonly wanted: readonly Fragment[];
  /** The number of nodes that have to fit; one if it is missing. */
  readonly size?: Slot | undefined;
}

function hasNone(context: FilterContext, test: QuantifierTest): Fragment {
  return cypher`NOT ${hasOne({ ...context, isConjunct: false }, test)}`;
}

/**
 * Whether a relation leads to a node with these conditions, or to so many. For requested nodes each is tested, which stops at the first match;
 * within another quantifier, or where they are counted, the set is found first.
 */
function hasOne(
  context: FilterContext,
  {
    within: { levels, starts },
    mapping: { via, of },
    variable,
    other,
    wanted,
    size,
  }: QuantifierTest,
): Fragment {
  const { scope, layer, within, isConjunct } = context;
  if (!within && !size) {
    const pattern = patternOf(variable, undefined, layer.via(via), other);
    return exists(context, cypher`MATCH ${pattern}${whereClause(wanted)}`);
  }
  const near = name(scope.fresh('m'));
  const set = { other, via, label: of, layer, conditions: wanted, starts, size };
  const place = scope.sets.add(levels, set, near);
  const condition = cypher`(${new SetSlot(place, 'members')}[${variable}.id] IS NOT NULL)`;
  if (!within) return condition;
  within.levels = Math.max(within.levels, levels + 1);
  if (isConjunct) within.starts.push({ condition, ids: new SetSlot(place, 'ids') });
  return condition;
}

/**
 * Whether a pattern is found. For EXISTS the embedded engine always reads all relations of the type once: fastest for testing
 * all nodes of a kind, slowest for a few nodes for each of many others.
 */
function exists({ isBelow }: FilterContext, match: Fragment): Fragment {
  return isBelow ? cypher`(COUNT { ${match} } > 0)` : cypher`EXISTS { ${match} }`;
}

/** Makes an unknown result a plain "no" where one is needed. */
function settled({ isTwoValued }: FilterContext, test: Fragment): Fragment {
  return isTwoValued ? cypher`coalesce(${test}, false)` : test;
}

/** Handles a missing list, for which an engine's result would be unknown. */
function overlap(list: Fragment, { some, none }: Values, path: ArgumentPath): Fragment {
  const has = (key: string) =>
    cypher`any(x IN ${slotAt(entryAt(path, key))} WHERE x IN coalesce(${list}, []))`;
  return all([
    ...(isGiven(some) ? [has('some')] : []),
    ...(isGiven(none) ? [cypher`NOT ${has('none')}`] : []),
  ]);
}

/** The test of a condition: that of the value, or whether there is none. */
const testOf = (
  { isAbsence = false }: ByKind<FilterMapping>['condition'],
  value: unknown,
): unknown => (isAbsence ? { isNull: value } : value);

function property(
  context: FilterContext,
  expression: Fragment,
  value: unknown,
  path: ArgumentPath,
): Fragment {
  const settle = (test: Fragment) => settled(context, test);
  if (Array.isArray(value)) return settle(cypher`${expression} IN ${slotAt(path)}`);
  if (typeof value === 'boolean') return settle(cypher`${expression} = ${slotAt(path)}`);
  return tests(expression, value as Values, path, settle);
}

function distinctAt({ args, read }: ArgumentPath): ArgumentPath {
  return { args, read: (values) => [...new Set(read(values) as readonly unknown[])] };
}

function deeper(context: FilterContext): FilterContext {
  return { ...context, depth: context.depth + 1, isConjunct: false };
}

function countCondition({ scope, isFirst }: FilterContext): void {
  if (isFirst && scope.count('conditions') > maxConditions)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `Filters may hold ${String(maxConditions)} conditions at most.`,
    );
  if (scope.count('tests') > maxTests)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `A root field may test ${String(maxTests)} conditions at most; below an interface each counts once for every type with the field.`,
    );
}
