import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { isSameVersion } from '../../store/graph-version.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { toOwnBytes } from './own-bytes.js';

const pack = promisify(gzip);

/** What an entry takes beside its bytes and its key, about. */
const overhead = 500;

/** The bytes of an answer to a stored operation with its variables, from the graph at a version. */
interface KeptAnswer {
  readonly version: GraphVersion;
  readonly body: Buffer;
  /** The same bytes by gzip, once a client has asked for them. */
  readonly packed?: Promise<Buffer>;
  readonly packedLength?: number;
}

/**
 * Answers by stored operation and variables, the newest version of each, those asked last; so many bytes in all. Each
 * is looked up by the version that the graph is at, so an older one is never found.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer> | undefined;

  /** @param maxBytes 0 keeps nothing */
  constructor(maxBytes: number) {
    if (maxBytes === 0) return;
    this.#answers = new LRUCache<string, KeptAnswer>({
      maxSize: maxBytes,
      sizeCalculation: ({ body, packedLength = 0 }, key) =>
        body.length + packedLength + 2 * key.length + overhead,
    });
  }

  find(key: string, version: GraphVersion): Buffer | undefined {
    const kept = this.#answers?.get(key);
    return kept && isSameVersion(kept.version, version) ? kept.body : undefined;
  }

  keep(key: string, version: GraphVersion, body: Buffer): void {
    this.#answers?.set(key, { version, body });
  }

  /** The body by gzip; packed once for all requests, as long as it is kept. */
  pack(key: string, body: Buffer): Promise<Buffer> {
    const kept = this.#answers?.peek(key);
    if (kept?.body !== body) return pack(body);
    if (kept.packed !== undefined) return kept.packed;
    const packed = pack(body).then(toOwnBytes);
    const entry = { ...kept, packed };
    this.#answers?.set(key, entry);
    packed.then(
      ({ length }) => {
        if (this.#answers?.peek(key) === entry)
          this.#answers.set(key, { ...entry, packedLength: length });
      },
      () => this.#answers?.delete(key),
    );
    return packed;
  }
}
