import { Columns, readNumberOrNull, type NamedRow, type Read } from '../../store/read-row.js';
import type { Row } from '../../store/graph-reader.js';
import { cypher, name, propertiesOf } from '../../store/statement.js';
import type { DocumentRecord } from '../records.js';

const columns = new Columns([
  ...['id', 'dataset', 'title', 'url', 'language', 'published', 'retrieved', 'text', 'sha256'],
  ...['retells', 'publisher', 'shortName'],
  ...['mediaType', 'sha256Source', 'reader', 'key', 'replaces'],
] as const);
/** The columns of {@link toDocument} for a document `d`. */
export const documentColumns = propertiesOf(cypher`d`, columns.names);

/** The label of a document; a withdrawn one has its own, so that no list shows it. */
type DocumentLabel = 'Document' | 'Withdrawn';

/** The documents of a dataset with their texts, including withdrawn ones. */
export async function readDocumentsOf(read: Read, dataset: string): Promise<DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  for (const label of ['Document', 'Withdrawn'] satisfies DocumentLabel[]) {
    const rows = await read(
      cypher`MATCH (d:${name(label)}) WHERE d.dataset = ${dataset} RETURN ${documentColumns}`,
    );
    found.push(...rows.map(toDocument));
  }
  return found;
}

/** The documents with these ids, with their texts, by id. */
export async function readDocumentRecords(
  read: Read,
  ids: readonly string[],
  label: DocumentLabel = 'Document',
): Promise<ReadonlyMap<string, DocumentRecord>> {
  const rows = await read(
    cypher`MATCH (d:${name(label)}) WHERE d.id IN ${ids} RETURN ${documentColumns}`,
  );
  return new Map(rows.map(toDocument).map((record) => [record.id, record]));
}

/** The version of the graph that last changed a document; 0 if a load stated it. */
export async function readDocumentRevision(read: Read, id: string): Promise<number> {
  const [row] = await read(cypher`MATCH (d:Document) WHERE d.id = ${id} RETURN d.revision`);
  return readNumberOrNull(row?.[0] ?? null, 'revision') ?? 0;
}

export function toDocument(row: Row): DocumentRecord {
  const of: NamedRow<(typeof columns.names)[number]> = columns.of(row);
  return {
    id: of.text('id'),
    dataset: of.text('dataset'),
    title: of.text('title'),
    url: of.textOrNull('url'),
    language: of.text('language'),
    published: of.textOrNull('published'),
    retrieved: of.text('retrieved'),
    text: of.textOrNull('text'),
    sha256: of.textOrNull('sha256'),
    retells: of.textOrNull('retells'),
    ...whereHeld(of),
  };
}

const optional = [
  ...(['publisher', 'shortName'] as const),
  ...(['mediaType', 'sha256Source', 'reader', 'key', 'replaces'] as const),
];

function whereHeld(
  of: NamedRow<(typeof optional)[number]>,
): Pick<DocumentRecord, (typeof optional)[number]> {
  const held = optional.map((name) => [name, of.textOrNull(name)] as const);
  return Object.fromEntries(held.filter(([, value]) => value !== null));
}
