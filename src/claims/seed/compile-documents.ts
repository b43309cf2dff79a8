import { createHash } from 'node:crypto';
import { documentIdOf } from '../ids.js';
import type { DocumentRecord } from '../records.js';
import { Citations, type Citation } from '../compile/citations.js';
import type { DocumentEntry } from './document-entry.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { DatasetSource } from './read-folder.js';

export interface CompiledDocuments {
  readonly records: readonly DocumentRecord[];
  readonly citations: Citations;
}

/**
 * A dataset's documents, with texts checked against their checksums, and all their citations.
 *
 * @param all the documents of the data folders by their keys, to which these are added
 */
export function compileDocuments(
  source: DatasetSource,
  all: Map<string, Citation>,
  faults: Faults,
): CompiledDocuments {
  const citations = new Citations(faults, all);
  const records = source.documents.map((entry) => {
    const document = toRecord(entry, source, faults);
    const says = entry.text === undefined ? (entry.says ?? '') : null;
    all.set(entry.key, { document, says, sentence: null, phrase: null });
    if (entry.text === undefined) addWithoutText(document, entry, citations);
    else for (const sentence of entry.sentences ?? []) citations.addSentence(document, sentence);
    return document;
  });
  return { records, citations };
}

function addWithoutText(
  document: DocumentRecord,
  entry: DocumentEntry,
  citations: Citations,
): void {
  const { faults } = citations;
  if (entry.sentences) faults.at(entry, 'a document without text has no sentences', 'sentences');
  if (entry.sha256 !== undefined)
    faults.at(entry, 'a document without text has no checksum', 'sha256');
  if (entry.says === undefined)
    faults.at(entry, 'a document without text needs a note in our words');
  citations.addDocument(entry.key, document, entry.says ?? '', entry);
}

function toRecord(entry: DocumentEntry, source: DatasetSource, faults: Faults): DocumentRecord {
  const text = readText(entry, source, faults);
  return {
    id: documentIdOf(entry.key),
    dataset: source.dataset.id,
    title: entry.title,
    url: entry.url ?? null,
    language: entry.language,
    published: entry.published ?? null,
    retrieved: entry.retrieved,
    text,
    sha256: text === null ? null : (entry.sha256 ?? null),
    retells: entry.retells === undefined ? null : documentIdOf(entry.retells),
    ...(entry.publisher !== undefined &&
      ({ publisher: entry.publisher } satisfies Partial<DocumentRecord>)),
    ...(entry.shortName !== undefined &&
      ({ shortName: entry.shortName } satisfies Partial<DocumentRecord>)),
    ...ofReader(entry),
  };
}

function ofReader({
  key,
  mediaType,
  sha256Source,
  reader,
  replaces,
}: DocumentEntry): Pick<
  DocumentRecord,
  'mediaType' | 'sha256Source' | 'reader' | 'key' | 'replaces'
> {
  return {
    ...(mediaType !== undefined && ({ mediaType } satisfies Partial<DocumentRecord>)),
    ...(sha256Source !== undefined && ({ sha256Source } satisfies Partial<DocumentRecord>)),
    ...(reader !== undefined &&
      ({ reader, key: documentIdOf(key.replace(/@.*/, '')) } satisfies Partial<DocumentRecord>)),
    ...(replaces !== undefined &&
      ({ replaces: documentIdOf(replaces) } satisfies Partial<DocumentRecord>)),
  };
}

function readText(entry: DocumentEntry, { texts }: DatasetSource, faults: Faults): string | null {
  if (entry.text === undefined) return null;
  const bytes = texts.get(entry.text);
  if (!bytes) {
    faults.at(entry, `there is no file ${entry.text} here`, 'text');
    return null;
  }
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== entry.sha256) faults.at(entry, `the SHA-256 of ${entry.text} is ${sum}`, 'sha256');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
