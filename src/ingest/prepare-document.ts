import type { IngestDocumentInput } from '../claims/change/ingest-document.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { GraphReader } from '../store/graph-reader.js';
import type { Extractor } from '../model/values/lists.js';
import type { Analysis } from './analysis.js';
import { readGraphKnowledge } from './gazetteer/read-graph-knowledge.js';
import type { ModelAccess } from './llm/access.js';
import { readWithModel } from './llm/read-with-model.js';
import type { Statement } from './llm/statement.js';
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
  /** What names it in the graph, where it is to be kept. */
  readonly key?: string | undefined;
  readonly bytes: Uint8Array;
  readonly hints: DocumentHints;
}

export type { ModelAccess };

export interface PrepareOptions extends ReadOptions {
  /** The language model that is asked too; none where it is not given. */
  readonly model?: ModelAccess | undefined;
}

const byRulesAlone = { held: [], warnings: [], extractor, settings: toCanonicalJson({}) };

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
  { bytes, hints, key }: GivenDocument,
  { model, ...options }: PrepareOptions = {},
): Promise<Prepared> {
  checkSize(bytes);
  const begun = performance.now();
  const { signal } = options;
  const { number: graphVersion } = await store.version({ signal });
  const knowledge = await readGraphKnowledge(store, { signal });
  const byRules = await readInWorker({ bytes, hints }, knowledge, options);
  const check = (said: readonly Statement[], timeoutMs: number) =>
    readInWorker({ bytes, hints, said }, knowledge, { signal, timeoutMs });
  const found = model
    ? await readWithModel(store, model, { key, extractor, begun, read: byRules, check }, signal)
    : { ...byRulesAlone, read: byRules };
  const { analysis, document } = found.read;
  const read = { ...document, warnings: [...document.warnings, ...found.warnings] };
  const { text, title, language, published, mediaType, sha256, sha256Source, warnings } = read;
  return {
    ...{ read, analysis, proposed: [...propose(analysis), ...found.held] },
    document: { text, title, language, published, mediaType, sha256, sha256Source, reader },
    extraction: {
      ...{ extractor: found.extractor, settings: found.settings, graphVersion, warnings },
      dropped: analysis.dropped.length,
      seconds: Math.round(performance.now() - begun) / 1000,
    },
  };
}

/** The model that these extractors ask; a sentence where they ask one and the settings name none. */
export function modelOf(
  extractors: readonly Extractor[] | null | undefined,
  model: ModelAccess | undefined,
): ModelAccess | string | undefined {
  if (extractors?.includes('LLM') !== true) return undefined;
  return model ?? 'No language model is set up here: EXTRACTOR_LLM_URL names none. Leave LLM out.';
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
