import { LRUCache } from 'lru-cache';
import { KnownError } from '../shared/errors.js';
import { getOrMake } from '../shared/get-or-make.js';
import { keyOfAsOf } from '../shared/as-of.js';
import { shortKey } from '../shared/short-key.js';
import { Centrality } from '../analysis/centrality/centrality.js';
import { Communities } from '../analysis/communities/communities.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { GraphFilterOptions } from '../analysis/graph-filter.js';
import { Measured } from '../analysis/measures/measured.js';
import type { Measure, Metric } from '../analysis/measures/measures.js';
import { projectGraph } from '../analysis/measures/projection.js';
import { runInWorker } from '../analysis/run-in-worker.js';
import { FairTurns, type Caller } from './fair-turns.js';
import { waitFor } from './wait-for.js';

/** So many measures of one graph are kept: each takes about a megabyte for 65,000 nodes. */
const maxKeptPerGraph = 24;

/** So many measures of one client at most are being computed or wait for it: all of several parts of the graph. */
const maxOfClient = 24;
const maxOfAll = 20 * maxOfClient;

/** A measure that was ordered and is not there yet. */
interface Pending {
  readonly measured: Promise<Measured>;
  /** Those that wait for it still: not those that have gone away, or have given up at their deadline. */
  callers: number;
}

/** The part of the graph that is measured, as a simple undirected graph. */
export type MeasuredPart = Omit<GraphFilterOptions, 'avoid'>;

/**
 * Measures graphs, one measure at a time in a thread of its own, and keeps what it found for as long as
 * the graph is kept. A second question for the same, even while it is being computed, does not start it again.
 *
 * Asking fails with `DEADLINE_EXCEEDED` where it takes longer than the caller waits. What has begun goes on and is there
 * when asked for again; what nobody waits for any more when its turn comes is left out. A client with too much of it under way gets `OVERLOADED`, and takes turns with the others.
 */
export class GraphMetrics {
  readonly #kept = new WeakMap<CompactGraph, LRUCache<string, Measured>>();
  readonly #pending = new WeakMap<CompactGraph, Map<string, Pending>>();
  readonly #turns = new FairTurns({ maxOfClient, maxOfAll });
  readonly #closing = new AbortController();

  /** How central each node of a part of the graph is. */
  async measureCentrality(
    graph: CompactGraph,
    metric: Metric,
    part: MeasuredPart,
    caller: Caller = {},
  ): Promise<Centrality> {
    return new Centrality(metric, await this.#measure(graph, metric, part, caller));
  }

  /** The communities of a part of the graph. */
  async findCommunities(
    graph: CompactGraph,
    part: MeasuredPart,
    caller: Caller = {},
  ): Promise<Communities> {
    return new Communities(await this.#measure(graph, 'COMMUNITIES', part, caller));
  }

  /** Ends what is being computed: callers that wait for it get `STORE_UNAVAILABLE`. */
  close(): void {
    this.#closing.abort(new KnownError('STORE_UNAVAILABLE', 'The service is shutting down.'));
  }

  async #measure(
    graph: CompactGraph,
    measure: Measure,
    part: MeasuredPart,
    caller: Caller,
  ): Promise<Measured> {
    const kept = getOrMake(this.#kept, graph, () => new LRUCache({ max: maxKeptPerGraph }));
    const key = shortKey(`${measure} ${writeKey(part)}`);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const ofGraph = getOrMake(this.#pending, graph, () => new Map<string, Pending>());
    const pending = ofGraph.get(key) ?? this.#order(graph, measure, part, caller.client);
    ofGraph.set(key, pending);
    const end = () => ofGraph.delete(key);
    if (pending.callers === 0)
      pending.measured.then((measured) => {
        kept.set(key, measured);
        end();
      }, end);
    pending.callers += 1;
    try {
      return await waitFor(pending.measured, caller);
    } finally {
      pending.callers -= 1;
    }
  }

  #order(graph: CompactGraph, measure: Measure, part: MeasuredPart, client = ''): Pending {
    const compute = () => this.#compute(graph, measure, part);
    const measured = this.#turns.order(client, compute, () => pending.callers > 0);
    const pending: Pending = { measured, callers: 0 };
    return pending;
  }

  async #compute(graph: CompactGraph, measure: Measure, part: MeasuredPart): Promise<Measured> {
    const { projection, nodes } = await projectGraph(graph, part);
    const outcome = await runInWorker({ measure, projection }, this.#closing.signal);
    return new Measured(graph, nodes, outcome);
  }
}

/** Equal for parts that are equal, however they are written down. */
function writeKey({ types, kinds, dataset, minConfidence, asOf }: MeasuredPart): string {
  const sort = (names: readonly string[] | undefined) => names && [...new Set(names)].sort();
  return JSON.stringify([sort(types), sort(kinds), dataset, minConfidence, keyOfAsOf(asOf)]);
}
