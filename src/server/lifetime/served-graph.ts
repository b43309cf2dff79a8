import { KnownError } from '../../shared/errors.js';
import type { Context } from '../../api/context.js';
import type { Viewer } from '../../shared/viewer.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { SharedReader, StoreLoad } from '../../store/admission/shared-reader.js';
import type { GraphVersion, RunOptions } from '../../store/graph-reader.js';

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

/** State of this server, as `/health/ready` tells it. */
export interface Readiness {
  readonly status: 'ready' | 'warming' | 'not ready';
  /** Names of the views that are still made for the first time. */
  readonly warming?: readonly string[];
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
  #check: { readonly at: number; readonly fault: Promise<KnownError | undefined> } | undefined;
  readonly #onStore: (fault: KnownError | undefined) => void;

  /** @param onStore receives the fault of the store, or undefined if it answers, each time that it is asked */
  constructor(onStore: (fault: KnownError | undefined) => void = () => undefined) {
    this.#onStore = onStore;
  }

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
    if (this.#graph === undefined) throw this.#refusal();
    return this.#graph;
  }

  /** True if clients may stay: a graph is served, its views are made, and this server does not leave. */
  get isSettled(): boolean {
    return !this.#isLeaving && this.#graph?.knowledge.warming.length === 0;
  }

  async readiness(): Promise<Readiness> {
    const fault = this.#isLeaving ? this.#refusal() : await this.storeFault();
    if (fault !== undefined) return { status: 'not ready', reason: fault.message };
    const warming = this.#graph?.knowledge.warming ?? [];
    return warming.length > 0 ? { status: 'warming', warming } : { status: 'ready' };
  }

  /** The fault of the store; undefined if it answers. It is asked once a second at most. */
  async storeFault(): Promise<KnownError | undefined> {
    const graph = this.#graph;
    if (graph === undefined) return this.#refusal();
    const now = performance.now();
    if (this.#check === undefined || now - this.#check.at > checkLastsMs)
      this.#check = { at: now, fault: this.#askStore(graph) };
    const fault = await this.#check.fault;
    return this.#graph === graph ? fault : this.#refusal();
  }

  async #askStore(graph: LoadedGraph): Promise<KnownError | undefined> {
    const answer = graph.store.version({ timeoutMs: checkTimeoutMs, anew: true });
    const fault = await answer.then(() => undefined, toFault);
    if (this.#graph === graph) this.#onStore(fault);
    return fault;
  }

  #refusal(): KnownError {
    return new KnownError('STORE_UNAVAILABLE', this.#reason);
  }
}

/** The error if it says what is wrong with the store; that it does not answer if it came too late or says nothing. */
function toFault(error: unknown): KnownError {
  if (error instanceof KnownError && error.code === 'STORE_UNAVAILABLE') return error;
  const sentence = 'The graph store does not answer.';
  return new KnownError('STORE_UNAVAILABLE', sentence, { cause: error });
}
