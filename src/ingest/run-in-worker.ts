import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { KnownError } from '../shared/errors.js';
import { locateWorker } from '../shared/locate-worker.js';
import type { Analysis } from './analysis.js';
import type { GraphKnowledge, KnownClaim, KnownName } from './gazetteer/graph-knowledge.js';
import type { Statement } from './llm/statement.js';
import type { DocumentHints, DocumentText } from './read/document-text.js';
import { unreadable } from './read/limits.js';

/** What a thread is to read, and the version of the graph whose names and claims it is told before. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly hints: DocumentHints;
  readonly version: string;
  /** What a language model says of the document, to be checked against it. */
  readonly said?: readonly Statement[] | undefined;
}

export type Asked =
  | { readonly names: readonly KnownName[] }
  | { readonly claims: readonly KnownClaim[] }
  | { readonly job: Job };

/** What a document says. */
export interface Read {
  readonly document: DocumentText;
  readonly analysis: Analysis;
}

/** What a thread has read, or why it could not. */
export type Told = Read | { readonly refusal: string };

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** Three hundred pages take a tenth of it. */
const longestMs = 30_000;

/** In MiB; a document within the limits needs a tenth of it. */
const memory = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 };

/** So many are handed over at once: each is copied, and whoever waits meanwhile should not notice. */
const atOnce = 4000;

/**
 * What a document says, read in a thread of its own that ends with it: whatever the bytes do to their reader, this process
 * goes on and answers.
 *
 * @throws KnownError `BAD_INPUT` where it cannot be read, `DEADLINE_EXCEEDED` where that took too long; the signal's reason
 * once it is aborted
 */
export async function readInWorker(
  { bytes, hints, said }: Omit<Job, 'version'>,
  knowledge: GraphKnowledge,
  { signal, timeoutMs = longestMs }: ReadOptions = {},
): Promise<Read> {
  signal?.throwIfAborted();
  const worker = new Worker(locateWorker(import.meta.url), { resourceLimits: memory });
  const end = (): void => void worker.terminate();
  const deadline = AbortSignal.timeout(timeoutMs);
  const over = AbortSignal.any(signal ? [deadline, signal] : [deadline]);
  over.addEventListener('abort', end, { once: true });
  try {
    const told = receive(worker);
    await Promise.race([hand(worker, knowledge), told]);
    worker.postMessage({ job: { bytes, hints, said, version: knowledge.version } } satisfies Asked);
    return readOf(await told);
  } catch (error) {
    signal?.throwIfAborted();
    throw deadline.aborted ? tooLate(timeoutMs) : explain(error);
  } finally {
    over.removeEventListener('abort', end);
    await worker.terminate();
  }
}

async function hand(worker: Worker, { names, claims }: GraphKnowledge): Promise<void> {
  for (let at = 0; at < names.length; at += atOnce) {
    worker.postMessage({ names: names.slice(at, at + atOnce) } satisfies Asked);
    await setImmediate();
  }
  for (let at = 0; at < claims.length; at += atOnce) {
    worker.postMessage({ claims: claims.slice(at, at + atOnce) } satisfies Asked);
    await setImmediate();
  }
}

function receive(worker: Worker): Promise<Told> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread ended with code ${code} and no document.`));
    });
  });
}

function readOf(told: Told): Read {
  if ('document' in told) return told;
  throw unreadable(told.refusal);
}

function tooLate(timeoutMs: number): KnownError {
  return new KnownError(
    'DEADLINE_EXCEEDED',
    `The document was not read within ${String(timeoutMs / 1000)} s, and its reader was stopped; nothing was written.`,
  );
}

function explain(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? unreadable('Reading the document takes more memory than any document should.', error)
    : error;
}
