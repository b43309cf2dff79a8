import { LRUCache } from 'lru-cache';
import { KnownError } from '../shared/errors.js';
import { getOrMake } from '../shared/get-or-make.js';
import { shortKey } from '../shared/short-key.js';
import { Centrality } from '../analysis/centrality/centrality.js';
import { Communities } from '../analysis/communities/communities.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { GraphFilterOptions } from '../analysis/graph-filter.js';
import { Measured } from '../analysis/measures/measured.js';
import type { Measure, Metric } from '../analysis/measures/measures.js';
import { projectGraph } from '../analysis/measures/projection.js';
import { runInWorker } from '../analysis/run-in-worker.js';
import type { RunOptions } from '../store/graph-reader.js';
import { waitFor } from './wait-for.js';

/** So many measures of one graph are kept: each takes about a megabyte for 65,000 nodes. */
const maxKeptPerGraph = 24;

/**
 * So many measures at most are being computed or wait for it: all of several parts of the graph, which one question may
 * ask for. More of them than are kept would push each other out.
 */
const maxPending = maxKeptPerGraph;

/** The part of the graph that is measured, as a simple undirected graph. */
export type MeasuredPart = Omit<GraphFilterOptions, 'avoid'>;

/**
 * Measures graphs, one measure at a time in a thread of its own, and keeps what it found for as long as
 * the graph is kept. A second question for the same, even while it is being computed, does not start it again.
 *
 * Asking fails with `DEADLINE_EXCEEDED` where it takes longer than the caller waits; the work goes on and
 * is there when asked for again. With too much of it under way it fails with `LIMIT_EXCEEDED`.
 */
export class GraphMetrics {
  readonly #kept = new WeakMap<CompactGraph, LRUCache<string, Promise<Measured>>>();
  readonly #closing = new AbortController();
  #last: Promise<unknown> = Promise.resolve();
  #pending = 0;

  /** How central each node of a part of the graph is. */
  async measureCentrality(
    graph: CompactGraph,
    metric: Metric,
    part: MeasuredPart,
    options: RunOptions = {},
  ): Promise<Centrality> {
    return new Centrality(metric, await waitFor(this.#measure(graph, metric, part), options));
  }

  /** The communities of a part of the graph. */
  async findCommunities(
    graph: CompactGraph,
    part: MeasuredPart,
    options: RunOptions = {},
  ): Promise<Communities> {
    return new Communities(await waitFor(this.#measure(graph, 'COMMUNITIES', part), options));
  }

  /** Ends what is being computed: callers that wait for it get `STORE_UNAVAILABLE`. */
  close(): void {
    this.#closing.abort(new KnownError('STORE_UNAVAILABLE', 'The service is shutting down.'));
  }

  #measure(graph: CompactGraph, measure: Measure, part: MeasuredPart): Promise<Measured> {
    const kept = getOrMake(this.#kept, graph, () => new LRUCache({ max: maxKeptPerGraph }));
    const key = shortKey(`${measure} ${writeKey(part)}`);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (this.#pending >= maxPending)
      throw new KnownError('LIMIT_EXCEEDED', 'Too much is being computed; ask again in a moment.');
    const started = this.#enqueue(() => this.#compute(graph, measure, part));
    kept.set(key, started);
    // Callers that wait get the failure; later ones start anew.
    started.catch(() => {
      if (kept.peek(key) === started) kept.delete(key);
    });
    return started;
  }

  async #enqueue<Result>(compute: () => Promise<Result>): Promise<Result> {
    this.#pending++;
    const result = this.#last.then(compute);
    this.#last = result.catch(() => undefined);
    try {
      return await result;
    } finally {
      this.#pending--;
    }
  }

  async #compute(graph: CompactGraph, measure: Measure, part: MeasuredPart): Promise<Measured> {
    const { projection, nodes } = await projectGraph(graph, part);
    const outcome = await runInWorker({ measure, projection }, this.#closing.signal);
    return new Measured(graph, nodes, outcome);
  }
}

/** Equal for parts that are equal, however they are written down. */
function writeKey({ types, kinds, dataset, minConfidence }: MeasuredPart): string {
  const sort = (names: readonly string[] | undefined) => names && [...new Set(names)].sort();
  return JSON.stringify([sort(types), sort(kinds), dataset, minConfidence]);
}
