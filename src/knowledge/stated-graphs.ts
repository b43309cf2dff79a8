import type { CompactGraph } from '../analysis/compact-graph.js';
import { getOrMake } from '#text/get-or-make.js';
import { readClaimedFacts } from '../statistics/claimed-facts.js';
import type { EditionFacts } from '../statistics/facts.js';
import { numberFacts } from '../statistics/number-facts.js';
import { readShownFacts } from '../statistics/shown-facts.js';
import { StatedGraph } from '../statistics/stated-graph.js';
import type { GraphReader } from '../store/graph-reader.js';
import { readAtOneVersion } from '../store/snapshot.js';

type Stated = Promise<StatedGraph | null>;

const noFacts: EditionFacts = {
  ordinals: new Map(),
  dates: new Map(),
  sessionKinds: new Map(),
  times: new Map(),
  untold: new Set(),
};

/** Keeps the stated graphs by dataset, as long as the graph of that version is kept. */
export class StatedGraphs {
  readonly #store: GraphReader;
  readonly #kept = new WeakMap<CompactGraph, Map<string | undefined, Stated>>();

  constructor(store: GraphReader) {
    this.#store = store;
  }

  /**
   * The stated graph at the version of `graph`; null if the store has been written to since, so that the matching facts are
   * gone. Made once for each version and dataset.
   */
  find(graph: CompactGraph, dataset: string | undefined): Stated {
    // Names of datasets come from clients: nothing is read or kept for an unknown one.
    const isKnown =
      dataset === undefined || graph.datasetLists.some((list) => list.includes(dataset));
    if (!isKnown) return Promise.resolve(new StatedGraph(graph, noFacts, dataset));
    const ofGraph = getOrMake(this.#kept, graph, () => new Map<string | undefined, Stated>());
    const known = ofGraph.get(dataset);
    if (known) return known;
    const stated = this.#read(graph, dataset);
    ofGraph.set(dataset, stated);
    const forget = () => ofGraph.delete(dataset);
    stated.then((found) => found ?? forget(), forget);
    return stated;
  }

  async #read(graph: CompactGraph, dataset: string | undefined): Stated {
    const read = () =>
      dataset === undefined ? readShownFacts(this.#store) : readClaimedFacts(this.#store, dataset);
    const facts = await readAtOneVersion(this.#store, read, { version: graph.version });
    return facts ? new StatedGraph(graph, await numberFacts(graph, facts), dataset) : null;
  }
}
