import { invariant } from '../../shared/errors.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import type { CompactGraph } from '../compact-graph.js';
import { takeSteps, Turn } from '../../shared/turn.js';
import { DatasetLists } from './interner.js';
import { NodeTable } from './node-table.js';
import type { SortedNodes } from './node-table.js';
import { RelationTable, type IndexedRelation } from './relation-table.js';
import { sealGraph } from './seal-graph.js';

/** A node as read from the store. */
export interface NodeRecord {
  readonly id: string;
  readonly kind: string;
  readonly datasets: readonly string[];
}

/** A relation as read from the store. */
export interface RelationRecord extends Omit<IndexedRelation, 'source' | 'target'> {
  readonly source: string;
  readonly target: string;
}

/** Records in pieces of about a thousand; each piece is processed without a break. */
export type Pieces<Item> = AsyncIterable<readonly Item[]>;

export interface GraphSource {
  readonly version: GraphVersion;
  /** The types that a relation may have. */
  readonly types: readonly string[];
  readonly nodes: Pieces<NodeRecord>;
  /** Read after all nodes. */
  readonly relations: Pieces<RelationRecord>;
}

/** The compact graph of all records, built in turns with the event loop. */
export async function buildGraph(source: GraphSource): Promise<CompactGraph> {
  const turn = new Turn();
  const datasets = new DatasetLists();
  const nodes = await sortNodes(source.nodes, new NodeTable(datasets), turn);
  const table = new RelationTable(source.types, datasets);
  await takeRelations(source.relations, nodes.ids, table, turn);
  const relations = await table.seal(nodes.ids.length, turn);
  return sealGraph({ version: source.version, nodes, relations, datasets }, turn);
}

async function sortNodes(
  pieces: Pieces<NodeRecord>,
  table: NodeTable,
  turn: Turn,
): Promise<SortedNodes> {
  for await (const piece of pieces) {
    for (const { id, kind, datasets } of piece) table.add(id, kind, datasets);
    table.endPiece();
    if (turn.isOver) await turn.rest();
  }
  return table.seal(turn);
}

async function takeRelations(
  pieces: Pieces<RelationRecord>,
  ids: readonly string[],
  table: RelationTable,
  turn: Turn,
): Promise<void> {
  const indices = new Map<string, number>();
  await takeSteps(ids.length, turn, (node) => {
    indices.set(ids[node] ?? '', node);
  });
  const find = (id: string): number => {
    const index = indices.get(id);
    invariant(index !== undefined, `the end ${id} of a relation is in the graph`);
    return index;
  };
  for await (const piece of pieces) {
    for (const record of piece)
      table.add({ ...record, source: find(record.source), target: find(record.target) });
    if (turn.isOver) await turn.rest();
  }
}
