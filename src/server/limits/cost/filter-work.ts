import {
  getNullableType,
  isInputObjectType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import type { FanOut, GraphSizes } from '../../../knowledge/graph-sizes.js';
import type { ByKind, FilterMapping, Values } from '../../../shared/mapping.js';
import { filterMappingOf } from '../../../shared/read-mapping.js';

/**
 * Work is counted in steps: following a relation and noting its end, about a microsecond on the embedded engine
 * (measured on 20,000 entities with 90,000 relations, and on 65,700 with 295,000).
 */
const stepsOfCondition = 0.2;
/** Engines search a list value by value. */
const stepsOfListedValue = 0.01;
/** Steps to look a node up in a set found before. */
const stepsOfMembership = 1;

/**
 * Step of a set, which is found first and then handed to the conditions on it. The most expensive filters with many
 * sets took up to twice as long a step as those without.
 */
const stepsInSet = 2;

/** The nodes on which a filter is tried. */
export interface Tried {
  /** Total number of trials. */
  readonly rows: number;
  /** Maximum trials of one node. */
  readonly repeats: number;
  /** True for all nodes of a kind, whose ids in the filter are then found by index. */
  readonly areAll: boolean;
}

/** Work of a filter on each node: the steps of its own conditions, and its quantifiers. */
interface Asked {
  steps: number;
  readonly quantifiers: QuantifierAsked[];
  /** Maximum nodes that fit: the number of ids if it names any. */
  most: number;
}

interface QuantifierAsked {
  readonly via: ByKind<FilterMapping>['quantifier'];
  readonly type: GraphQLInputObjectType;
  readonly value: Values;
  /** Searched nodes at the other end: those that fit, or for `every` those that do not. */
  readonly wantsFitting: boolean;
  /** True if a node fits only if its relation leads to a searched node. */
  readonly mustHave: boolean;
  /** True if the searched nodes are counted, so their set is found first. */
  readonly isCounted: boolean;
}

/** Work of trying a filter. */
export interface FilterWork {
  /** Steps for all tried nodes. */
  readonly tried: number;
  /** Steps for its sets, each found once. */
  readonly sets: number;
  /** Maximum nodes that fit. */
  readonly fitting: number;
}

/** Work of a filter on these nodes. */
export function stepsOfFilter(
  sizes: GraphSizes,
  type: GraphQLInputObjectType,
  value: Values,
  { rows, repeats, areAll }: Tried,
): FilterWork {
  const asked = read(type, value);
  const fitting = areAll ? Math.min(rows, asked.most) : rows;
  let tried = fitting * asked.steps;
  let sets = 0;
  for (const quantifier of asked.quantifiers) {
    if (quantifier.isCounted) {
      sets += findSet(sizes, quantifier).steps;
      tried += rows * stepsOfMembership;
      continue;
    }
    const fan = fanOf(sizes, quantifier);
    const below = read(quantifier.type, quantifier.value);
    const followed = Math.min(rows * fan.met, repeats * fan.count);
    tried += followed * (1 + below.steps + below.quantifiers.length * stepsOfMembership);
    for (const each of below.quantifiers) sets += findSet(sizes, each).steps;
  }
  return { tried, sets, fitting };
}

/** Work of finding the nodes whose relation leads to a fitting one, and their maximum number. */
function findSet(sizes: GraphSizes, quantifier: QuantifierAsked): { steps: number; size: number } {
  const { via, type, value, wantsFitting } = quantifier;
  const asked = read(type, value);
  let steps = 0;
  let most = wantsFitting ? asked.most : Infinity;
  for (const each of asked.quantifiers) {
    const below = findSet(sizes, each);
    steps += below.steps;
    if (each.mustHave && wantsFitting) most = Math.min(most, below.size);
  }
  const others = Math.min(sizes.nodes(via.of), most);
  const back = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;
  const fan = sizes.fanOut(via.via.types, back[via.via.direction]) ?? unknown;
  const size = Math.min(fan.count, others * fan.most);
  const each = 1 + asked.steps + asked.quantifiers.length * stepsOfMembership;
  return { steps: steps + stepsInSet * (others * each + size), size };
}

const unknown: FanOut = { count: 0, most: 0, met: 0 };

function fanOf(sizes: GraphSizes, { via: { via } }: QuantifierAsked): FanOut {
  return sizes.fanOut(via.types, via.direction) ?? unknown;
}

function read(type: GraphQLInputObjectType, value: Values): Asked {
  const asked: Asked = { steps: 0, quantifiers: [], most: Infinity };
  readInto(asked, type, value, true);
  return asked;
}

function readInto(
  asked: Asked,
  type: GraphQLInputObjectType,
  value: Values,
  mustFit: boolean,
): void {
  const fields = type.getFields();
  for (const [key, part] of Object.entries(value)) {
    const field = fields[key];
    if (field && part !== null && part !== undefined) addPart(asked, type, field, part, mustFit);
  }
}

function addPart(
  asked: Asked,
  type: GraphQLInputObjectType,
  field: GraphQLInputField,
  part: unknown,
  mustFit: boolean,
): void {
  const mapping = filterMappingOf(field);
  const inner = getNullableType(field.type);
  switch (mapping.kind) {
    case 'and':
    case 'or':
      for (const each of part as readonly Values[]) readInto(asked, type, each, false);
      return;
    case 'not':
      readInto(asked, type, part as Values, false);
      return;
    case 'quantifier':
      if (isInputObjectType(inner)) addQuantifiers(asked, mapping, inner, part as Values, mustFit);
      return;
    case 'condition':
      if (mapping.property === 'id' && mustFit) asked.most = leastOf(asked.most, part);
  }
  asked.steps += stepsOfConditions(part);
}

function leastOf(most: number, ids: unknown): number {
  return Array.isArray(ids) ? Math.min(most, ids.length) : most;
}

function addQuantifiers(
  asked: Asked,
  via: QuantifierAsked['via'],
  quantifier: GraphQLInputObjectType,
  value: Values,
  mustFit: boolean,
): void {
  const isCounted = typeof value['atLeast'] === 'number';
  const isWanted = mustFit && value['stated'] !== false;
  for (const [key, field] of Object.entries(quantifier.getFields())) {
    const isSome = key === 'some';
    const part = value[key] ?? (isSome ? anyOf(value) : undefined);
    const type = getNullableType(field.type);
    if (part === undefined || !isInputObjectType(type)) continue;
    asked.quantifiers.push({
      via,
      type,
      value: part as Values,
      wantsFitting: key !== 'every',
      mustHave: isSome && isWanted,
      isCounted: isSome && isCounted,
    });
  }
}

/** The condition on any node, where a quantifier asks how many there are or whether there is one. */
function anyOf({ atLeast, stated }: Values): Values | undefined {
  return typeof atLeast === 'number' || typeof stated === 'boolean' ? {} : undefined;
}

/** Conditions on one property; a list is searched value by value. */
function stepsOfConditions(value: unknown): number {
  if (Array.isArray(value)) return stepsOfCondition + value.length * stepsOfListedValue;
  if (typeof value !== 'object' || value === null) return stepsOfCondition;
  return Object.values(value).reduce<number>((sum, each) => sum + stepsOfConditions(each), 0);
}
