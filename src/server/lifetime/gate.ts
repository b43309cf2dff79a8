import { KnownError } from '../../shared/errors.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { GraphReader } from '../../store/graph-reader.js';

/** A graph that can be asked, with what is worked out from it. */
export interface AskedGraph {
  readonly store: GraphReader;
  readonly knowledge: Knowledge;
}

export interface Readiness {
  readonly isReady: boolean;
  /** Why not, in one sentence. */
  readonly reason?: string;
}

const checkTimeoutMs = 1000;
const checkLastsMs = 1000;

/** Lets questions through to the graph once it is loaded, and until this process ends. */
export class Gate {
  private graph: AskedGraph | undefined;
  private reason = 'The graph is being loaded.';
  private check: { readonly at: number; readonly result: Promise<Readiness> } | undefined;

  open(graph: AskedGraph): void {
    this.graph = graph;
  }

  /** Tells why no question can be answered (yet, or any more). */
  shut(reason: string): void {
    this.graph = undefined;
    this.check = undefined;
    this.reason = reason;
  }

  /**
   * The graph to ask.
   *
   * @throws KnownError `STORE_UNAVAILABLE` while the gate is shut.
   */
  pass(): AskedGraph {
    if (this.graph === undefined) throw new KnownError('STORE_UNAVAILABLE', this.reason);
    return this.graph;
  }

  /** Whether questions can be answered now. The store is asked once a second at most, however many want to know. */
  readiness(): Promise<Readiness> {
    if (this.graph === undefined) return Promise.resolve({ isReady: false, reason: this.reason });
    const now = performance.now();
    if (this.check === undefined || now - this.check.at > checkLastsMs)
      this.check = { at: now, result: askStore(this.graph.store) };
    return this.check.result;
  }
}

async function askStore(store: GraphReader): Promise<Readiness> {
  try {
    await store.version({ timeoutMs: checkTimeoutMs });
    return { isReady: true };
  } catch {
    return { isReady: false, reason: 'The store does not answer.' };
  }
}
