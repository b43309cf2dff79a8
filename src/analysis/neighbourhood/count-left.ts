import type { Effort } from '../effort.js';
import { addAt, uint32At, uint8At } from '../graph/typed-read.js';
import { visitRelations } from '../visit-relations.js';
import type { Walk } from '../visit-relations.js';
import { visitAmong } from './visit-among.js';

/** How many of something have this name. */
interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** What of a neighbourhood was not taken. */
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
 * What there is within the hops of the seeds beside what was taken: entities by kind, and by type the relations that they
 * have to these and to one another. Where the effort ends, what was counted until then.
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

  /** The names that were seen, in their order. */
  list(): readonly NameCount[] {
    return this.#names
      .map((name, index) => ({ name, count: uint32At(this.#counts, index) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
