import type { IndexedDocument } from '../search/text/passages.js';
import { TextIndex } from '../search/text/text-index.js';
import { inBatches } from '../shared/batches.js';
import { Turn } from '../shared/turn.js';
import type { GraphReader } from '../store/graph-reader.js';
import { Newest, type Follower } from '../store/newest.js';
import { readText, readTextOrNull } from '../store/read-row.js';
import { cypher, toStatement } from '../store/statement.js';

/** Number of documents whose texts are read at once. */
const documentsAtOnce = 16;

/** Values that identify the state of a document beside its id; the checksum stands for the text. */
type Signature = string;

interface TextDelta {
  readonly gone: readonly string[];
  readonly documents: readonly IndexedDocument[];
  readonly signatures: ReadonlyMap<string, Signature>;
}

interface Kept {
  readonly index: TextIndex;
  readonly signatures: ReadonlyMap<string, Signature>;
}

/**
 * Keeps the index of document words for the store's newest version: built on first use. After a change, new, removed and
 * changed documents are found by their checksums, and read again.
 */
export class TextCache {
  readonly #newest: Newest<Kept>;

  constructor(store: GraphReader) {
    const follow: Follower<Kept, TextDelta> = {
      read: (kept) => readDelta(store, kept),
      apply: takeDelta,
    };
    const make = async () => {
      const nothing = { index: new TextIndex(), signatures: new Map<string, Signature>() };
      return takeDelta(nothing, await deltaTo(store, nothing));
    };
    this.#newest = new Newest(store, make, { isLarge: true, follow });
  }

  async current(): Promise<TextIndex> {
    return (await this.#newest.current()).index;
  }
}

/** The delta; undefined if too much of the index is outdated. */
async function readDelta(store: GraphReader, kept: Kept): Promise<TextDelta | undefined> {
  return kept.index.isWorn ? undefined : deltaTo(store, kept);
}

/** Changes since an index was made; writes during the read are found the next time. */
async function deltaTo(store: GraphReader, { signatures: before }: Kept): Promise<TextDelta> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (d:Document) RETURN d.id AS id, d.dataset, d.title, d.language, d.sha256 ORDER BY id`,
    ),
  );
  const signatures = new Map(rows.map(([id, ...of]) => [readText(id, 'id'), JSON.stringify(of)]));
  const changed = [...signatures].flatMap(([id, is]) => (before.get(id) === is ? [] : [id]));
  const documents: IndexedDocument[] = [];
  for (const ids of inBatches(changed, documentsAtOnce))
    documents.push(...(await readDocuments(store, ids)));
  const gone = [...before.keys()].filter((id) => !signatures.has(id));
  return { gone, documents, signatures };
}

async function readDocuments(
  store: GraphReader,
  ids: readonly string[],
): Promise<IndexedDocument[]> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (d:Document) WHERE d.id IN ${ids} RETURN d.id AS id, d.dataset, d.title, d.language, d.text ORDER BY id`,
    ),
  );
  return rows.map(([id, dataset, title, language, text]) => ({
    id: readText(id, 'id'),
    dataset: readText(dataset, 'dataset'),
    title: readText(title, 'title'),
    language: readText(language, 'language'),
    text: readTextOrNull(text, 'text'),
  }));
}

/** Applies the delta in one turn, as the index of names does. */
async function takeDelta(
  { index }: Kept,
  { gone, documents, signatures }: TextDelta,
): Promise<Kept> {
  const turn = new Turn();
  await turn.rest();
  for (const id of [...gone, ...documents.map((document) => document.id)]) index.remove(id);
  for (const document of documents)
    for (const steps = index.add(document); steps.next().done !== true;)
      if (turn.isOver) await turn.rest();
  return { index, signatures };
}
