import { invariant, KnownError } from '../../shared/errors.js';
import { cypher, name } from '../../store/statement.js';
import { keyLabelOf } from '../format/key-label.js';
import type { NodeRecord } from '../format/records.js';
import { compareTexts } from '../../shared/compare-texts.js';
import type { Snapshot } from './snapshot.js';
import { isTexts } from '../../shared/is-texts.js';
import { toProperties } from './stored.js';

/** The nodes of a key label with these ids, in the order of the ids. */
export async function readNodes(
  snapshot: Snapshot,
  label: string,
  ids: readonly string[],
): Promise<readonly NodeRecord[]> {
  const rows = await snapshot.read(
    cypher`MATCH (n:${name(label)}) WHERE n.id IN ${ids} RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties`,
  );
  const nodes = new Map<string, NodeRecord>();
  for (const [id, labels, properties] of rows) {
    invariant(isTexts(labels) && typeof id === 'string', 'labels and what an id equals are texts');
    if (keyLabelOf(labels) !== label) continue;
    if (nodes.has(id))
      throw new KnownError('CONFLICT', `Two nodes of the graph are the ${label} "${id}".`);
    nodes.set(id, {
      labels: labels.toSorted(compareTexts),
      properties: toProperties(properties, () => `${label} ${id}`),
    });
  }
  return ids.flatMap((id) => nodes.get(id) ?? []);
}
