import type { IngestDocumentInput } from '../claims/change/ingest-types.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { Analysis } from './analysis.js';
import { readGraphKnowledge } from './gazetteer/read-graph-knowledge.js';
import { propose } from './propose.js';
import type { DocumentHints, DocumentText } from './read/document-text.js';
import { checkText } from './read/check-text.js';
import { checkSize } from './read/limits.js';
import { readInWorker, type ReadOptions } from './run-in-worker.js';

/** With another version the same document is read anew: raised where it would give another text, or find something else. */
const reader = 'multaqa@1';
const extractor = 'rules@1';

/** A document as it is handed over. */
export interface GivenDocument {
  readonly bytes: Uint8Array;
  readonly hints: DocumentHints;
}

/** What a document says, ready to be kept. */
export interface Prepared extends Pick<
  IngestDocumentInput,
  'document' | 'extraction' | 'proposed'
> {
  readonly read: DocumentText;
  readonly analysis: Analysis;
}

/**
 * What a document says beside what the graph has; nothing is written.
 *
 * @throws as `readInWorker`
 */
export async function prepareDocument(
  store: GraphReader,
  { bytes, hints }: GivenDocument,
  options: ReadOptions = {},
): Promise<Prepared> {
  checkSize(bytes);
  const begun = performance.now();
  const { signal } = options;
  const { number: graphVersion } = await store.version({ signal });
  const knowledge = await readGraphKnowledge(store, { signal });
  const { document: read, analysis } = await readInWorker({ bytes, hints }, knowledge, options);
  const { text, title, language, published, mediaType, sha256, sha256Source, warnings } = read;
  return {
    ...{ read, analysis, proposed: propose(analysis) },
    document: { text, title, language, published, mediaType, sha256, sha256Source, reader },
    extraction: {
      ...{ extractor, settings: toCanonicalJson({}), graphVersion, warnings },
      dropped: analysis.dropped.length,
      seconds: Math.round(performance.now() - begun) / 1000,
    },
  };
}

/**
 * The bytes of a text. A text is read as one, whatever it begins with.
 *
 * @throws KnownError where it holds half a character: no bytes stand for that
 */
export function bytesOf(text: string): Uint8Array {
  if (text !== '') checkText(text);
  return new TextEncoder().encode(text);
}
