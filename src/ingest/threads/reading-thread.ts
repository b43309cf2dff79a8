import { Worker } from 'node:worker_threads';
import { ownVocabulary } from '../../model/own.js';
import { invariant } from '../../shared/errors.js';
import { locateWorker } from '../../shared/locate-worker.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { PackedKnowledge } from '../gazetteer/packed-knowledge.js';
import type { Findings } from '../llm/finding.js';
import type { DocumentHints } from '../read/document-text.js';
import { readerFailed, unreadable } from '../read/limits.js';
import { JoinedParts, type Read, type ReadPart } from '../compose/read-parts.js';

/** A document with its metadata. */
export interface GivenDocument {
  readonly bytes: Uint8Array;
  readonly hints: DocumentHints;
  /** A language model's statements, to be checked against it. */
  readonly said?: Findings | undefined;
}

/** A task of a thread, with the graph's knowledge if it has changed. */
export interface Job extends GivenDocument {
  readonly packed: PackedKnowledge | undefined;
}

export type Asked = Job | { readonly next: true };

/** A message of a thread: started, a part of the result, or an error. */
export type Told =
  | { readonly isReady: true }
  | { readonly part: ReadPart }
  | { readonly isDone: true; readonly hasGrown: boolean }
  | { readonly refusal: string; readonly cause?: Error; readonly hasGrown: boolean }
  | { readonly fault: Error };

/** In MiB; a text of a million characters needs nearly all of it. */
const memory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

interface Waiting {
  readonly joined: JoinedParts;
  readonly resolve: (read: Read) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread that reads one document after another, and keeps its knowledge of the graph. Whatever a document does to its reader,
 * this process goes on.
 */
export class ReadingThread {
  readonly #worker: Worker;
  #version: GraphVersion | undefined;
  #waiting: Waiting | undefined;
  #isReady = false;
  #isOver = false;

  /** Resolves once it runs, before any document; rejects if it ends before. */
  readonly ready: Promise<void>;

  constructor() {
    this.#worker = new Worker(locateWorker(import.meta.url), {
      workerData: ownVocabulary(),
      resourceLimits: memory,
    });
    this.#worker.unref();
    this.ready = untilReady(this.#worker);
    this.#worker.on('message', (told: Told) => {
      this.#hear(told);
    });
    this.#worker.on('error', (error) => {
      this.#fail(this.#isReady ? ofReader(error) : error);
    });
    this.#worker.on('exit', (code) => {
      this.#fail(new Error(`The thread ended with code ${String(code)} and no document.`));
    });
  }

  /** True if it has ended, or is about to. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether it has the knowledge of this version of the graph. */
  knows({ version }: PackedKnowledge): boolean {
    return this.#version?.storeId === version.storeId && this.#version.number === version.number;
  }

  /**
   * Reads a document; one at a time.
   *
   * @throws KnownError `BAD_INPUT` if it cannot be read
   */
  read({ bytes, hints, said }: GivenDocument, packed: PackedKnowledge): Promise<Read> {
    invariant(!this.#waiting && !this.#isOver, 'a thread reads one document at a time');
    const job: Job = { bytes, hints, said, packed: this.knows(packed) ? undefined : packed };
    this.#version = packed.version;
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting = { joined: new JoinedParts(), resolve, reject };
      this.#ask(job);
    });
  }

  /** Ends it, even in the middle of a document. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#worker.terminate();
  }

  #ask(asked: Asked): void {
    this.#worker.postMessage(asked);
  }

  #hear(told: Told): void {
    if ('isReady' in told) this.#isReady = true;
    else if ('part' in told) {
      this.#waiting?.joined.add(told.part);
      this.#ask({ next: true });
    } else if ('isDone' in told) this.#finish(told.hasGrown);
    else if ('refusal' in told) this.#refuse(told);
    else this.#fail(told.fault);
  }

  /** Ends a thread that has grown: its memory is given back with it alone. */
  #finish(hasGrown: boolean): void {
    if (hasGrown) void this.end();
    const waiting = this.#rest();
    if (!waiting) return;
    const { whole } = waiting.joined;
    if (whole) waiting.resolve(whole);
    else waiting.reject(new Error('The thread has sent nothing of the document.'));
  }

  /** Ends the thread if it has grown, or if a library has failed, which is not used again. */
  #refuse({ refusal, cause, hasGrown }: Extract<Told, { readonly refusal: string }>): void {
    if (cause !== undefined || hasGrown) void this.end();
    this.#rest()?.reject(unreadable(refusal, cause));
  }

  #fail(error: unknown): void {
    void this.end();
    this.#rest()?.reject(error);
  }

  #rest(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#worker.unref();
    return waiting;
  }
}

async function untilReady(worker: Worker): Promise<void> {
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('The thread ended before it ran.'));
    });
  });
}

/** The error of a library that failed asynchronously, as a fault of the document; our own code reports its errors otherwise. */
function ofReader(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? unreadable('The reading of the document exceeds its limit of memory.', error)
    : readerFailed(error);
}
