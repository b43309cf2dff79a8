import { KnownError } from '../../shared/errors.js';
import type { Context } from '../../api/context.js';
import type { Viewer } from '../../shared/viewer.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { SharedReader, StoreLoad } from '../../store/admission/shared-reader.js';
import type { GraphReader, GraphVersion, RunOptions } from '../../store/graph-reader.js';

/** A graph that can be asked, with the views derived from it. */
export interface LoadedGraph {
  readonly store: SharedReader;
  readonly knowledge: Knowledge;
  /** Applies changes; absent on a server that makes none. */
  readonly curation?: Context['curation'];
  /** Reads the data folders again; absent on a server that has none. */
  readonly loadData?: Context['loadData'];
  /** Archives the graph at one version; absent on a server that does not. */
  readonly takeArchive?: ((options: TakeOptions) => AsyncIterable<Uint8Array>) | undefined;
  /** A dataset with decisions and vocabulary, as files by path; absent on a server that gives none. */
  readonly exportSeed?:
    ((dataset: string, options: RunOptions) => Promise<ReadonlyMap<string, string>>) | undefined;
  /** The result of each check of the graph; absent on a server that makes none. */
  readonly examine?: ((signal: AbortSignal) => AsyncIterable<object>) | undefined;
  /** Removes older changes from the log; absent on a server that does not. */
  readonly closeLog?: ((by: Viewer, closing: Closing) => Promise<object>) | undefined;
}

export interface TakeOptions extends RunOptions {
  /** Called with a version that the archive has, before its first bytes. */
  readonly onVersion?: ((version: GraphVersion) => void) | undefined;
}

interface Closing {
  /** A version, or a date or moment. */
  readonly before: number | string;
  /** The version of an archive that has the removed changes. */
  readonly archive: number;
}

export interface Readiness {
  readonly isReady: boolean;
  /** Reason in one sentence. */
  readonly reason?: string;
}

const checkTimeoutMs = 1000;
const checkLastsMs = 1000;

/** The graph that this process serves: none until it is loaded, and none shortly before the process ends. */
export class ServedGraph {
  #graph: LoadedGraph | undefined;
  #isLeaving = false;
  #reason = 'The graph is being loaded.';
  #check: { readonly at: number; readonly result: Promise<Readiness> } | undefined;

  /** Starts answering questions from this graph. */
  serve(graph: LoadedGraph): void {
    this.#graph = graph;
  }

  /** Reports this server as not ready, so that clients go elsewhere; it still answers. */
  leave(reason: string): void {
    this.#isLeaving = true;
    this.#reason = reason;
  }

  /** Refuses all further questions with this reason, one sentence. */
  withdraw(reason: string): void {
    this.#graph = undefined;
    this.#check = undefined;
    this.#reason = reason;
  }

  /** Load of the served graph; undefined while there is none. */
  get load(): StoreLoad | undefined {
    return this.#graph?.store.load;
  }

  /**
   * The graph to ask.
   * @throws KnownError `STORE_UNAVAILABLE` while none is served
   */
  current(): LoadedGraph {
    if (this.#graph === undefined) throw new KnownError('STORE_UNAVAILABLE', this.#reason);
    return this.#graph;
  }

  /** True if questions can be answered now. The store is asked once a second at most. */
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
