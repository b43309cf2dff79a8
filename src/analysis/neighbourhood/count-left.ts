import type { Effort } from '../effort.js';
import { addAt, uint32At, uint8At } from '../graph/typed-read.js';
import { visitAmong, visitRelations, type Walk } from '../visit-relations.js';

/** A name and its count. */
interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** The parts of a neighbourhood that were not taken. */
export interface Left {
  readonly kinds: readonly NameCount[];
  readonly types: readonly NameCount[];
}

export const nothingLeft: Left = { kinds: [], types: [] };

interface WholeNeighbourhood {
  readonly walk: Walk;
  readonly seeds: Iterable<number>;
  readonly hops: number;
}

/**
 * Counts the rest of the neighbourhood within the hops of the seeds: entities by kind, and by type their relations to the taken
 * nodes and to one another. Ends with a partial count when the effort does.
 */
export async function countLeft(
  { walk, seeds, hops }: WholeNeighbourhood,
  taken: ReadonlyMap<number, unknown>,
  effort: Effort,
): Promise<Left> {
  const { graph, filter } = walk;
  const reached = new Set(seeds);
  let frontier: Iterable<number> = [...reached];
  for (let hop = 1; hop <= hops && !effort.isExhausted; hop++) {
    const next: number[] = [];
    await visitRelations(walk, frontier, effort, (_, node) => {
      if (reached.has(node) || !filter.allowsNode(node)) return;
      reached.add(node);
      next.push(node);
    });
    frontier = next;
  }
  const [kinds, types] = [new NameCounter(graph.kindNames), new NameCounter(graph.typeNames)];
  for (const node of reached) if (!taken.has(node)) kinds.count(uint8At(graph.nodeKinds, node));
  await visitAmong(walk, reached, effort, (relation) => {
    const ends = [uint32At(graph.sources, relation), uint32At(graph.targets, relation)];
    if (!ends.every((node) => taken.has(node))) types.count(uint8At(graph.relationTypes, relation));
  });
  return { kinds: kinds.list(), types: types.list() };
}

/** Counts by the index of a name, and lists by the name. */
class NameCounter {
  readonly #names: readonly string[];
  readonly #counts: Uint32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#counts = new Uint32Array(names.length);
  }

  count(index: number): void {
    addAt(this.#counts, index, 1);
  }

  /** The counted names, in order. */
  list(): readonly NameCount[] {
    return this.#names
      .map((name, index) => ({ name, count: uint32At(this.#counts, index) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
