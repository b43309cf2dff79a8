import type { CompactGraph } from '../analysis/compact-graph.js';
import type { GraphStore } from '../store/store.js';
import { readClaimedFacts } from './claimed-facts.js';
import type { EditionFacts } from './facts.js';
import { numberFacts } from './number-facts.js';
import { readShownFacts } from './shown-facts.js';

type Facts = Promise<EditionFacts | null>;

const noFacts: EditionFacts = {
  ordinals: new Map(),
  dates: new Map(),
  sessionKinds: new Map(),
  periods: new Map(),
};

/** By graph and dataset: kept as long as the graph of that version is. */
const kept = new WeakMap<CompactGraph, Map<string | undefined, Facts>>();

/**
 * The facts beside a graph, at its version; null where the store has been written to since, so that they cannot be had.
 * Read once for each version and dataset, for all who ask.
 */
export function factsOfGraph(
  store: GraphStore,
  graph: CompactGraph,
  dataset: string | undefined,
): Facts {
  // Names of datasets come from clients: nothing is asked or kept for one that the graph does not have.
  const isKnown =
    dataset === undefined || graph.datasetLists.some((list) => list.includes(dataset));
  if (!isKnown) return Promise.resolve(noFacts);
  const ofGraph = kept.get(graph) ?? new Map<string | undefined, Facts>();
  kept.set(graph, ofGraph);
  const known = ofGraph.get(dataset);
  if (known) return known;
  const facts = readFacts(store, graph, dataset);
  ofGraph.set(dataset, facts);
  const forget = () => ofGraph.delete(dataset);
  facts.then((found) => found ?? forget(), forget);
  return facts;
}

async function readFacts(
  store: GraphStore,
  graph: CompactGraph,
  dataset: string | undefined,
): Facts {
  const stored =
    dataset === undefined ? await readShownFacts(store) : await readClaimedFacts(store, dataset);
  const { storeId, number } = await store.version();
  if (storeId !== graph.version.storeId || number !== graph.version.number) return null;
  return numberFacts(graph, stored);
}
