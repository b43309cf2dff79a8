import { byId } from '#text/compare-texts.js';
import type { Read } from '../../store/read-row.js';
import { aboutWhom, entityRecords } from '../ids.js';
import type { DatasetContent, DatasetRecord } from '../records.js';
import { isDerived } from '../precedence.js';
import { readClaimsOfDataset } from './read-claim-records.js';
import { readDocumentsOf } from './read-document-records.js';
import { readDatasets } from './read-datasets.js';
import { readMentionsOf } from './read-mention-records.js';

/**
 * The whole content of a dataset in the graph in the form of a load, each list sorted by id; undefined for an unknown dataset.
 */
export async function readContent(read: Read, id: string): Promise<DatasetContent | undefined> {
  const dataset = (await readDatasets(read)).find((each) => each.id === id);
  if (!dataset) return undefined;
  const documents = await readDocumentsOf(read, id);
  const held = await readClaimsOfDataset(read, id);
  // As in a seed, nothing is derived in a dataset of editors.
  const claims = held.filter((claim) => dataset.kind !== 'CURATED' || !isDerived(claim));
  const mentions = await readMentionsOf(read, id);
  return {
    dataset: { ...dataset, kind: dataset.kind ?? 'SOURCE' } satisfies DatasetRecord,
    documents: documents.sort(byId),
    entities: entityRecords(aboutWhom(claims, mentions)),
    claims: claims.sort(byId),
    mentions: mentions.sort(byId),
  };
}
