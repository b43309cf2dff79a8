import { Centrality } from '../analysis/centrality/centrality.js';
import type { InterlockQuestion } from '../analysis/common/interlock-question.js';
import type { InterlocksAnswer } from '../analysis/common/interlocks.js';
import { Communities } from '../analysis/communities/communities.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import type { Metric } from '../analysis/centrality/index.js';
import type { Measured } from '../analysis/measures/measured.js';
import type { Measure } from '../analysis/measures/measures.js';
import { entityKindNames } from '../model/kinds.js';
import { relationTypes } from '../model/relations/index.js';
import type { Conflict } from '../claims/conflicts/conflict.js';
import { curatedDataset } from '../claims/curated-dataset.js';
import { readDatasetIds } from '../claims/graph/read-datasets.js';
import type { Aliases } from '../shared/aliases.js';
import type { NamedIds, RetiredId } from '../shared/named-ids.js';
import type { TellStep } from '../shared/tell-step.js';
import type { SearchIndex } from '../search/search-index.js';
import type { TextIndex } from '../search/text/text-index.js';
import type { ClaimCounts } from '../statistics/count-claims.js';
import {
  countContent,
  countTotals,
  toTotals,
  type ContentCount,
  type GraphTotals,
} from '../statistics/count-content.js';
import type { StatedGraph } from '../statistics/stated-graph.js';
import { readerOf } from '../store/read-row.js';
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

/** Time a caller waits for the graph; loading continues beyond it. */
const loadTimeoutMs = 10_000;
/** Time a caller waits for a measure; measuring continues beyond it. */
const measureTimeoutMs = 12_000;

/** Labels of the nodes in root fields and connections, and of those that only datasets show. */
const askedLabels = ['Entity', ...entityKindNames, 'Claim', 'Document', 'Mention', 'Scoped'];

/**
 * Values derived from one graph and kept for many questions, by graph version. The indexes of names and texts, the compact
 * graph and the conflicts follow changes; all else is computed again on demand. It is made when the graph is opened, and closed
 * before the graph is.
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
  readonly #content: Newest<ReadonlyMap<string, ContentCount>>;
  readonly #totals: Newest<GraphTotals>;
  #warming: readonly string[] = [];

  /** @param store the graph itself, not a wrapper that records the statements of a request: kept values outlive the request. */
  constructor(store: GraphReader) {
    this.#graphs = new GraphCache(store, relationTypes);
    this.#aliases = newestAliases(store);
    this.#names = new SearchCache(store);
    this.#ids = new KnownIds(this.#graphs, this.#names);
    this.#texts = new TextCache(store);
    this.#content = new Newest(store, async () =>
      countContent(await this.#graphs.current(), readerOf(store)),
    );
    this.#totals = new Newest(store, () => this.#countTotals(store));
    this.#conflicts = newestConflicts(store);
    this.#stated = new StatedGraphs(store);
    this.#datasets = new Newest(store, async () => {
      const held = await readDatasetIds(readerOf(store));
      return [...new Set([...held, curatedDataset.id])].sort();
    });
    this.#sizes = new GraphSizesCache(store, { types: relationTypes, labels: askedLabels });
  }

  /** The latest sizes of the graph, for estimates alone. Undefined before the first count. */
  get sizes(): GraphSizes | undefined {
    return this.#sizes.latest();
  }

  /** Counts the sizes of the graph, so that the cost of the first questions is known. */
  countSizes(): Promise<void> {
    return this.#sizes.count();
  }

  /** Names of the views that `prepare` has yet to make for the first time. */
  get warming(): readonly string[] {
    return this.#warming;
  }

  /**
   * Counts the sizes, and makes ahead of the first question the views that take seconds: the search indexes, the compact graph
   * with the facts of editions, the conflicts.
   *
   * @param tell called with each step as it begins
   */
  async prepare(tell: TellStep = () => undefined): Promise<void> {
    const views = {
      names: () => this.#names.current(),
      texts: () => this.#texts.current(),
      paths: async () => this.#stated.find(await this.#graphs.current(), undefined),
      conflicts: () => this.#conflicts.current(),
    };
    this.#warming = Object.keys(views);
    tell('counting the graph');
    await this.countSizes();
    for (const [name, make] of Object.entries(views)) {
      tell(`making the view "${name}"`);
      await make();
      this.#warming = this.#warming.filter((each) => each !== name);
    }
  }

  /** The index of names at the store's current version; it follows small changes, and takes seconds to make. */
  names({ signal }: RunOptions): Promise<SearchIndex> {
    return waitFor(this.#names.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The index of document words at the store's current version; it follows changes. */
  texts({ signal }: RunOptions): Promise<TextIndex> {
    return waitFor(this.#texts.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /**
   * The compact graph at the store's current version; it follows small changes, and loading it may take seconds.
   *
   * @param options `timeoutMs: undefined` waits without limit
   */
  graph(options: RunOptions): Promise<CompactGraph> {
    const timeoutMs = 'timeoutMs' in options ? options.timeoutMs : loadTimeoutMs;
    return this.#graphs.current({ timeoutMs, signal: options.signal });
  }

  /** The ids of the datasets that may be named at the store's current version, sorted: those that there are, and the curators'. */
  datasets({ signal }: RunOptions): Promise<readonly string[]> {
    return waitFor(this.#datasets.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** Redirects of ids at the store's current version; they follow small changes. */
  aliases({ signal }: RunOptions): Promise<Aliases> {
    return waitFor(this.#aliases.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The same if it is available without waiting. */
  aliasesAtOnce(): Aliases | undefined {
    return this.#aliases.atOnce;
  }

  /** @throws KnownError `BAD_INPUT` for the first id that names nothing of its kind, with the one that may be meant */
  refuseUnknown(named: readonly NamedIds[], options: AskingOptions): Promise<void> {
    return this.#ids.refuseUnknown(named, options);
  }

  /** The ids that name nothing any more. @throws KnownError `BAD_INPUT` for one that never named anything */
  findRetired(named: readonly NamedIds[], options: AskingOptions): Promise<readonly RetiredId[]> {
    return this.#ids.findRetired(named, options);
  }

  /** All contradictions between claims if they were found once, since following changes is fast; else undefined. */
  async conflictsIfKept(options: RunOptions): Promise<readonly Conflict[] | undefined> {
    return this.#conflicts.isKept ? this.conflicts(options) : undefined;
  }

  /** All contradictions between claims; they follow small changes. */
  conflicts({ signal }: RunOptions): Promise<readonly Conflict[]> {
    return waitFor(this.#conflicts.current(), { timeoutMs: measureTimeoutMs, signal });
  }

  /** The counts that the start has made for prices serve until the first change. */
  async #countTotals(store: GraphReader): Promise<GraphTotals> {
    const sizes = await this.#sizes.at(await store.version());
    if (sizes === undefined) return countTotals(readerOf(store), relationTypes);
    const nodes = (label: string) => ({ name: label, count: sizes.nodes(label) });
    const ties = (type: string) => ({ name: type, count: sizes.fanOut([type], 'OUT')?.count ?? 0 });
    return toTotals(entityKindNames.map(nodes), relationTypes.map(ties), {
      documents: sizes.nodes('Document'),
      claims: sizes.nodes('Claim'),
    });
  }

  /** The exact size of the graph, counted once for each version. */
  totals({ signal }: RunOptions): Promise<GraphTotals> {
    return waitFor(this.#totals.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The exact size of each dataset, counted once for each version. */
  content({ signal }: RunOptions): Promise<ReadonlyMap<string, ContentCount>> {
    return waitFor(this.#content.current(), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The centrality of each node of a part of the graph, at the store's current version. */
  async centrality(metric: Metric, part: MeasuredPart, caller: Caller): Promise<Centrality> {
    return new Centrality(metric, await this.#measure(metric, part, caller));
  }

  /** The communities of a part of the graph at the store's current version. */
  async communities(part: MeasuredPart, caller: Caller): Promise<Communities> {
    return new Communities(await this.#measure('COMMUNITIES', part, caller));
  }

  async #measure(measure: Measure, part: MeasuredPart, caller: Caller): Promise<Measured> {
    const options = { ...caller, timeoutMs: measureTimeoutMs };
    return this.#metrics.measure(await this.graph(caller), measure, part, options);
  }

  /** The organisations that share the most, in the graph at the store's current version. */
  async interlocks(question: InterlockQuestion): Promise<InterlocksAnswer> {
    return this.#interlocks.find(await this.graph({ signal: question.signal }), question);
  }

  /** The result of `StatedGraphs.find`, within the caller's deadline. */
  stated(
    graph: CompactGraph,
    dataset: string | undefined,
    { signal }: RunOptions,
  ): Promise<StatedGraph | null> {
    return waitFor(this.#stated.find(graph, dataset), { timeoutMs: loadTimeoutMs, signal });
  }

  /** The result of `ClaimCountCache.find`; `store` records the statements of a request. */
  claimCounts(
    stated: StatedGraph,
    editions: readonly string[],
    { store, signal }: RunOptions & { readonly store: GraphReader },
  ): Promise<readonly ClaimCounts[]> {
    return this.#claimCounts.find(store, stated, editions, { signal });
  }

  /** Ends running measures; reads in progress end with the store. */
  close(): void {
    this.#metrics.close();
  }
}
