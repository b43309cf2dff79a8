import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import { byId } from '#text/compare-texts.js';
import { nodeIdAt, type CompactGraph } from '../compact-graph.js';
import type { GraphDelta } from './graph-delta.js';
import { Interner, type DatasetLists } from './interner.js';
import type { SortedNodes } from './node-table.js';
import { uint16At, uint8At } from './typed-read.js';

/** Marks a removed node in place of its index. */
export const gone = 0xffffffff;

/** The nodes of a graph after a delta. */
export interface MergedNodes {
  readonly sorted: SortedNodes;
  /** New index by old index, or {@link gone}. */
  readonly numbers: Uint32Array;
  /** By old index, 1 if the node may have changed. */
  readonly touched: Uint8Array;
  /** New indices of the touched nodes that exist, by id. */
  readonly found: ReadonlyMap<string, number>;
}

/**
 * The nodes of a graph, with the touched ones replaced by the records.
 *
 * @param datasets numbers the lists of datasets as the graph does
 */
export async function mergeNodes(
  graph: CompactGraph,
  delta: Pick<GraphDelta, 'touched' | 'nodes'>,
  datasets: DatasetLists,
  turn: Turn,
): Promise<MergedNodes> {
  const rest = delta.nodes.toSorted(byId).reverse();
  const table = new MergedTable(graph.kindNames, graph.order + rest.length);
  const numbers = new Uint32Array(graph.order).fill(gone);
  const touched = new Uint8Array(graph.order);
  const found = new Map<string, number>();
  const putNext = (): number => {
    const record = rest.pop();
    if (record === undefined) return gone;
    const { id, kind } = record;
    const node = table.put(id, table.kindOf(kind), datasets.indexOf(record.datasets));
    found.set(id, node);
    return node;
  };
  await takeSteps(graph.order, turn, (old) => {
    const id = nodeIdAt(graph, old);
    for (let next = rest.at(-1); next !== undefined && next.id < id; next = rest.at(-1)) putNext();
    if (delta.touched.has(id)) {
      touched[old] = 1;
      if (rest.at(-1)?.id === id) numbers[old] = putNext();
    } else {
      const kind = uint8At(graph.nodeKinds, old);
      numbers[old] = table.put(id, kind, uint16At(graph.nodeDatasets, old));
    }
  });
  while (rest.length > 0) putNext();
  return { sorted: table.seal(), numbers, touched, found };
}

/** Nodes added in the order of their ids. */
class MergedTable {
  readonly #ids: string[] = [];
  readonly #kinds: Uint8Array;
  readonly #datasets: Uint32Array;
  readonly #kindNames = new Interner(2 ** 8);

  /** @param room the maximum number of nodes */
  constructor(kindNames: readonly string[], room: number) {
    for (const name of kindNames) this.#kindNames.indexOf(name);
    this.#kinds = new Uint8Array(room);
    this.#datasets = new Uint32Array(room);
  }

  kindOf(name: string): number {
    return this.#kindNames.indexOf(name);
  }

  put(id: string, kind: number, list: number): number {
    const node = this.#ids.push(id) - 1;
    this.#kinds[node] = kind;
    this.#datasets[node] = list;
    return node;
  }

  seal(): SortedNodes {
    return {
      ids: this.#ids,
      kinds: this.#kinds.subarray(0, this.#ids.length),
      kindNames: this.#kindNames.names,
      datasets: this.#datasets.subarray(0, this.#ids.length),
    };
  }
}
