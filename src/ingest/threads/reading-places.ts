import { overloaded } from '../../shared/errors.js';
import { Lane, type LaneOptions } from '../../store/admission/lane.js';
import { megabytes } from '../read/limits.js';

/** Each that is read has a core of its own and some hundred MiB. Nobody waits longer than a request does. */
const admission: LaneOptions = {
  ...{ maxRunning: 2, maxWaiting: 8, maxWaitMs: 30_000 },
  refusal: 'Too many documents are being read: send this one again in a moment.',
};

/** Of all that are read or wait for it. */
const mostBytes = 64 * 1024 * 1024;

/** For whoever does not say who asks. */
const unnamed = 'unnamed';

export interface Reader {
  /** Of the document. */
  readonly bytes: number;
  readonly client?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lets a few documents be read at a time, of each client in turn, and a few more wait, of so many bytes together. */
export class ReadingPlaces {
  readonly #lane: Lane;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(options: Partial<LaneOptions> & { readonly mostBytes?: number } = {}) {
    this.#lane = new Lane({ ...admission, ...options });
    this.#mostBytes = options.mostBytes ?? mostBytes;
  }

  /**
   * What the work gives, begun when there is a place for it.
   *
   * @throws KnownError `OVERLOADED`, with when to ask again; `DEADLINE_EXCEEDED` where the caller has gone while it waited
   */
  async take<Result>(
    { bytes, client = unnamed, signal }: Reader,
    work: () => Promise<Result>,
  ): Promise<Result> {
    if (this.#bytes > 0 && this.#bytes + bytes > this.#mostBytes)
      throw overloaded(
        `Documents of ${megabytes(this.#bytes)} MB are being read, the most allowed at once: send this one again in a moment.`,
        retryAfterSeconds,
      );
    this.#bytes += bytes;
    try {
      const place = await this.#lane.enter(client, signal);
      try {
        return await work();
      } finally {
        this.#lane.leave(place);
      }
    } finally {
      this.#bytes -= bytes;
    }
  }
}

const retryAfterSeconds = 5;
