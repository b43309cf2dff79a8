import type { IngestDocumentInput } from '../claims/change/ingest-types.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { Analysis } from './analysis.js';
import { KeptKnowledge } from './gazetteer/kept-knowledge.js';
import type { DocumentText } from './read/document-text.js';
import { checkText } from './read/check-text.js';
import { checkSize } from './read/limits.js';
import { ReadingPlaces } from './reading-places.js';
import type { GivenDocument } from './reading-thread.js';
import { ReadingThreads, type ReadOptions } from './reading-threads.js';

/** With another version the same document is read anew: raised where it would give another text, or find something else. */
const reader = 'multaqa@1';
const extractor = 'rules@1';

/** Of this process: what it reads with, and what it keeps for the next document. */
const places = new ReadingPlaces();
const knowledge = new KeptKnowledge();
const threads = new ReadingThreads(() => {
  knowledge.forget();
});

export interface PrepareOptions extends ReadOptions {
  /** Who asks: places are shared out between clients. */
  readonly client?: string | undefined;
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
 * @throws KnownError as `ReadingPlaces.take` and `ReadingThreads.read`
 */
export async function prepareDocument(
  store: GraphReader,
  given: GivenDocument,
  { client, ...options }: PrepareOptions = {},
): Promise<Prepared> {
  const { bytes } = given;
  checkSize(bytes);
  return places.take({ bytes: bytes.length, client, signal: options.signal }, () =>
    prepare(store, given, options),
  );
}

async function prepare(
  store: GraphReader,
  given: GivenDocument,
  options: ReadOptions,
): Promise<Prepared> {
  const begun = performance.now();
  const packed = await knowledge.of(store, options.signal);
  const { document: read, analysis, proposed } = await threads.read(given, packed, options);
  const { text, title, language, published, mediaType, sha256, sha256Source, warnings } = read;
  return {
    ...{ read, analysis, proposed },
    document: { text, title, language, published, mediaType, sha256, sha256Source, reader },
    extraction: {
      ...{ extractor, settings: toCanonicalJson({}), graphVersion: packed.version.number },
      ...{ warnings, dropped: analysis.dropped.length },
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
