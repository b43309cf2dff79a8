import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { CompactGraph } from '../compact-graph.js';
import { findStarts } from './counting-sort.js';
import { FirstMet } from './first-met.js';
import { buildIncidence } from './incidence.js';
import type { DatasetLists } from './interner.js';
import type { SortedNodes } from './node-table.js';
import type { SortedRelations } from './relation-table.js';
import { uint32At, uint8At } from './typed-read.js';

/** Limits of the index types of kinds and of lists. The lists of nodes precede those used by relations alone. */
const maxKinds = 2 ** 8;
const maxListsOfNodes = 2 ** 16;

/** The sorted nodes and relations of a graph; kinds and lists are numbered in order of arrival. */
export interface SortedGraph {
  readonly version: GraphVersion;
  readonly nodes: SortedNodes;
  readonly relations: SortedRelations;
  readonly datasets: DatasetLists;
}

/**
 * The compact graph of sorted nodes and relations. Kinds and lists of datasets are renumbered in order of first use by nodes,
 * then relations, so equal graphs have equal numbers.
 */
export async function sealGraph(
  { version, nodes, relations, datasets }: SortedGraph,
  turn: Turn,
): Promise<CompactGraph> {
  const order = nodes.ids.length;
  const size = relations.sources.length;
  const kinds = new FirstMet(nodes.kindNames.length);
  const nodeKinds = new Uint8Array(order);
  await takeSteps(order, turn, (node) => {
    nodeKinds[node] = kinds.numberOf(uint8At(nodes.kinds, node), maxKinds);
  });
  const lists = new FirstMet(datasets.lists.length);
  const nodeDatasets = new Uint16Array(order);
  await takeSteps(order, turn, (node) => {
    nodeDatasets[node] = lists.numberOf(uint32At(nodes.datasets, node), maxListsOfNodes);
  });
  const relationDatasets = new Uint32Array(size);
  await takeSteps(size, turn, (relation) => {
    relationDatasets[relation] = lists.numberOf(
      uint32At(relations.relationDatasets, relation),
      Infinity,
    );
  });
  return {
    version,
    order,
    size,
    nodeIds: nodes.ids,
    kindNames: kinds.met.map((kind) => nodes.kindNames[kind] ?? ''),
    nodeKinds,
    nodeDatasets,
    ...relations,
    relationDatasets,
    datasetLists: lists.met.map((list) => datasets.lists[list] ?? []),
    saidByEach: lists.met.map((list) => datasets.said[list]),
    spans: lists.met.map((list) => datasets.spans[list]),
    outStarts: await findStarts(relations.sources, order, turn),
    incidence: await buildIncidence(order, relations, turn),
  };
}
