import { whenAborted } from '../../shared/abort.js';
import type { GraphReader, GraphVersion } from '../../store/graph-reader.js';
import { packKnowledge, type PackedKnowledge } from './packed-knowledge.js';

interface Kept {
  readonly version: GraphVersion;
  readonly packed: Promise<PackedKnowledge>;
}

/** Keeps the graph's knowledge for any number of documents; of a new version it reads what changes have touched. */
export class KeptKnowledge {
  #kept: Kept | undefined;

  /** The store's current knowledge; concurrent callers share one read. */
  async of(store: GraphReader, signal?: AbortSignal): Promise<PackedKnowledge> {
    const version = await store.version({ signal });
    const kept = this.#kept;
    if (kept && isSame(kept.version, version)) return untilAborted(kept.packed, signal);
    // Without this caller's signal: others may wait for it, and the next document needs it too.
    const former = kept?.packed.catch(() => undefined);
    const packed = Promise.resolve(former).then((held) => packKnowledge(store, held));
    const made = { version, packed };
    this.#kept = made;
    packed.catch(() => {
      if (this.#kept === made) this.#kept = undefined;
    });
    return untilAborted(packed, signal);
  }

  forget(): void {
    this.#kept = undefined;
  }
}

function isSame(a: GraphVersion, b: GraphVersion): boolean {
  return a.storeId === b.storeId && a.number === b.number;
}

function untilAborted<Result>(work: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    const stopListening = whenAborted(signal, giveUp);
    work.then(resolve, reject).finally(stopListening);
  });
}
