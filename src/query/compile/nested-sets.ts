import type { Via } from '../../shared/mapping.js';
import { cypher, join, toStatement, type Fragment, type Statement } from '../../store/statement.js';
import type { Layer } from './layer.js';
import { patternOf, whereClause } from './pattern.js';
import type { LayerSlot, SetSlot, Slot } from './plan.js';

/** A selective condition with its ids, each once: the set is found from them instead of from all nodes. */
export interface Start {
  readonly condition: Fragment;
  readonly ids: Slot | LayerSlot | SetSlot;
}

/** The nodes that a relation connects to a matching node. */
export interface NestedSet {
  /** The node at the other end, which the conditions are on. */
  readonly other: Fragment;
  readonly via: Via;
  /** The label of the nodes at the other end. */
  readonly label: string;
  /** The layer of the nodes. */
  readonly layer: Layer;
  readonly conditions: readonly Fragment[];
  readonly starts: readonly Start[];
  /** The number of different nodes that a node has to be connected to; one if it is missing. */
  readonly size?: Slot | undefined;
}

/** Maximum sets found by one statement: the embedded engine cannot plan many more clauses. */
const maxSets = 12;

/**
 * The sets needed by the filters of a statement. Testing each node of a nested filter anew for every outer node would take as
 * many steps as there are ways through the graph; a set looks at each relation once.
 */
export class NestedSets {
  readonly #levels: Fragment[][] = [];
  #count = 0;

  /** Adds a set whose conditions need only sets of lower levels; returns its place. */
  add(level: number, set: NestedSet, near: Fragment): number {
    const place = this.#count++;
    (this.#levels[level] ??= []).push(fragmentOf(place, set, near));
    return place;
  }

  /** One statement a level, or several if it has many sets. A row holds the place of a set and its ids. */
  toStatements(): readonly Statement[] {
    return this.#levels.flatMap((sets) => {
      const statements: Statement[] = [];
      for (let start = 0; start < sets.length; start += maxSets)
        statements.push(toStatement(join(sets.slice(start, start + maxSets), ' UNION ALL ')));
      return statements;
    });
  }
}

const opposite = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

function fragmentOf(
  place: number,
  { other, via, label, layer, conditions, starts: [start], size }: NestedSet,
  near: Fragment,
): Fragment {
  const rest = conditions.filter((condition) => condition !== start?.condition);
  const ofKind = via.label === undefined ? [] : [cypher`${other}.kind = ${via.label}`];
  const nodes = start
    ? cypher`UNWIND ${start.ids} AS id MATCH (${other}:${layer.label('Entity')} {id: id})${whereClause([...ofKind, ...rest])}`
    : cypher`MATCH (${other}:${layer.label(label)})${whereClause([...layer.has(other), ...rest])}`;
  // In a pattern of its own, so that conditions on a node are tested once and not for each of its relations. It starts at the
  // known node, as the embedded engine does.
  const { types, direction, isTold } = via;
  const back = layer.via({ types, direction: opposite[direction], isTold });
  const pattern = patternOf(other, undefined, back, near);
  const reached = size
    ? cypher`MATCH ${pattern} WITH ${near}, count(DISTINCT ${other}.id) AS size WHERE size >= ${size} WITH ${near}`
    : cypher`MATCH ${pattern} WITH DISTINCT ${near}`;
  return cypher`${nodes} ${reached} WITH collect(${near}.id) AS ids RETURN [${place}, ids] AS row`;
}
