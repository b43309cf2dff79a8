import { overloaded } from '../../shared/errors.js';

interface BytesRefusals {
  /** The sentence for a client that takes more than half. */
  readonly ofClient: string;
  readonly ofAll: string;
}

const ofAnswers: BytesRefusals = {
  ofClient:
    'Your earlier questions and answers take too much memory: read those answers, then ask again.',
  ofAll: 'Too many answers are under way: ask again in a moment.',
};

/** Limits the bytes of all answers that are being made or sent, with half of them at most for one client. */
export class BytesInFlight {
  readonly #max: number;
  readonly #byClient = new Map<string, number>();
  readonly #refusals: BytesRefusals;
  #bytes = 0;

  constructor(max: number, refusals: BytesRefusals = ofAnswers) {
    this.#max = max;
    this.#refusals = refusals;
  }

  /**
   * Holds bytes until they are released.
   * @throws KnownError `OVERLOADED` if there is no room for them
   */
  hold(client: string, bytes: number): HeldBytes {
    const held = new HeldBytes(this, client);
    held.resize(bytes);
    return held;
  }

  /**
   * Updates an answer from `before` to `now` bytes. A client's only answer is never refused for exceeding the client's
   * share.
   * @throws KnownError `OVERLOADED` if there is no room for more
   */
  change(client: string, before: number, now: number): void {
    const all = this.#bytes - before + now;
    const ofClient = (this.#byClient.get(client) ?? 0) - before + now;
    if (now > before) {
      if (ofClient > now && ofClient > this.#max / 2) throw overloaded(this.#refusals.ofClient);
      if (all > this.#max) throw overloaded(this.#refusals.ofAll);
    }
    this.#bytes = all;
    if (ofClient === 0) this.#byClient.delete(client);
    else this.#byClient.set(client, ofClient);
  }
}

/** Bytes of an answer that count until released. */
export class HeldBytes {
  readonly #inFlight: BytesInFlight;
  readonly #client: string;
  #bytes = 0;
  #isReleased = false;

  constructor(inFlight: BytesInFlight, client: string) {
    this.#inFlight = inFlight;
    this.#client = client;
  }

  /**
   * Sets the current number.
   * @throws KnownError `OVERLOADED` if there is no room for more
   */
  resize(bytes: number): void {
    if (this.#isReleased) return;
    this.#inFlight.change(this.#client, this.#bytes, bytes);
    this.#bytes = bytes;
  }

  release(): void {
    this.resize(0);
    this.#isReleased = true;
  }
}
