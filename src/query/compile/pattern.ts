import type { Direction } from '../../shared/directions.js';
import type { Via } from '../../shared/mapping.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';
import type { Layer } from './layer.js';
import type { ArgumentPath } from './plan.js';

/** `(from)-[relationship:TYPES]->(to:Label)` in the direction of the mapping. */
export function patternOf(
  from: Fragment,
  relationship: Fragment | undefined,
  { types, direction, label, isTold }: Via,
  to: Fragment,
): Fragment {
  const bracket = cypher`[${relationship ?? cypher``}:${join(types.map(name), '|')}${isTold ? cypher` {told: true}` : cypher``}]`;
  const end = label === undefined ? cypher`(${to})` : cypher`(${to}:${name(label)})`;
  if (direction === 'OUT') return cypher`(${from})-${bracket}->${end}`;
  if (direction === 'IN') return cypher`(${from})<-${bracket}-${end}`;
  return cypher`(${from})-${bracket}-${end}`;
}

/** ` WHERE …` with all conditions; empty without any. */
export function whereClause(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}

/**
 * A relationship of the statement. Its properties are carried on as plain values right after the rows are cut: an engine may
 * lose a relationship variable that outlives the clause after its MATCH.
 */
export class RelationVariable {
  readonly #carried = new Map<string, Fragment>();

  constructor(
    readonly text: string,
    readonly types: readonly string[],
    /** The node where the pattern starts, and whether it is the source; unknown for a pattern in both directions. */
    readonly from: Fragment,
    readonly to: Fragment,
    readonly direction: Direction,
    /** The layer of the relationship and its ends. */
    readonly layer: Layer,
    /** The place of the time for which its dates are asked. */
    readonly asOf?: ArgumentPath,
  ) {}

  get variable(): Fragment {
    return name(this.text);
  }

  /** The value of a property, usable after the rows are cut. */
  property(property: string): Fragment {
    return this.#carry(property, cypher`${this.variable}.${name(property)}`);
  }

  /** The relationship type in the whole graph. */
  type(): Fragment {
    return this.#carry('type', cypher`type(${this.variable})`);
  }

  /** True if the pattern's start is the source. */
  startsAtSource(): Fragment {
    return this.#carry('forward', cypher`startNode(${this.variable}).id = ${this.from}.id`);
  }

  /** `, r.role AS r_role …` for all properties in use, to be written after `WITH node`. */
  carried(): Fragment | undefined {
    if (this.#carried.size === 0) return undefined;
    const parts = [...this.#carried].map(
      ([key, expression]) => cypher`${expression} AS ${name(`${this.text}_${key}`)}`,
    );
    return join(parts, ', ');
  }

  #carry(key: string, expression: Fragment): Fragment {
    this.#carried.set(key, expression);
    return name(`${this.text}_${key}`);
  }
}
