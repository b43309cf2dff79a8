import { readFilledDatasets, readDatasetStates, planDatasets } from '../apply/plan-datasets.js';
import { applyChange } from '../apply/apply-change.js';
import { nothingPlanned } from '../apply/plan.js';
import { readDatasets, type StoredDataset } from '../../claims/graph/read-datasets.js';
import { nobody } from '../../claims/log/change-record.js';
import type { DatasetContent } from '../../claims/records.js';
import { readIds, readerOf, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { GraphStore } from '../../store/graph-store.js';

/** Datasets of the graph that were loaded from these folders, apart from those that they still have. */
export async function readGone(
  read: Read,
  folders: readonly string[],
  there: readonly string[],
): Promise<readonly StoredDataset[]> {
  const ids = readIds(
    await read(
      cypher`MATCH (d:Dataset) WHERE d.folder IN ${folders} AND NOT d.id IN ${there} RETURN d.id`,
    ),
  );
  return ids.length === 0 ? [] : (await readDatasets(read)).filter(({ id }) => ids.includes(id));
}

/** A dataset without content: claims that were stated in the graph itself stay beside it. */
export function emptied({ kind, ...dataset }: StoredDataset): DatasetContent {
  return {
    dataset: { ...dataset, kind: kind ?? 'SOURCE' },
    documents: [],
    entities: [],
    claims: [],
    mentions: [],
  };
}

/** Removes those of these datasets that hold nothing. */
export async function removeEmpty(store: GraphStore, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await applyChange(store, nobody(), { kind: 'LOAD', input: ids }, async (reader) => {
    const read = readerOf(reader);
    const filled = await readFilledDatasets(read, ids);
    const empty = ids.filter((id) => !filled.includes(id));
    const after = Object.fromEntries(empty.map((id) => [id, null]));
    const plan = planDatasets(await readDatasetStates(read, empty), after);
    return plan.removed.length === 0
      ? null
      : { ...nothingPlanned, ...plan, datasets: plan.removed };
  });
}
