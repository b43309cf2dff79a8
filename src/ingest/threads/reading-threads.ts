import { whenAborted } from '../../shared/abort.js';
import { KnownError } from '../../shared/errors.js';
import type { PackedKnowledge } from '../gazetteer/packed-knowledge.js';
import type { Read } from '../compose/read-parts.js';
import { ReadingThread, type GivenDocument } from './reading-thread.js';

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Time of reading, once a thread is available. */
  readonly timeoutMs?: number | undefined;
}

/** Maximum time of reading; three hundred pages take half of it. */
const longestMs = 30_000;

/** Idle time after which a thread ends, since it holds the graph's knowledge. */
const idleMs = 60_000;

/** Threads that read documents. They are reused: starting one takes longer than reading a short document. */
export class ReadingThreads {
  readonly #free = new Set<ReadingThread>();
  readonly #onIdle: () => void;
  #reading = 0;
  #idle: NodeJS.Timeout | undefined;

  /** @param onIdle called when none has been needed for long */
  constructor(onIdle: () => void = () => undefined) {
    this.#onIdle = onIdle;
  }

  /** Number of threads. */
  get count(): number {
    return this.#free.size + this.#reading;
  }

  /**
   * Reads a document. A thread ends if its document exceeds the deadline, or nobody waits for it any more.
   *
   * @throws KnownError `BAD_INPUT` if it cannot be read, `DEADLINE_EXCEEDED` if it takes too long; the signal's reason once it
   * is aborted
   */
  async read(
    given: GivenDocument,
    packed: PackedKnowledge,
    { signal, timeoutMs = longestMs }: ReadOptions = {},
  ): Promise<Read> {
    signal?.throwIfAborted();
    const thread = this.#take(packed);
    const stopListening = whenAborted(signal, () => void thread.end());
    try {
      await thread.ready;
      return await readWithin(thread, timeoutMs, () => thread.read(given, packed));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      stopListening();
      this.#giveBack(thread);
    }
  }

  /** Ends idle threads. */
  async rest(): Promise<void> {
    clearTimeout(this.#idle);
    const ended = [...this.#free];
    this.#free.clear();
    this.#onIdle();
    await Promise.all(ended.map((thread) => thread.end()));
  }

  #take(packed: PackedKnowledge): ReadingThread {
    const free = [...this.#free].filter(({ isOver }) => !isOver);
    const thread = free.find((each) => each.knows(packed)) ?? free[0] ?? new ReadingThread();
    this.#free.delete(thread);
    this.#reading += 1;
    clearTimeout(this.#idle);
    return thread;
  }

  #giveBack(thread: ReadingThread): void {
    this.#reading -= 1;
    if (!thread.isOver) this.#free.add(thread);
    if (this.#reading > 0) return;
    this.#idle = setTimeout(() => {
      void this.rest();
    }, idleMs).unref();
  }
}

/** The result of the thread, which is ended at the deadline. */
async function readWithin(
  thread: ReadingThread,
  timeoutMs: number,
  read: () => Promise<Read>,
): Promise<Read> {
  const late = new AbortController();
  const deadline = setTimeout(() => {
    late.abort();
    void thread.end();
  }, timeoutMs);
  try {
    return await read();
  } catch (error) {
    throw late.signal.aborted ? tooLate(timeoutMs) : error;
  } finally {
    clearTimeout(deadline);
  }
}

function tooLate(timeoutMs: number): KnownError {
  return new KnownError(
    'DEADLINE_EXCEEDED',
    `The document was not read within ${String(timeoutMs / 1000)} s, and its reader was stopped; nothing was written.`,
  );
}
