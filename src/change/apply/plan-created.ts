import type { Read } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import { layout } from '../../claims/checksum.js';
import { linkRetellings } from '../../claims/graph/content-statements.js';
import { documentProperties } from '../../claims/graph/node-properties.js';
import { readDocumentRecords } from '../../claims/graph/read-document-records.js';
import { presentProperties } from '../../claims/properties.js';
import { curatedDataset } from '../../claims/curated-dataset.js';
import { removedBetween, type DatasetPlan } from './plan-datasets.js';
import type { RecordStates } from './record-states.js';

/** Documents that a change creates, describes anew or removes, by id; null for a missing one. */
export type CreatedStates = NonNullable<RecordStates['created']>;

/** The current states of the documents with these ids. */
export async function readCreatedStates(
  read: Read,
  ids: readonly string[],
): Promise<CreatedStates> {
  const held = ids.length === 0 ? new Map() : await readDocumentRecords(read, ids);
  return Object.fromEntries(ids.map((id) => [id, held.get(id) ?? null]));
}

/** Plans documents that are made, described anew or removed. */
export function planCreated(
  before: CreatedStates,
  after: CreatedStates,
  revision: number | null,
): DatasetPlan {
  const made = Object.values(after).flatMap((document) => document ?? []);
  const removed = removedBetween(before, after);
  const isCurated = made.some(({ dataset }) => dataset === curatedDataset.id);
  return {
    statements: [
      ...(isCurated
        ? [
            toStatement(
              cypher`MERGE (d:Dataset {id: ${curatedDataset.id}}) ON CREATE SET d = ${presentProperties({ ...curatedDataset, layout })}`,
            ),
          ]
        : []),
      ...made.map((document) =>
        toStatement(
          cypher`MERGE (d:Document {id: ${document.id}}) SET d = ${presentProperties({ ...documentProperties(document), revision })}`,
        ),
      ),
      ...linkRetellings(made),
      ...(removed.length === 0
        ? []
        : [toStatement(cypher`MATCH (d:Document) WHERE d.id IN ${removed} DETACH DELETE d`)]),
    ],
    upserted: made.map(({ id }) => id),
    removed,
  };
}
