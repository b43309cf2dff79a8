import { createHash } from 'node:crypto';
import { KnownError } from '../../shared/errors.js';
import { readSeal, sealLength } from '../format/seal.js';

/** The bytes of an archive, hashed as they pass, with the seal at their end kept back. */
export class SealedBytes {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #hash = createHash('sha256');
  #tail: Buffer = Buffer.alloc(0);
  #isGzip: boolean | undefined;
  #hasFailed = false;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#source = bytes[Symbol.asyncIterator]();
  }

  /** All bytes before the seal. Leaving early does not end the source, whose rest {@link assertWhole} reads. */
  async *content(): AsyncGenerator<Buffer> {
    for (let next = await this.#pull(); next !== undefined; next = await this.#pull())
      if (next.length > 0) yield next;
  }

  /** False once the source of the bytes has failed: the error is not the fault of the bytes then. */
  get isReadable(): boolean {
    return !this.#hasFailed;
  }

  /**
   * Reads the rest.
   * @throws KnownError `BAD_INPUT` unless the bytes are those that were sealed
   */
  async assertWhole(): Promise<void> {
    while ((await this.#pull()) !== undefined);
    const sealed = readSeal(this.#tail);
    if (sealed === undefined) throw this.#withoutSeal();
    const sha256 = this.#hash.digest('hex');
    if (sha256 !== sealed)
      throw damaged(`its checksum (SHA-256) is ${sha256}, but ${sealed} was written`);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #pull(): Promise<Buffer | undefined> {
    const next = await this.#source.next().catch((error: unknown) => {
      this.#hasFailed = true;
      throw error;
    });
    return next.done === true ? undefined : this.#absorb(next.value);
  }

  #absorb(chunk: Uint8Array): Buffer {
    const held = Buffer.concat([this.#tail, chunk]);
    if (held.length >= 2) this.#isGzip ??= held.readUInt16BE() === 0x1f8b;
    const end = Math.max(0, held.length - sealLength);
    this.#tail = held.subarray(end);
    const passed = held.subarray(0, end);
    this.#hash.update(passed);
    return passed;
  }

  #withoutSeal(): KnownError {
    if (this.#tail.length === 0) return new KnownError('BAD_INPUT', 'The archive is empty.');
    if (this.#isGzip === true)
      return damaged('the checksum (SHA-256) at its end is missing; it may have been cut short');
    return new KnownError('BAD_INPUT', 'This is not an archive of a graph: it is not in gzip.');
  }
}

function damaged(reason: string): KnownError {
  return new KnownError('BAD_INPUT', `The archive is damaged: ${reason}.`);
}
