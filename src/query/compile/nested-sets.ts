import type { Via } from '../../shared/mapping.js';
import { cypher, join, toStatement, type Fragment, type Statement } from '../../store/statement.js';
import type { Layer } from './layer.js';
import { patternOf, whereClause } from './pattern.js';
import type { LayerSlot, SetSlot, Slot } from './plan.js';

/** A condition that leaves few nodes, and their ids, each once: a set is found from them instead of from all nodes. */
export interface Start {
  readonly condition: Fragment;
  readonly ids: Slot | LayerSlot | SetSlot;
}

/** The nodes from which a relation leads to one that fits. */
export interface NestedSet {
  /** The node at the other end, on which the conditions are. */
  readonly other: Fragment;
  readonly via: Via;
  /** The label of the nodes at the other end. */
  readonly label: string;
  /** In which the nodes lie. */
  readonly layer: Layer;
  readonly conditions: readonly Fragment[];
  readonly starts: readonly Start[];
}

/** The most sets that one statement finds: the embedded engine cannot plan many more clauses. */
const maxSets = 12;

/**
 * The sets for which the filters of a statement ask. To try each node of a nested filter anew for every node before it
 * would take as many steps as there are ways through the graph; a set looks at each relation once.
 */
export class NestedSets {
  readonly #levels: Fragment[][] = [];
  #count = 0;

  /** Adds a set whose conditions ask for sets of the levels below alone; gives its place. */
  add(level: number, set: NestedSet, near: Fragment): number {
    const place = this.#count++;
    (this.#levels[level] ??= []).push(fragmentOf(place, set, near));
    return place;
  }

  /** One statement a level, or several where it has many sets. A row holds the place of a set and the ids in it. */
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
  { other, via, label, layer, conditions, starts: [start] }: NestedSet,
  near: Fragment,
): Fragment {
  const rest = conditions.filter((condition) => condition !== start?.condition);
  const ofKind = via.label === undefined ? [] : [cypher`${other}.kind = ${via.label}`];
  const nodes = start
    ? cypher`UNWIND ${start.ids} AS id MATCH (${other}:${layer.label('Entity')} {id: id})${whereClause([...ofKind, ...rest])}`
    : cypher`MATCH (${other}:${layer.label(label)})${whereClause([...layer.has(other), ...rest])}`;
  // In a pattern of its own, so that what is asked of a node is tried once for it and not for each of its relations; and
  // from the node that is known, which is where the embedded engine starts.
  const back = layer.via({ types: via.types, direction: opposite[via.direction] });
  const reached = cypher`MATCH ${patternOf(other, undefined, back, near)} WITH DISTINCT ${near}`;
  return cypher`${nodes} ${reached} WITH collect(${near}.id) AS ids RETURN [${place}, ids] AS row`;
}
