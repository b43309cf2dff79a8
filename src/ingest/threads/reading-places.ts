import { overloaded } from '../../shared/errors.js';
import { Lane, type LaneOptions } from '../../store/admission/lane.js';
import { megabytes } from '../read/limits.js';

/** Limits of concurrent reading: each document takes a core and some hundred MiB. The maximum wait is that of a request. */
const admission: LaneOptions = {
  maxRunning: 2,
  maxWaiting: 8,
  maxWaitMs: 30_000,
  refusal: 'Too many documents are being read: send this one again in a moment.',
};

/** Maximum bytes of all documents being read or waiting. */
const mostBytes = 64 * 1024 * 1024;

/** The client of anonymous callers. */
const unnamed = 'unnamed';

export interface Reader {
  /** Size of the document. */
  readonly bytes: number;
  readonly client?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lets a few documents be read at a time, with clients in turn, and a few more wait, up to a limit of bytes. */
export class ReadingPlaces {
  readonly #lane: Lane;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(options: Partial<LaneOptions> & { readonly mostBytes?: number } = {}) {
    this.#lane = new Lane({ ...admission, ...options });
    this.#mostBytes = options.mostBytes ?? mostBytes;
  }

  /**
   * The result of the work, which starts when a place is free.
   *
   * @throws KnownError `OVERLOADED`, with when to ask again; `DEADLINE_EXCEEDED` if the caller leaves while it waits
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
