import type { CompactGraph } from '../analysis/compact-graph.js';
import { isSameVersion } from '../store/graph-version.js';
import type { GraphStore } from '../store/store.js';
import { readClaimedFacts } from './claimed-facts.js';
import type { EditionFacts } from './facts.js';
import { numberFacts } from './number-facts.js';
import { readShownFacts } from './shown-facts.js';
import { StatedGraph } from './stated-graph.js';

type Stated = Promise<StatedGraph | null>;

const noFacts: EditionFacts = {
  ordinals: new Map(),
  dates: new Map(),
  sessionKinds: new Map(),
  periods: new Map(),
};

/** By graph and dataset: kept as long as the graph of that version is. */
const kept = new WeakMap<CompactGraph, Map<string | undefined, Stated>>();

/**
 * What is stated of a graph at its version; null where the store has been written to since, so that the facts beside it
 * cannot be had. Made once for each version and dataset, for all who ask.
 */
export function statedGraphOf(
  store: GraphStore,
  graph: CompactGraph,
  dataset: string | undefined,
): Stated {
  // Names of datasets come from clients: nothing is asked or kept for one that the graph does not have.
  const isKnown =
    dataset === undefined || graph.datasetLists.some((list) => list.includes(dataset));
  if (!isKnown) return Promise.resolve(new StatedGraph(graph, noFacts, dataset));
  const ofGraph = kept.get(graph) ?? new Map<string | undefined, Stated>();
  kept.set(graph, ofGraph);
  const known = ofGraph.get(dataset);
  if (known) return known;
  const stated = read(store, graph, dataset);
  ofGraph.set(dataset, stated);
  const forget = () => ofGraph.delete(dataset);
  stated.then((found) => found ?? forget(), forget);
  return stated;
}

async function read(store: GraphStore, graph: CompactGraph, dataset: string | undefined): Stated {
  const facts =
    dataset === undefined ? await readShownFacts(store) : await readClaimedFacts(store, dataset);
  if (!isSameVersion(await store.version(), graph.version)) return null;
  return new StatedGraph(graph, await numberFacts(graph, facts), dataset);
}
