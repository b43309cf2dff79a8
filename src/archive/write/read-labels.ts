import { invariant } from '../../shared/errors.js';
import { cypher } from '../../store/statement.js';
import { keyLabelOf } from '../format/key-label.js';
import { compareTexts } from '../../shared/compare-texts.js';
import type { Snapshot } from './snapshot.js';
import { isTexts } from '../../shared/is-texts.js';

/** The key labels of all nodes but the store's own, sorted. */
export async function readLabels(snapshot: Snapshot): Promise<readonly string[]> {
  const rows = await snapshot.read(
    cypher`MATCH (n) WHERE NOT n:GraphVersion RETURN DISTINCT labels(n) AS labels`,
  );
  const keys = rows.map(([labels]) => {
    invariant(isTexts(labels), 'labels are texts');
    return keyLabelOf(labels);
  });
  return [...new Set(keys.filter((key) => key !== undefined))].sort(compareTexts);
}
