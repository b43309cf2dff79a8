import { overloaded } from '../../shared/errors.js';

/**
 * Counts the bytes of all answers that are being made or that their clients have not taken yet, and lets there be so
 * many at most, half of them for one client.
 */
export class BytesInFlight {
  readonly #max: number;
  readonly #byClient = new Map<string, number>();
  #bytes = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Bytes that are held until they are released.
   *
   * @throws KnownError `OVERLOADED` where there is no room for them
   */
  hold(client: string, bytes: number): HeldBytes {
    const held = new HeldBytes(this, client);
    held.resize(bytes);
    return held;
  }

  /**
   * Counts an answer that had `before` bytes and has `now`; it is never refused for the sake of its client's share where
   * that has no other.
   *
   * @throws KnownError `OVERLOADED` where there is no room for more
   */
  change(client: string, before: number, now: number): void {
    const all = this.#bytes - before + now;
    const ofClient = (this.#byClient.get(client) ?? 0) - before + now;
    if (now > before) {
      if (ofClient > now && ofClient > this.#max / 2)
        throw overloaded(
          'Your earlier questions and answers take too much room: wait for them and read them, then ask again.',
        );
      if (all > this.#max)
        throw overloaded('Too much is being answered at once: ask again in a moment.');
    }
    this.#bytes = all;
    if (ofClient === 0) this.#byClient.delete(client);
    else this.#byClient.set(client, ofClient);
  }
}

/** Bytes of an answer that count as long as they are held. */
export class HeldBytes {
  readonly #inFlight: BytesInFlight;
  readonly #client: string;
  #bytes = 0;
  #isReleased = false;

  constructor(inFlight: BytesInFlight, client: string) {
    this.#inFlight = inFlight;
    this.#client = client;
  }

  /** They are so many now. @throws KnownError `OVERLOADED` as where they were taken */
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
