import { toLine } from '../format/records.js';
import { readIds } from './read-ids.js';
import { readLabels } from './read-labels.js';
import { readNodes } from './read-nodes.js';
import { readRelationships } from './read-relationships.js';
import { Slices } from './slices.js';
import type { Snapshot } from './snapshot.js';

/** The lines of some nodes or of some relationships. */
export interface RecordLines {
  readonly kind: 'nodes' | 'relationships';
  readonly count: number;
  readonly text: string;
}

const readers = { nodes: readNodes, relationships: readRelationships } as const;

/** All nodes, then all relationships: by key label and id, a relationship by those of its source. */
export async function* readRecords(snapshot: Snapshot): AsyncGenerator<RecordLines> {
  const labels = await readLabels(snapshot);
  for (const kind of ['nodes', 'relationships'] as const)
    for (const label of labels) {
      const slices = new Slices();
      for await (const ids of readIds(snapshot, label))
        for (const slice of slices.cut(ids)) {
          const records = await readers[kind](snapshot, label, slice);
          const text = records.map(toLine).join('');
          slices.learn(slice.length, text.length);
          yield { kind, count: records.length, text };
        }
    }
}
