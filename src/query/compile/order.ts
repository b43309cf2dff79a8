import { maxOrderEntries } from '../../shared/page-size.js';
import { invariant, KnownError } from '../../shared/errors.js';
import type { SortKey, Values } from '../../shared/mapping.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import { cursorAt, type Cursor } from '../read/page-arguments.js';
import { Slot } from './plan.js';

/** Properties that every node or relationship of a connection has. */
const neverNull = new Set([
  ...['NODE.id', 'NODE.sortAr', 'NODE.sortEn', 'NODE.predicate', 'NODE.start'],
  ...['RELATIONSHIP.id', 'RELATIONSHIP.confidence', 'RELATIONSHIP.sources'],
]);

/** Properties whose values no two nodes share. */
const uniqueToNode = new Set(['id', 'sortAr', 'sortEn']);

/** One expression of an order. */
export interface OrderPart {
  readonly expression: Fragment;
  readonly property: string;
  readonly isOfRelationship: boolean;
  readonly isDescending: boolean;
  readonly isNullable: boolean;
}

export interface Order {
  /** The name of the order in its cursors. */
  readonly name: string;
  readonly parts: readonly OrderPart[];
}

/**
 * The order of a connection: `orderBy`, then the connection's own keys up to a unique one. Nulls come last in both directions.
 */
export function orderOf(
  orderBy: unknown,
  own: readonly SortKey[],
  from: {
    readonly node: Fragment;
    readonly relationship: Fragment | undefined;
    /** True if each node comes once, so that a key unique among nodes completes the order. */
    readonly isRoot?: boolean;
  },
): Order {
  const asked = (orderBy ?? []) as readonly { by: string; direction: string }[];
  if (asked.length > maxOrderEntries)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `orderBy takes ${String(maxOrderEntries)} entries at most.`,
    );
  const keys = [
    ...asked.map(({ by, direction }) => {
      const [of = '', property = ''] = by.split('.');
      if (of === 'relationship' && !from.relationship)
        throw new KnownError(
          'BAD_INPUT',
          'VALID_FROM, CONFIDENCE and SOURCES order relations only, and there are none here.',
        );
      return { of: of.toUpperCase(), property, isDescending: direction === 'DESC' };
    }),
    ...own.map((key) => ({ ...key, isDescending: false })),
  ].filter(
    ({ of, property }, i, all) =>
      all.findIndex((other) => other.of === of && other.property === property) === i,
  );
  const unique = keys.findIndex(({ property }) => uniqueToNode.has(property));
  const used = keys.filter(
    ({ of }, i) => unique < 0 || i <= unique || (from.isRoot !== true && of === 'RELATIONSHIP'),
  );
  const parts = used.flatMap(({ of, property, isDescending }) => {
    const variable = of === 'NODE' ? from.node : from.relationship;
    if (!variable) return [];
    return {
      expression: cypher`${variable}.${name(property)}`,
      property,
      isOfRelationship: of === 'RELATIONSHIP',
      isDescending,
      isNullable: !neverNull.has(`${of}.${property}`),
    };
  });
  const title = used
    .map(({ property, isDescending }) => property + (isDescending ? '-' : '+'))
    .join('');
  return { name: title, parts };
}

/**
 * The order up to the first key unique among nodes. That suffices if rows of one node look the same: reading a property of
 * every relationship takes longer than all other sorting.
 */
export function upToNode({ name: title, parts }: Order): Order {
  const unique = parts.findIndex(
    ({ property, isOfRelationship }) => !isOfRelationship && uniqueToNode.has(property),
  );
  return unique < 0 ? { name: title, parts } : { name: title, parts: parts.slice(0, unique + 1) };
}

/** The only part of an order by a property that is unique and never null; undefined for another order. */
export function uniquePart({ parts }: Order): OrderPart | undefined {
  const [part, ...others] = parts;
  const isUnique = part && others.length === 0 && !part.isOfRelationship && !part.isNullable;
  return isUnique && uniqueToNode.has(part.property) ? part : undefined;
}

/** `ORDER BY …` of an order, or of its reverse for a page that is read backward. */
export function orderClause({ parts }: Order, isBackward: boolean): Fragment {
  const terms = parts.flatMap(({ expression, isDescending, isNullable }) => {
    const value = isDescending === isBackward ? expression : cypher`${expression} DESC`;
    if (!isNullable) return [value];
    const nulls = cypher`${expression} IS NULL`;
    return [isBackward ? cypher`${nulls} DESC` : nulls, value];
  });
  return cypher`ORDER BY ${join(terms, ', ')}`;
}

/** The condition for everything after the cursor in the direction of reading. */
export function continuation(
  order: Order,
  cursor: Cursor,
  isBackward: boolean,
  args: number,
): Fragment {
  if (cursor.order !== order.name || cursor.values.length !== order.parts.length)
    throw new KnownError(
      'BAD_INPUT',
      'The cursor belongs to another order than the requested one.',
    );
  const from = (i: number): Fragment => {
    const part = order.parts[i];
    if (!part) return cypher`false`;
    const isNull = cursor.values[i] === null;
    const value = cursorSlot(args, i);
    const beyond = isNull ? beyondNull(part, isBackward) : beyondValue(part, value, isBackward);
    if (i === order.parts.length - 1) return beyond;
    const { expression } = part;
    const same = isNull ? cypher`${expression} IS NULL` : cypher`${expression} = ${value}`;
    return cypher`(${beyond} OR (${same} AND ${from(i + 1)}))`;
  };
  return from(0);
}

/** The value of the cursor for a part of the order. */
export function cursorSlot(args: number, place: number): Slot {
  return new Slot(args, (values) => cursorOf(values).values[place]);
}

function beyondValue(part: OrderPart, value: Slot, isBackward: boolean): Fragment {
  const { expression, isDescending, isNullable } = part;
  const compared =
    isDescending === isBackward
      ? cypher`${expression} > ${value}`
      : cypher`${expression} < ${value}`;
  return isNullable && !isBackward ? cypher`(${compared} OR ${expression} IS NULL)` : compared;
}

/** Nulls come last: nothing follows them, everything else precedes them. */
function beyondNull({ expression }: OrderPart, isBackward: boolean): Fragment {
  return isBackward ? cypher`${expression} IS NOT NULL` : cypher`false`;
}

function cursorOf(values: Values): Cursor {
  const cursor = cursorAt(values, 'after') ?? cursorAt(values, 'before');
  invariant(cursor, 'arguments of the same shape have a cursor too');
  return cursor;
}
