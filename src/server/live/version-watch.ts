import { isSameVersion } from '../../store/graph-version.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { ServedGraph } from '../lifetime/served-graph.js';

/** Interval of looking at the version if only this process writes: that costs nothing. */
const ownEveryMs = 50;

/** Receives each version of the graph that is seen, and the end. */
export interface VersionListener {
  onVersion(version: GraphVersion): void;
  /** No version will follow: this server ends, or has no graph. */
  onEnd(): void;
}

/** Polls the version of the graph while there are listeners, once for all of them. */
export class VersionWatch {
  readonly #graph: ServedGraph;
  readonly #stalenessMs: number;
  readonly #listeners = new Set<VersionListener>();
  #timer: NodeJS.Timeout | undefined;
  #seen: GraphVersion | undefined;
  #isLooking = false;
  #hasEnded = false;

  constructor(graph: ServedGraph, stalenessMs: number) {
    this.#graph = graph;
    this.#stalenessMs = stalenessMs;
  }

  /** Adds a listener and gives a function that removes it. */
  listen(listener: VersionListener): () => void {
    if (this.#hasEnded) {
      listener.onEnd();
      return () => undefined;
    }
    this.#listeners.add(listener);
    this.#timer ??= this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  /** Ends the waiting of all listeners. */
  end(): void {
    this.#hasEnded = true;
    this.#endAll();
  }

  #endAll(): void {
    this.#stop();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener.onEnd();
  }

  #start(): NodeJS.Timeout {
    const { sharedWithOtherProcesses } = this.#graph.current().store.capabilities;
    const everyMs = sharedWithOtherProcesses ? Math.max(this.#stalenessMs, ownEveryMs) : ownEveryMs;
    return setInterval(() => void this.#look(), everyMs).unref();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#seen = undefined;
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const graph = this.#current();
      if (graph === undefined) {
        this.#endAll();
        return;
      }
      const version = await graph.store.version();
      if (this.#seen !== undefined && isSameVersion(this.#seen, version)) return;
      this.#seen = version;
      for (const listener of [...this.#listeners]) listener.onVersion(version);
    } catch {
      // The store does not answer: it is asked again shortly, and the clients wait.
    } finally {
      this.#isLooking = false;
    }
  }

  #current() {
    try {
      return this.#graph.current();
    } catch {
      return undefined;
    }
  }
}
