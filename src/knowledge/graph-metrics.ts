import { LRUCache } from 'lru-cache';
import { KnownError } from '../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import { keyOfAsOf } from '../shared/as-of.js';
import { shortKey } from '../shared/memory-budget.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { GraphFilterOptions } from '../analysis/graph-filter.js';
import { Measured } from '../analysis/measures/measured.js';
import type { Measure } from '../analysis/measures/measures.js';
import { projectGraph } from '../analysis/measures/projection.js';
import { priceOf } from '../analysis/measures/price.js';
import { runInWorker, turnMs } from '../analysis/run-in-worker.js';
import { FairTurns, type Caller } from './fair-turns.js';
import { waitFor } from './wait-for.js';

/** Maximum measures kept for a graph; each takes about a megabyte for 65,000 nodes. */
const maxKeptPerGraph = 24;

/** Maximum measures of one client that are running or waiting: all measures of several parts of the graph. */
const maxOfClient = 24;
const maxOfAll = 20 * maxOfClient;
/** Maximum measures that have begun: a paused one of 20,000 entities keeps some 30 MB. */
const maxBegun = 4;

/** Maximum price of a measure that takes one turn. */
const shortPrice = 25 * turnMs;

/** An ordered measure that is not there yet. */
interface Pending {
  readonly measured: Promise<Measured>;
  /** Number of callers that still wait for it. */
  callers: number;
}

/** The measured part of the graph, as a simple undirected graph. */
export type MeasuredPart = Omit<GraphFilterOptions, 'avoid'>;

/**
 * Measures graphs, one measure at a time and each in a thread, and keeps the results as long as the graph is kept. A second
 * request for the same measure, even while it runs, does not start it again and pays nothing.
 *
 * Fails with `OVERLOADED` if it takes longer than the caller waits. A measure that has begun continues and is there for the
 * next request; a waiting one without callers is dropped at its turn. Clients take turns, a running measure pauses for those of
 * others, and a client with too much under way gets `OVERLOADED`.
 */
export class GraphMetrics {
  readonly #kept = new WeakMap<CompactGraph, LRUCache<string, Measured>>();
  readonly #pending = new WeakMap<CompactGraph, Map<string, Pending>>();
  readonly #turns = new FairTurns({ maxOfClient, maxOfAll, maxBegun });
  readonly #closing = new AbortController();

  /** Ends running measures: their callers get `STORE_UNAVAILABLE`. */
  close(): void {
    this.#closing.abort(new KnownError('STORE_UNAVAILABLE', 'The service is shutting down.'));
  }

  /** A measure of a part of the graph. */
  async measure(
    graph: CompactGraph,
    measure: Measure,
    part: MeasuredPart,
    caller: Caller = {},
  ): Promise<Measured> {
    const kept = getOrMake(this.#kept, graph, () => new LRUCache({ max: maxKeptPerGraph }));
    const key = shortKey(`${measure} ${writeKey(part)}`);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const ofGraph = getOrMake(this.#pending, graph, () => new Map<string, Pending>());
    const pending = ofGraph.get(key) ?? this.#order(graph, measure, part, caller);
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

  #order(graph: CompactGraph, measure: Measure, part: MeasuredPart, caller: Caller): Pending {
    const price = priceOf(measure, graph);
    const measured = this.#turns.order(caller.client ?? '', {
      turns: this.#compute(graph, measure, part),
      isShort: price <= shortPrice,
      isWanted: () => pending.callers > 0,
      admit: () => caller.admitAnalysis?.(writeKey(part), price),
    });
    const pending: Pending = { measured, callers: 0 };
    return pending;
  }

  async *#compute(
    graph: CompactGraph,
    measure: Measure,
    part: MeasuredPart,
  ): AsyncGenerator<void, Measured> {
    const { projection, nodes } = await projectGraph(graph, part);
    const outcome = yield* runInWorker({ measure, projection }, this.#closing.signal);
    return new Measured(graph, nodes, outcome);
  }
}

/** Equal for equal parts, in whatever order they are written. */
function writeKey({ types, kinds, dataset, minConfidence, asOf }: MeasuredPart): string {
  const sort = (names: readonly string[] | undefined) => names && [...new Set(names)].sort();
  const confidence = minConfidence === 0 ? undefined : minConfidence;
  return JSON.stringify([sort(types), sort(kinds), dataset, confidence, keyOfAsOf(asOf)]);
}
