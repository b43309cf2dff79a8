import type { Via } from '../../shared/mapping.js';
import { cypher, join, name, type Fragment } from '../../store/statement.js';

/** `(from)-[relationship:TYPES]->(to:Label)` in the direction that the mapping says. */
export function patternOf(
  from: Fragment,
  relationship: Fragment | undefined,
  { types, direction, label }: Via,
  to: Fragment,
): Fragment {
  const bracket = cypher`[${relationship ?? cypher``}:${join(types.map(name), '|')}]`;
  const end = label === undefined ? cypher`(${to})` : cypher`(${to}:${name(label)})`;
  if (direction === 'OUT') return cypher`(${from})-${bracket}->${end}`;
  if (direction === 'IN') return cypher`(${from})<-${bracket}-${end}`;
  return cypher`(${from})-${bracket}-${end}`;
}
