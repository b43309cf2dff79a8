import type { Centrality } from '../analysis/centrality/centrality.js';
import type { InterlockQuestion } from '../analysis/common/interlock-question.js';
import type { InterlocksAnswer } from '../analysis/common/interlocks.js';
import type { Communities } from '../analysis/communities/communities.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { Metric } from '../analysis/measures/measures.js';
import { entityKindNames } from '../model/kinds.js';
import { relationTypes } from '../model/relations/index.js';
import type { Conflict } from '../claims/conflicts/find-conflicts.js';
import { readDatasetIds } from '../claims/graph/read-datasets.js';
import type { Aliases } from '../shared/aliases.js';
import type { NamedIds } from '../shared/named-ids.js';
import type { SearchIndex } from '../search/search-index.js';
import type { TextIndex } from '../search/text/text-index.js';
import type { ClaimCounts } from '../statistics/count-claims.js';
import { countContent, type GraphContent } from '../statistics/count-content.js';
import type { StatedGraph } from '../statistics/stated-graph.js';
import { readerOf } from '../store/read.js';
import { Newest } from '../store/newest.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { newestAliases } from './alias-cache.js';
import { ClaimCountCache } from './claim-count-cache.js';
import type { Caller } from './fair-turns.js';
import { GraphCache } from './graph-cache.js';
import { GraphSizesCache, type GraphSizes } from './graph-sizes.js';
import { GraphMetrics, type MeasuredPart } from './graph-metrics.js';
import { newestConflicts } from './newest-conflicts.js';
import { KnownIds, type AskingOptions } from './known-ids.js';
import { InterlockCache } from './interlock-cache.js';
import { SearchCache } from './search-cache.js';
import { StatedGraphs } from './stated-graphs.js';
import { TextCache } from './text-cache.js';
import { waitFor } from './wait-for.js';

/** Loading goes on where it takes longer, and what is loaded is there when asked for again. */
const loadTimeoutMs = 10_000;
/** A measure that takes longer goes on, and is there when asked for again. */
const measureTimeoutMs = 8_000;

/** The labels of the nodes that a root field lists, of those that a connection leads to, and of what datasets show alone. */
const askedLabels = ['Entity', ...entityKindNames, 'Claim', 'Document', 'Mention', 'Scoped'];

/**
 * What is worked out from one graph once and kept for many questions, by graph version: the indexes of names and texts, the compact
 * graph and the conflicts follow what changes, all else is worked out again when it is asked for. Made where the graph is opened,
 * handed to what answers questions, closed before the graph is.
 */
export class Knowledge {
  readonly #metrics = new GraphMetrics();
  readonly #interlocks = new InterlockCache();
  readonly #claimCounts = new ClaimCountCache();
  readonly #graphs: GraphCache;
  readonly #ids: KnownIds;
  readonly #aliases: Newest<Aliases>;
  readonly #names: SearchCache;
  readonly #texts: TextCache;
  readonly #conflicts: Newest<readonly Conflict[]>;
  readonly #stated: StatedGraphs;
  readonly #sizes: GraphSizesCache;
  readonly #datasets: Newest<readonly string[]>;
  readonly #content: Newest<GraphContent>;

  /** @param store the graph itself, not one that records the statements of a request: what is kept outlives the request. */
  constructor(store: GraphReader) {
    this.#graphs = new GraphCache(store, relationTypes);
    this.#ids = new KnownIds(this.#graphs);
    this.#aliases = newestAliases(store);
    this.#names = new SearchCache(store);
    this.#texts = new TextCache(store);
    this.#content = new Newest(store, async () =>
      countContent(await this.#graphs.current(), readerOf(store)),
    );
    this.#conflicts = newestConflicts(store);
    this.#stated = new StatedGraphs(store);
    this.#datasets = new Newest(store, () => readDatasetIds(readerOf(store)));
    this.#sizes = new GraphSizesCache(store, { types: relationTypes, labels: askedLabels });
  }

  /** How much there is in the graph, as it was counted last: for estimates alone. Undefined before it was counted. */
  get sizes(): GraphSizes | undefined {
    return this.#sizes.latest();
  }

  /** Counts how much there is in the graph, so that the work of the first questions is known. */
  countSizes(): Promise<void> {
    return this.#sizes.count();
  }

  /** Builds the search index ahead of the first search, so that this does not wait for it. */
  async prepare(): Promise<void> {
    await this.#names.current();
  }

  /** The names at the version that the store has now; their index follows small changes, and takes seconds to make. */
  names({ signal }: RunOptions): Promise<SearchIndex> {
    return waitFor(this.#names.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The words of documents at the version that the store has now; their index follows what changes. */
  texts({ signal }: RunOptions): Promise<TextIndex> {
    return waitFor(this.#texts.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /**
   * The compact graph at the version that the store has now; it follows small changes, and loading it may take seconds.
   *
   * @param options `timeoutMs: undefined` waits however long it takes
   */
  graph(options: RunOptions): Promise<CompactGraph> {
    const timeoutMs = 'timeoutMs' in options ? options.timeoutMs : loadTimeoutMs;
    return this.#graphs.current({ timeoutMs, signal: options.signal });
  }

  /** The ids of the datasets at the version that the store has now, sorted. */
  datasets({ signal }: RunOptions): Promise<readonly string[]> {
    return waitFor(this.#datasets.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** Where ids lead that are shown under another, at the version that the store has now; they follow small changes. */
  aliases({ signal }: RunOptions): Promise<Aliases> {
    return waitFor(this.#aliases.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The same where that is known at once. */
  aliasesAtOnce(): Aliases | undefined {
    return this.#aliases.atOnce;
  }

  /** @throws KnownError `BAD_INPUT` for the first id that names nothing of its kind, with the one that may be meant */
  refuseUnknown(named: readonly NamedIds[], options: AskingOptions): Promise<void> {
    return this.#ids.refuseUnknown(named, options);
  }

  /** All claims that cannot all be true; they follow small changes. */
  conflicts({ signal }: RunOptions): Promise<readonly Conflict[]> {
    return waitFor(this.#conflicts.current(), { timeoutMs: measureTimeoutMs, signal });
  }

  /** How much there is in the graph, exactly, counted once for each version. */
  content({ signal }: RunOptions): Promise<GraphContent> {
    return waitFor(this.#content.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** How central each node of a part of the graph is, by the graph at the version that the store has now. */
  async centrality(
    metric: Metric,
    part: MeasuredPart,
    { signal, client }: Caller,
  ): Promise<Centrality> {
    const options = { timeoutMs: measureTimeoutMs, signal, client };
    return this.#metrics.measureCentrality(await this.graph({ signal }), metric, part, options);
  }

  /** The communities of a part of the graph at the version that the store has now. */
  async communities(part: MeasuredPart, { signal, client }: Caller): Promise<Communities> {
    const options = { timeoutMs: measureTimeoutMs, signal, client };
    return this.#metrics.findCommunities(await this.graph({ signal }), part, options);
  }

  /** The organisations that share the most, in the graph at the version that the store has now. */
  async interlocks(question: InterlockQuestion): Promise<InterlocksAnswer> {
    return this.#interlocks.find(await this.graph({ signal: question.signal }), question);
  }

  /** What `StatedGraphs.find` gives, as far as the caller waits. */
  stated(
    graph: CompactGraph,
    dataset: string | undefined,
    { signal }: RunOptions,
  ): Promise<StatedGraph | null> {
    return waitFor(this.#stated.find(graph, dataset), { timeoutMs: loadTimeoutMs, signal });
  }

  /** What `ClaimCountCache.find` gives; `store` is the one that records the statements of a request. */
  claimCounts(
    stated: StatedGraph,
    editions: readonly string[],
    { store, signal }: RunOptions & { readonly store: GraphReader },
  ): Promise<readonly ClaimCounts[]> {
    return this.#claimCounts.find(store, stated, editions, { signal });
  }

  /** Ends the measures that are being worked out; what is being read ends with the store. */
  close(): void {
    this.#metrics.close();
  }
}
