import { readIds, type Read } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import { layout } from '../../claims/checksum.js';
import { readDatasets } from '../../claims/graph/read-datasets.js';
import { presentProperties } from '../../claims/properties.js';
import type { Plan } from './plan.js';
import type { RecordStates } from './record-states.js';

/** Datasets that a change creates or removes, by id; null for a missing one. */
export type DatasetStates = NonNullable<RecordStates['datasets']>;

/** The current states of the datasets with these ids. */
export async function readDatasetStates(
  read: Read,
  ids: readonly string[],
): Promise<DatasetStates> {
  if (ids.length === 0) return {};
  const held = await readDatasets(read);
  return Object.fromEntries(
    ids.map((id) => {
      const found = held.find((dataset) => dataset.id === id);
      return [id, found ? { ...found, kind: found.kind ?? 'SOURCE' } : null];
    }),
  );
}

/** A plan for datasets: the ids of the created and of the removed ones. */
export type DatasetPlan = Pick<Plan, 'statements' | 'upserted' | 'removed'>;

/** The ids of records that are there in one state and not in the other. */
export function removedBetween(
  before: Readonly<Record<string, object | null>>,
  after: Readonly<Record<string, object | null>>,
): string[] {
  return Object.keys(after).filter((id) => after[id] === null && before[id] !== null);
}

/** Plans the change of datasets between two states. */
export function planDatasets(before: DatasetStates, after: DatasetStates): DatasetPlan {
  const made = Object.values(after).flatMap((dataset) => dataset ?? []);
  const removed = removedBetween(before, after);
  return {
    statements: [
      ...made.map((dataset) =>
        toStatement(
          cypher`MERGE (d:Dataset {id: ${dataset.id}}) SET d = ${presentProperties({ ...dataset, layout })}`,
        ),
      ),
      ...(removed.length === 0
        ? []
        : [toStatement(cypher`MATCH (d:Dataset) WHERE d.id IN ${removed} DETACH DELETE d`)]),
    ],
    upserted: made.map(({ id }) => id),
    removed,
  };
}

/** The datasets among these that have any content, apart from these drafts. */
export async function readFilledDatasets(
  read: Read,
  datasets: readonly string[],
  beside: readonly string[] = [],
): Promise<readonly string[]> {
  const filled = new Set<string>();
  for (const id of datasets)
    for (const statement of [
      cypher`MATCH (n:Claim) WHERE n.dataset = ${id} RETURN n.dataset LIMIT 1`,
      cypher`MATCH (n:Document) WHERE n.dataset = ${id} RETURN n.dataset LIMIT 1`,
      cypher`MATCH (n:Draft) WHERE n.dataset = ${id} AND NOT n.id IN ${beside} RETURN n.dataset LIMIT 1`,
      cypher`MATCH (n:Withdrawn) WHERE n.dataset = ${id} RETURN n.dataset LIMIT 1`,
    ])
      for (const found of readIds(await read(statement))) filled.add(found);
  return [...filled];
}
