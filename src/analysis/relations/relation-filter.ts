import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { CompactGraph } from '../compact-graph.js';
import { conditionOn, type MethodsOf, type RelationTest } from './relation-conditions.js';

const maxConditions = 50;
const maxDepth = 6;

/** Whether a filter has no conditions. */
export function isEmpty(filter: Values): boolean {
  return givenOf(filter).length === 0;
}

/** The test of a filter: all given conditions must hold. */
export function relationTest(
  graph: CompactGraph,
  filter: Values,
  methodsOf: MethodsOf,
): RelationTest {
  return all(givenOf(filter).map(([key, value]) => testOf(graph, key, value, methodsOf)));
}

function testOf(
  graph: CompactGraph,
  key: string,
  value: unknown,
  methodsOf: MethodsOf,
): RelationTest {
  const each = () =>
    (value as readonly Values[]).map((part) => relationTest(graph, part, methodsOf));
  if (key === 'and') return all(each());
  if (key === 'or') return any(each());
  if (key !== 'not') return conditionOn(graph, key, value, methodsOf);
  const test = relationTest(graph, value as Values, methodsOf);
  return (relation) => !test(relation);
}

function all(tests: readonly RelationTest[]): RelationTest {
  const [only, ...others] = tests;
  if (only && others.length === 0) return only;
  return (relation) => {
    for (const test of tests) if (!test(relation)) return false;
    return true;
  };
}

function any(tests: readonly RelationTest[]): RelationTest {
  return (relation) => tests.some((test) => test(relation));
}

/** The names of all conditions of a filter, at any depth. */
export function conditionsIn(filter: Values): readonly string[] {
  return givenOf(filter).flatMap(([key, value]) => {
    if (key === 'not') return conditionsIn(value as Values);
    if (key === 'and' || key === 'or') return (value as readonly Values[]).flatMap(conditionsIn);
    return [key];
  });
}

/** @throws KnownError `LIMIT_EXCEEDED` if a filter is too large or too deep */
export function checkRelationFilter(filter: Values): void {
  const { conditions, depth } = sizeOf(filter);
  if (conditions > maxConditions)
    throw new KnownError('LIMIT_EXCEEDED', `Filters may hold ${maxConditions} conditions at most.`);
  if (depth > maxDepth)
    throw new KnownError('LIMIT_EXCEEDED', `A filter may nest ${maxDepth} deep at most.`);
}

interface FilterSize {
  readonly conditions: number;
  readonly depth: number;
}

function sizeOf(filter: Values): FilterSize {
  let conditions = 0;
  let depth = 0;
  for (const [key, value] of givenOf(filter)) {
    conditions += 1;
    if (!['and', 'or', 'not'].includes(key)) continue;
    for (const part of Array.isArray(value) ? (value as Values[]) : [value as Values]) {
      const inner = sizeOf(part);
      conditions += inner.conditions;
      depth = Math.max(depth, inner.depth + 1);
    }
  }
  return { conditions, depth };
}

/** The given entries of a filter; null counts as absent. */
function givenOf(filter: Values): (readonly [string, unknown])[] {
  return Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
}
