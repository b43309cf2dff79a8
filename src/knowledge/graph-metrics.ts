import { LRUCache } from 'lru-cache';
import { KnownError } from '../shared/errors.js';
import { getOrMake } from '../shared/get-or-make.js';
import { keyOfAsOf } from '../shared/as-of.js';
import { shortKey } from '../shared/memory-budget.js';
import { Centrality } from '../analysis/centrality/centrality.js';
import { Communities } from '../analysis/communities/communities.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { GraphFilterOptions } from '../analysis/graph-filter.js';
import { Measured } from '../analysis/measures/measured.js';
import type { Metric } from '../analysis/centrality/index.js';
import type { Measure } from '../analysis/measures/measures.js';
import { projectGraph } from '../analysis/measures/projection.js';
import { runInWorker } from '../analysis/run-in-worker.js';
import { FairTurns, type Caller } from './fair-turns.js';
import { waitFor } from './wait-for.js';

/** Maximum measures kept for a graph; each takes about a megabyte for 65,000 nodes. */
const maxKeptPerGraph = 24;

/** Maximum measures of one client that are running or waiting: all measures of several parts of the graph. */
const maxOfClient = 24;
const maxOfAll = 20 * maxOfClient;

/** An ordered measure that is not there yet. */
interface Pending {
  readonly measured: Promise<Measured>;
  /** Number of callers that still wait for it. */
  callers: number;
}

/** The measured part of the graph, as a simple undirected graph. */
export type MeasuredPart = Omit<GraphFilterOptions, 'avoid'>;

/**
 * Measures graphs, one measure at a time in a thread, and keeps the results as long as the graph is kept. A second request for
 * the same measure, even while it runs, does not start it again.
 *
 * Fails with `DEADLINE_EXCEEDED` if it takes longer than the caller waits. A running measure continues and is there for the
 * next request; a waiting one without callers is dropped at its turn. Clients take turns, and one with too much under way gets
 * `OVERLOADED`.
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

  /** Ends running measures: their callers get `STORE_UNAVAILABLE`. */
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

/** Equal for equal parts, in whatever order they are written. */
function writeKey({ types, kinds, dataset, minConfidence, asOf }: MeasuredPart): string {
  const sort = (names: readonly string[] | undefined) => names && [...new Set(names)].sort();
  return JSON.stringify([sort(types), sort(kinds), dataset, minConfidence, keyOfAsOf(asOf)]);
}
