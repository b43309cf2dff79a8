import type { Incidence } from '../compact-graph.js';
import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import { sumUp } from './counting-sort.js';
import { addAt, uint32At } from './typed-read.js';

interface Ends {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The incidence of a graph from the ends of its relations, in linear time. Visiting nodes in order and listing each at its
 * neighbours yields sorted neighbours.
 */
export async function buildIncidence(order: number, ends: Ends, turn: Turn): Promise<Incidence> {
  const starts = await findPlaces(order, ends, turn);
  const unordered = await listRelations(starts, ends, turn);
  const neighbours = new Uint32Array(unordered.length);
  const relations = new Uint32Array(unordered.length);
  const next = starts.slice();
  await takeSteps(order, turn, (node) => {
    const end = uint32At(starts, node + 1);
    for (let i = uint32At(starts, node); i < end; i++) {
      const relation = uint32At(unordered, i);
      const source = uint32At(ends.sources, relation);
      const other = source === node ? uint32At(ends.targets, relation) : source;
      const place = addAt(next, other, 1);
      neighbours[place] = node;
      relations[place] = relation;
    }
  });
  return { starts, neighbours, relations };
}

/** The start of each node's entries; a loop has one entry, not two. */
async function findPlaces(
  order: number,
  { sources, targets }: Ends,
  turn: Turn,
): Promise<Uint32Array> {
  const counts = new Uint32Array(order + 1);
  await takeSteps(sources.length, turn, (relation) => {
    const source = uint32At(sources, relation);
    const target = uint32At(targets, relation);
    addAt(counts, source + 1, 1);
    if (source !== target) addAt(counts, target + 1, 1);
  });
  return sumUp(counts, turn);
}

/** The relations at each node, in the order of the relations. */
async function listRelations(
  starts: Uint32Array,
  { sources, targets }: Ends,
  turn: Turn,
): Promise<Uint32Array> {
  const relations = new Uint32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  await takeSteps(sources.length, turn, (relation) => {
    const source = uint32At(sources, relation);
    const target = uint32At(targets, relation);
    relations[addAt(next, source, 1)] = relation;
    if (source !== target) relations[addAt(next, target, 1)] = relation;
  });
  return relations;
}
