import type { Values } from '../../shared/mapping.js';
import { lastDay, shortest } from '#text/partial-dates.js';
import { cypher, join, type Fragment } from '../../store/statement.js';
import { entryAt, Slot, slotAt, type ArgumentPath } from './plan.js';

const operators: Readonly<Record<string, (property: Fragment, value: Slot) => Fragment>> = {
  eq: (property, value) => cypher`${property} = ${value}`,
  in: (property, value) => cypher`${property} IN ${value}`,
  startsWith: (property, value) => cypher`${property} STARTS WITH ${value}`,
  contains: (property, value) => cypher`${property} CONTAINS ${value}`,
  gte: (property, value) => cypher`${property} >= ${value}`,
  lte: (property, value) => cypher`${property} <= ${value}`,
  // `2020` begins with `2020-01-01`, so the shortest form of a date sorts first.
  from: (property, { args, read }) =>
    cypher`${property} >= ${new Slot(args, (values) => shortest(String(read(values))))}`,
  to: (property, { args, read }) =>
    cypher`${property} <= ${new Slot(args, (values) => lastDay(String(read(values))))}`,
};

/** The conditions on a number outside a filter. */
export function numberCondition(expression: Fragment, value: Values, path: ArgumentPath): Fragment {
  return tests(expression, value, path, (test) => test);
}

/** All given conditions on a text, number or date. */
export function tests(
  expression: Fragment,
  value: Values,
  path: ArgumentPath,
  settle: (test: Fragment) => Fragment,
): Fragment {
  const parts = Object.entries(value).flatMap(([key, part]) => {
    if (part === null || part === undefined) return [];
    if (key === 'isNull')
      return [part === true ? cypher`${expression} IS NULL` : cypher`${expression} IS NOT NULL`];
    const operator = operators[key];
    return operator ? [settle(operator(expression, slotAt(entryAt(path, key))))] : [];
  });
  return all(parts);
}

/** The condition that all of these hold. */
export function all(parts: readonly Fragment[]): Fragment {
  const [only, ...others] = parts;
  if (!only) return cypher`true`;
  return others.length === 0 ? only : cypher`(${join(parts, ' AND ')})`;
}
