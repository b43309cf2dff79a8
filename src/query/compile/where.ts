import { cypher, join, type Fragment } from '../../store/statement.js';

/** ` WHERE …` of all conditions; nothing where there are none. */
export function whereClause(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}
