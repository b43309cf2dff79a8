import { compareTexts } from '#text/compare-texts.js';
import { readIds, readTexts, type Read } from '../../store/read-row.js';
import { cypher, name } from '../../store/statement.js';
import { keyLabelOf } from '../format/key-label.js';
import { toLine } from '../format/records.js';
import { readChanges, readNodes, readRelationships } from './read-slice.js';
import { Slices } from './slices.js';

/** The lines of some nodes, of some relationships or of some changes. */
export interface RecordLines {
  readonly kind: keyof typeof readers;
  /** The key label of the nodes, or of the sources. */
  readonly label: string;
  readonly count: number;
  readonly text: string;
}

/** Ids per page: the embedded engine reads all nodes of the label for each page. */
const idsOfPage = 10_000;

const readers = {
  nodes: readNodes,
  relationships: readRelationships,
  changes: readChanges,
} as const;

/** All nodes, then all relationships, then the log: by key label and id, a relationship by those of its source. */
export async function* readRecords(read: Read): AsyncGenerator<RecordLines> {
  const labels = await readKeyLabels(read);
  const content = labels.filter((label) => label !== 'Change');
  const log = labels.filter((label) => label === 'Change');
  for (const [kind, of] of [
    ['nodes', content],
    ['relationships', labels],
    ['changes', log],
  ] as const)
    for (const label of of) {
      const slices = new Slices();
      for await (const ids of readPagesOfIds(read, label))
        for (const slice of slices.cut(ids)) {
          const records = await readers[kind](read, label, slice);
          const text = records.map(toLine).join('');
          slices.learn(slice.length, text.length);
          yield { kind, label, count: records.length, text };
        }
    }
}

/** The key labels of all nodes except the store's own, sorted. */
async function readKeyLabels(read: Read): Promise<readonly string[]> {
  const rows = await read(
    cypher`MATCH (n) WHERE NOT n:GraphVersion RETURN DISTINCT labels(n) AS labels`,
  );
  const keys = rows.map(([labels]) => keyLabelOf(readTexts(labels, 'labels')));
  return [...new Set(keys.filter((key) => key !== undefined))].sort(compareTexts);
}

/**
 * The ids of the nodes of a label, page by page in ascending order, by Unicode code points as in both engines. Nodes
 * without a text as id are left out.
 */
async function* readPagesOfIds(read: Read, label: string): AsyncGenerator<readonly string[]> {
  let isAfterLast = cypher`n.id >= ${''}`;
  for (;;) {
    const ids = readIds(
      await read(
        cypher`MATCH (n:${name(label)}) WHERE ${isAfterLast} RETURN n.id AS id ORDER BY id LIMIT ${idsOfPage}`,
      ),
    );
    if (ids.length > 0) yield ids;
    if (ids.length < idsOfPage) return;
    isAfterLast = cypher`n.id > ${ids.at(-1)}`;
  }
}
