import { declaredProperties } from '../../../../src/export/read/layer.js';
import type { GraphStore } from '../../../../src/store/graph-store.js';

const read: readonly (readonly [pattern: string, columns: string])[] = [
  ['(x:Document)', 'id title dataset url language published retrieved text sha256'],
  ['(x:Entity)', `id kind bucket ${declaredProperties.map(({ name }) => name).join(' ')}`],
  ['(x:Entity)', 'labelAr labelEn datasets'],
  ['(x:Name)', 'id text lang script kind'],
  ['(:Entity)-[x]->(:Entity)', 'id roleAr roleEn validFrom validTo confidence datasets'],
  [
    '(x:Claim)-[:SUBJECT]->(:Entity)',
    'id dataset subjectId predicate objectId roleKey roleAr roleEn validFrom validTo rank status method confidence firstSeen lastSeen note',
  ],
  ['(:Claim)-[x:EVIDENCED_BY]->(:Document)', 'ordinal start end exact prefix suffix phrase note'],
];

/**
 * Reads every property that an export reads, inside the engine: the embedded one takes columns from its file when they
 * are first asked for, and what it holds then is the graph, not the export.
 */
export async function touchGraph(store: GraphStore): Promise<void> {
  for (const [pattern, columns] of read)
    for (const column of columns.split(' '))
      await store.read({ text: `MATCH ${pattern} RETURN count(x.${column})`, parameters: {} });
}
