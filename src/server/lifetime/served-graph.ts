import { KnownError } from '../../shared/errors.js';
import type { Context } from '../../api/context.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { SharedReader, StoreLoad } from '../../store/admission/shared-reader.js';
import type { GraphReader } from '../../store/graph-reader.js';

/** A graph that can be asked, with what is worked out from it. */
export interface LoadedGraph {
  readonly store: SharedReader;
  readonly knowledge: Knowledge;
  /** What changes it; where it is not given, nothing here does. */
  readonly curation?: Context['curation'];
}

export interface Readiness {
  readonly isReady: boolean;
  /** Why not, in one sentence. */
  readonly reason?: string;
}

const checkTimeoutMs = 1000;
const checkLastsMs = 1000;

/** The graph that this process serves: none until it is loaded, and none once the process is about to end. */
export class ServedGraph {
  #graph: LoadedGraph | undefined;
  #isLeaving = false;
  #reason = 'The graph is being loaded.';
  #check: { readonly at: number; readonly result: Promise<Readiness> } | undefined;

  /** From now on questions are answered from this graph. */
  serve(graph: LoadedGraph): void {
    this.#graph = graph;
  }

  /** From now on this server says that it is not ready, so that others are asked; it still answers. */
  leave(reason: string): void {
    this.#isLeaving = true;
    this.#reason = reason;
  }

  /** From now on questions are refused for this reason, one sentence. */
  withdraw(reason: string): void {
    this.#graph = undefined;
    this.#check = undefined;
    this.#reason = reason;
  }

  /** How much the graph has to do that is served; undefined while none is. */
  get load(): StoreLoad | undefined {
    return this.#graph?.store.load;
  }

  /**
   * The graph to ask.
   *
   * @throws KnownError `STORE_UNAVAILABLE` while none is served
   */
  current(): LoadedGraph {
    if (this.#graph === undefined) throw new KnownError('STORE_UNAVAILABLE', this.#reason);
    return this.#graph;
  }

  /** Whether questions can be answered now. The store is asked once a second at most, however often this is called. */
  readiness(): Promise<Readiness> {
    if (this.#graph === undefined || this.#isLeaving)
      return Promise.resolve({ isReady: false, reason: this.#reason });
    const now = performance.now();
    if (this.#check === undefined || now - this.#check.at > checkLastsMs)
      this.#check = { at: now, result: checkStore(this.#graph.store) };
    return this.#check.result;
  }
}

async function checkStore(store: GraphReader): Promise<Readiness> {
  try {
    await store.version({ timeoutMs: checkTimeoutMs });
    return { isReady: true };
  } catch {
    return { isReady: false, reason: 'The store does not answer.' };
  }
}
