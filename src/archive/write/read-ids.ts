import { invariant } from '../../shared/errors.js';
import { cypher, name } from '../../store/statement.js';
import type { Snapshot } from './snapshot.js';

/** Of ids alone: the embedded engine goes through all nodes of the label for each page. */
const idsOfPage = 10_000;

/**
 * The ids of the nodes of a label, page by page in ascending order, as both engines have it: by Unicode code points.
 * What has no text for an id is not among them.
 */
export async function* readIds(
  snapshot: Snapshot,
  label: string,
): AsyncGenerator<readonly string[]> {
  let isBehind = cypher`n.id >= ${''}`;
  for (;;) {
    const rows = await snapshot.read(
      cypher`MATCH (n:${name(label)}) WHERE ${isBehind} RETURN n.id AS id ORDER BY id LIMIT ${idsOfPage}`,
    );
    const ids = rows.map(([id]) => {
      invariant(typeof id === 'string', 'what compares with text is text');
      return id;
    });
    if (ids.length > 0) yield ids;
    if (ids.length < idsOfPage) return;
    isBehind = cypher`n.id > ${ids.at(-1)}`;
  }
}
