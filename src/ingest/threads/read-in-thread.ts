import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { KnownError } from '../../shared/errors.js';
import { analyse } from '../analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import type { GraphKnowledge } from '#reader/gazetteer/graph-knowledge.js';
import { unpackKnowledge } from '../gazetteer/packed-knowledge.js';
import { propose } from '../propose/propose.js';
import { partsOf, type Read, type ReadPart } from '../compose/read-parts.js';
import { readDocument } from '../read/read-document.js';
import type { Asked, Job, Told } from './reading-thread.js';

// Work of the thread of `reading-thread.ts`: reads one document after another with its knowledge of the graph, and posts each result in
// parts, the next on request.
const port = parentPort;
let knowledge: GraphKnowledge | undefined;
let bytesBefore = 0;
let parts: Iterator<ReadPart> = partsOfNothing();

port?.on('message', (asked: Asked) => {
  if ('next' in asked) tellNext();
  else void begin(asked);
});
tell({ isReady: true });

async function begin(job: Job): Promise<void> {
  try {
    parts = partsOf(await work(job));
    tellNext();
  } catch (error) {
    tell(explain(error));
  }
}

async function work({ bytes, hints, said, packed }: Job): Promise<Read> {
  if (packed) knowledge = unpackKnowledge(packed);
  if (!knowledge) throw new Error('Nothing was told of the graph.');
  const lexicon = lexiconOf(knowledge);
  lexicon.forgetClaims();
  bytesBefore = countBytes();
  const document = await readDocument(bytes, hints);
  const analysis = analyse(document, knowledge, { said });
  return { document, analysis, proposed: propose(analysis, lexicon) };
}

function tellNext(): void {
  const next = parts.next();
  tell(next.done === true ? { isDone: true, hasGrown: hasGrown() } : { part: next.value });
}

function explain(error: unknown): Told {
  if (!(error instanceof KnownError)) return { fault: asError(error) };
  const { message: refusal, cause } = error;
  const told = { refusal, hasGrown: hasGrown() };
  return cause === undefined ? told : { ...told, cause: asError(cause) };
}

/** Growth by a document above which a thread ends with it. */
const maxGrownBytes = 64 * 1024 * 1024;

function hasGrown(): boolean {
  return countBytes() - bytesBefore > maxGrownBytes;
}

/** The thread's memory: its heap, and that of libraries in WebAssembly. */
function countBytes(): number {
  const { total_heap_size: heap, external_memory: outside } = getHeapStatistics();
  return heap + outside;
}

/** A cloneable error for anything that a library throws. */
function asError(thrown: unknown): Error {
  const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return Object.assign(new Error(message), { name, stack });
}

function tell(told: Told): void {
  port?.postMessage(told);
}

function* partsOfNothing(): Generator<ReadPart> {
  // Nothing has been read yet.
}
