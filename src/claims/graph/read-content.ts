import { byId } from '../../shared/compare-texts.js';
import { Columns } from '../../store/read-row.js';
import type { Read } from '../../store/read.js';
import { cypher } from '../../store/statement.js';
import { aboutWhom } from '../about-whom.js';
import { entityRecords } from '../entity-kind.js';
import type { DatasetContent, DatasetRecord, MentionRecord } from '../records.js';
import { readClaimsOfDataset } from './read-claim-records.js';
import { readDocumentsOf } from './read-document-records.js';
import { readDatasets } from './read-datasets.js';

const mentionColumns = new Columns([
  'id',
  'document',
  'entity',
  'start',
  'end',
  'exact',
  'note',
  'stated',
]);

/** All that a dataset of the graph states, as it would be loaded: each list sorted by id; undefined where there is no such dataset. */
export async function readContent(read: Read, id: string): Promise<DatasetContent | undefined> {
  const dataset = (await readDatasets(read)).find((each) => each.id === id);
  if (!dataset) return undefined;
  const documents = await readDocumentsOf(read, id);
  const claims = await readClaimsOfDataset(read, id);
  const mentions = await readMentionRecords(read, id);
  return {
    dataset: { ...dataset, kind: dataset.kind ?? 'SOURCE' } satisfies DatasetRecord,
    documents: documents.sort(byId),
    entities: entityRecords(aboutWhom(claims, mentions)),
    claims: claims.sort(byId),
    mentions: mentions.sort(byId),
  };
}

async function readMentionRecords(read: Read, dataset: string): Promise<MentionRecord[]> {
  const rows = await read(
    cypher`MATCH (d:Document)<-[:IN_DOCUMENT]-(m:Mention)-[:REFERS_TO]->(n:Entity) WHERE m.dataset = ${dataset} RETURN m.id, d.id AS document, n.id AS entity, m.start, m.end, m.exact, m.note, m.statedEntityId`,
  );
  return rows.map((row) => {
    const of = mentionColumns.of(row);
    return {
      id: of.text('id'),
      document: of.text('document'),
      entity: of.textOrNull('stated') ?? of.text('entity'),
      start: of.numberOrNull('start') ?? 0,
      end: of.numberOrNull('end') ?? 0,
      exact: of.text('exact'),
      note: of.textOrNull('note'),
    };
  });
}
