import { LRUCache } from 'lru-cache';
import { today } from '../../shared/today.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { Encoding } from '../http/accept.js';
import { pack } from '../http/pack.js';
import { toOwnBytes } from './own-bytes.js';

/** Approximate bytes of an entry beside its body and its key. */
const overhead = 500;

/** Bytes of an answer to a stored operation with its variables, from one version of the graph. */
interface KeptAnswer {
  /** Version and day for which it was made: sentences tell what is past. */
  readonly moment: string;
  readonly body: Buffer;
  /** The same bytes compressed, once a client has asked for that. */
  readonly packed: Readonly<Partial<Record<Encoding, Promise<Buffer>>>>;
  readonly packedLength: number;
}

/**
 * Caches answers by stored operation and variables: the newest version of each, those asked last, up to a number of
 * bytes. A lookup names the current version and day, so it never finds an older answer.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, KeptAnswer> | undefined;

  /** @param maxBytes 0 keeps nothing */
  constructor(maxBytes: number) {
    if (maxBytes === 0) return;
    this.#answers = new LRUCache<string, KeptAnswer>({
      maxSize: maxBytes,
      sizeCalculation: ({ body, packedLength }, key) =>
        body.length + packedLength + 2 * key.length + overhead,
    });
  }

  find(key: string, version: GraphVersion): Buffer | undefined {
    const kept = this.#answers?.get(key);
    return kept?.moment === momentOf(version) ? kept.body : undefined;
  }

  keep(key: string, version: GraphVersion, body: Buffer): void {
    this.#answers?.set(key, { moment: momentOf(version), body, packed: {}, packedLength: 0 });
  }

  /** Body in an encoding, compressed once as long as it is kept. */
  pack(key: string, body: Buffer, encoding: Encoding): Promise<Buffer> {
    const kept = this.#answers?.peek(key);
    if (kept?.body !== body) return pack(body, encoding);
    const known = kept.packed[encoding];
    if (known !== undefined) return known;
    const packed = pack(body, encoding).then(toOwnBytes);
    this.#answers?.set(key, { ...kept, packed: { ...kept.packed, [encoding]: packed } });
    packed.then(
      ({ length }) => {
        const now = this.#answers?.peek(key);
        if (now?.packed[encoding] === packed)
          this.#answers?.set(key, { ...now, packedLength: now.packedLength + length });
      },
      () => this.#answers?.delete(key),
    );
    return packed;
  }
}

function momentOf({ storeId, number }: GraphVersion): string {
  return `${storeId} ${number} ${today()}`;
}
