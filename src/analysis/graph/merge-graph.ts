import { invariant } from '../../shared/errors.js';
import { takeSteps, Turn } from '../../shared/turn.js';
import type { CompactGraph } from '../compact-graph.js';
import type { GraphDelta } from './graph-delta.js';
import { DatasetLists } from './interner.js';
import { mergeNodes } from './merge-nodes.js';
import { mergeRelations } from './merge-relations.js';
import { RelationTable } from './relation-table.js';
import { sealGraph } from './seal-graph.js';

/**
 * The compact graph at the delta's version. It equals a newly built graph, except for the order in which ids of relations are
 * packed. Runs in turns with the event loop. The old graph is not modified.
 */
export async function mergeGraph(graph: CompactGraph, delta: GraphDelta): Promise<CompactGraph> {
  const turn = new Turn();
  const datasets = new DatasetLists();
  await takeSteps(graph.datasetLists.length, turn, (list) => {
    datasets.indexOf(graph.datasetLists[list] ?? [], graph.saidByEach[list], graph.spans[list]);
  });
  const nodes = await mergeNodes(graph, delta, datasets, turn);
  const table = new RelationTable(graph.typeNames, datasets);
  const find = (id: string): number => {
    const node = nodes.found.get(id);
    invariant(node !== undefined, `the end ${id} of a relation is touched and there`);
    return node;
  };
  await takeSteps(delta.relations.length, turn, (i) => {
    const record = delta.relations[i];
    if (record) table.add({ ...record, source: find(record.source), target: find(record.target) });
  });
  const fresh = await table.seal(nodes.sorted.ids.length, turn);
  const relations = await mergeRelations(graph, nodes, fresh, turn);
  return sealGraph({ version: delta.version, nodes: nodes.sorted, relations, datasets }, turn);
}
