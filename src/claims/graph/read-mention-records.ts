import { inBatches } from '../../shared/batches.js';
import { Columns, type NamedRow, type Read } from '../../store/read-row.js';
import type { Row } from '../../store/graph-reader.js';
import { cypher, type Fragment } from '../../store/statement.js';
import type { MentionRecord } from '../records.js';

/** A place in a document that names an entity, with the dataset of the document. */
export interface MentionInDataset extends MentionRecord {
  readonly dataset: string;
}

const columns = new Columns([
  ...(['id', 'document', 'entity', 'start', 'end', 'exact', 'note', 'dataset', 'stated'] as const),
]);

/** All mentions of a dataset's documents as it states them, including withdrawn documents. */
export async function readMentionsOf(read: Read, dataset: string): Promise<MentionRecord[]> {
  const found = await readMentions(read, {
    linked: cypher`m.dataset = ${dataset}`,
    aside: cypher`m.dataset = ${dataset}`,
  });
  return found.map(({ id, document, entity, start, end, exact, note }) => ({
    id,
    document,
    entity,
    start,
    end,
    exact,
    note,
  }));
}

/** All mentions in these documents as their dataset states them, withdrawn or not. */
export function readMentionsIn(
  read: Read,
  documents: readonly string[],
): Promise<MentionInDataset[]> {
  return readMentions(read, {
    linked: cypher`d.id IN ${documents}`,
    aside: cypher`m.document IN ${documents}`,
  });
}

/** The mentions with these ids as their dataset states them, withdrawn or not, by id. */
export async function readMentionsById(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MentionInDataset>> {
  const found = new Map<string, MentionInDataset>();
  for (const some of inBatches(ids)) {
    const isMeant = cypher`m.id IN ${some}`;
    for (const mention of await readMentions(read, { linked: isMeant, aside: isMeant }))
      found.set(mention.id, mention);
  }
  return found;
}

async function readMentions(
  read: Read,
  { linked, aside }: Readonly<Record<'linked' | 'aside', Fragment>>,
): Promise<MentionInDataset[]> {
  const rows = [
    ...(await read(
      cypher`MATCH (d:Document)<-[:IN_DOCUMENT]-(m:Mention)-[:REFERS_TO]->(n:Entity) WHERE ${linked} RETURN m.id, d.id AS document, n.id AS entity, m.start, m.end, m.exact, m.note, m.dataset, m.statedEntityId`,
    )),
    ...(await read(
      cypher`MATCH (m:WithdrawnMention) WHERE ${aside} RETURN m.id, m.document, m.entity, m.start, m.end, m.exact, m.note, m.dataset, null`,
    )),
  ];
  return rows.map(toMention);
}

function toMention(row: Row): MentionInDataset {
  const of: NamedRow<(typeof columns.names)[number]> = columns.of(row);
  return {
    id: of.text('id'),
    document: of.text('document'),
    entity: of.textOrNull('stated') ?? of.text('entity'),
    start: of.number('start'),
    end: of.number('end'),
    exact: of.text('exact'),
    note: of.textOrNull('note'),
    dataset: of.text('dataset'),
  };
}
