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
    this.#add(client, bytes, bytes);
    let held = bytes;
    let isReleased = false;
    return {
      resize: (size) => {
        if (isReleased) return;
        this.#add(client, size - held, size);
        held = size;
      },
      release: () => {
        if (isReleased) return;
        isReleased = true;
        this.#add(client, -held, 0);
      },
    };
  }

  /** @param size of the answer, which is never refused for the sake of its client’s share where it is the only one */
  #add(client: string, bytes: number, size: number): void {
    const all = this.#bytes + bytes;
    const ofClient = (this.#byClient.get(client) ?? 0) + bytes;
    if (bytes > 0) {
      if (ofClient > size && ofClient > this.#max / 2)
        throw overloaded('You have not taken your earlier answers yet: read them, then ask again.');
      if (all > this.#max)
        throw overloaded('Too much is being answered at once: ask again in a moment.');
    }
    this.#bytes = all;
    if (ofClient === 0) this.#byClient.delete(client);
    else this.#byClient.set(client, ofClient);
  }
}

/** Bytes of an answer that count as long as they are held. */
export interface HeldBytes {
  /** They are so many now. @throws KnownError `OVERLOADED` as where they were taken */
  resize(bytes: number): void;
  release(): void;
}
