import type { IngestDocumentInput } from '../claims/proposals.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { Extractor } from '../model/values/lists.js';
import type { Analysis } from '#reader/reading/analysis.js';
import { KeptKnowledge } from './gazetteer/kept-knowledge.js';
import type { ModelAccess } from './llm/access.js';
import { readWithModel, type WithModel } from './llm/read-with-model.js';
import type { Findings } from './llm/finding.js';
import type { DocumentText } from './read/document-text.js';
import { checkText } from './read/check-text.js';
import { checkSize } from './read/limits.js';
import { ReadingPlaces } from './threads/reading-places.js';
import type { GivenDocument } from './threads/reading-thread.js';
import { ReadingThreads, type ReadOptions } from './threads/reading-threads.js';

/** Version of the reader: raised if it would give another text or other findings, so that documents are read anew. */
const reader = 'multaqa@1';
const extractor = 'rules@2';

export type { ModelAccess };

export interface PrepareOptions extends ReadOptions {
  /** The client: places are shared between clients. */
  readonly client?: string | undefined;
  /** The language model to ask; none by default. */
  readonly model?: ModelAccess | undefined;
}

/** A document to be kept, with its key in the graph. */
export interface KeyedDocument extends Omit<GivenDocument, 'said'> {
  readonly key?: string | undefined;
}

const byRulesAlone = { held: [], warnings: [], extractor, settings: toCanonicalJson({}) };

/** The proposals of a document, ready to be kept. */
export interface Prepared extends Pick<
  IngestDocumentInput,
  'document' | 'extraction' | 'proposed'
> {
  readonly read: DocumentText;
  readonly analysis: Analysis;
}

/** Reads documents in threads of its own, and keeps the graph's knowledge for the next document. */
export class DocumentReader {
  readonly #places = new ReadingPlaces();
  readonly #knowledge = new KeptKnowledge();
  readonly #threads = new ReadingThreads(() => {
    this.#knowledge.forget();
  });

  /**
   * Reads a document beside the graph; nothing is written.
   *
   * @throws KnownError as `ReadingPlaces.take` and `ReadingThreads.read`
   */
  async prepare(
    store: GraphReader,
    { key, ...given }: KeyedDocument,
    { client, model, ...options }: PrepareOptions = {},
  ): Promise<Prepared> {
    checkSize(given.bytes.length);
    const begun = performance.now();
    const { signal } = options;
    const place = { bytes: given.bytes.length, client, signal };
    const { packed, byRules } = await this.#places.take(place, async () => {
      const known = await this.#knowledge.of(store, signal);
      return { packed: known, byRules: await this.#threads.read(given, known, options) };
    });
    // The wait for a model takes no place: other documents are read meanwhile.
    const check = (said: Findings, timeoutMs: number) =>
      this.#places.take(place, () =>
        this.#threads.read({ ...given, said }, packed, { signal, timeoutMs }),
      );
    const found = model
      ? await readWithModel(store, model, { key, extractor, begun, read: byRules, check }, signal)
      : { ...byRulesAlone, read: byRules };
    return toPrepared(found, packed.version.number, begun);
  }
}

function toPrepared(
  { read: found, held, warnings: more, ...run }: WithModel,
  graphVersion: number,
  begun: number,
): Prepared {
  const { analysis, proposed } = found;
  const read = { ...found.document, warnings: [...found.document.warnings, ...more] };
  const { text, title, language, published, mediaType, sha256, sha256Source, warnings } = read;
  return {
    read,
    analysis,
    proposed: [...proposed, ...held],
    document: { text, title, language, published, mediaType, sha256, sha256Source, reader },
    extraction: {
      ...run,
      graphVersion,
      warnings,
      dropped: analysis.dropped.length,
      seconds: Math.round(performance.now() - begun) / 1000,
    },
  };
}

/** The model that these extractors need; a sentence if the settings have none. */
export function modelOf(
  extractors: readonly Extractor[] | null | undefined,
  model: ModelAccess | undefined,
): ModelAccess | string | undefined {
  if (extractors?.includes('LLM') !== true) return undefined;
  return model ?? 'No language model is configured (EXTRACTOR_LLM_URL): leave LLM out.';
}

/**
 * The bytes of a text, which is read as text however it begins.
 *
 * @throws KnownError for an unpaired surrogate, which no bytes can encode
 */
export function bytesOf(text: string): Uint8Array {
  if (text !== '') checkText(text);
  return new TextEncoder().encode(text);
}

/** The bytes of a text in base64. @throws KnownError above the limit, before they are decoded */
export function bytesOfBase64(base64: string): Uint8Array {
  checkSize(Buffer.byteLength(base64, 'base64'));
  return Buffer.from(base64, 'base64');
}
