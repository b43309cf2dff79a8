import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import type { CompactGraph, RelationIds } from '../compact-graph.js';
import { gone, type MergedNodes } from './merge-nodes.js';
import { PackedStrings } from './packed-strings.js';
import type { SortedRelations } from './relation-table.js';
import { uint32At, uint8At } from './typed-read.js';

/** Ids are packed again if one in this many belongs to a removed relation. */
const idsPerDeadOne = 5;

/** Consecutive relations among the old or the fresh ones that stay consecutive; half open. */
interface Run {
  readonly isFresh: boolean;
  readonly start: number;
  end: number;
}

/**
 * The relations of a graph, with those between two touched nodes replaced by the fresh ones. Relations of removed nodes are
 * removed. The remaining old relations keep their order, so one pass merges the two.
 *
 * @param fresh with ends that are indices of the merged nodes
 */
export async function mergeRelations(
  graph: CompactGraph,
  nodes: MergedNodes,
  fresh: SortedRelations,
  turn: Turn,
): Promise<SortedRelations> {
  const { runs, sources, targets } = await findRuns(graph, nodes, fresh, turn);
  const size = sources.length;
  const pick = async <Numbers extends Uint8Array | Uint32Array | Float64Array>(
    to: Numbers,
    old: Numbers,
    added: Numbers,
  ): Promise<Numbers> => {
    copyRuns(runs, to, old, added);
    if (turn.isOver) await turn.rest();
    return to;
  };
  const pickUint8 = (old: Uint8Array, added: Uint8Array) => pick(new Uint8Array(size), old, added);
  const pickUint32 = (old: Uint32Array, added: Uint32Array) =>
    pick(new Uint32Array(size), old, added);
  const { strings, places } = await addIds(graph.relationIds, fresh.relationIds, turn);
  const relationIds = { strings, places: await pickUint32(graph.relationIds.places, places) };
  return {
    relationIds: await withoutDead(relationIds, turn),
    typeNames: fresh.typeNames,
    relationTypes: await pickUint8(graph.relationTypes, fresh.relationTypes),
    sources,
    targets,
    confidences: await pick(new Float64Array(size), graph.confidences, fresh.confidences),
    sourceCounts: await pickUint32(graph.sourceCounts, fresh.sourceCounts),
    contested: await pickUint8(graph.contested, fresh.contested),
    relationDatasets: await pickUint32(graph.relationDatasets, fresh.relationDatasets),
    validFromDates: await pickUint32(graph.validFromDates, fresh.validFromDates),
    validToDates: await pickUint32(graph.validToDates, fresh.validToDates),
  };
}

/** The runs of the merged relations in order, and the ends of these relations. */
async function findRuns(
  graph: CompactGraph,
  { numbers, touched }: MergedNodes,
  fresh: SortedRelations,
  turn: Turn,
): Promise<{
  readonly runs: readonly Run[];
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
}> {
  const count = fresh.sources.length;
  const runs: Run[] = [];
  const sources = new Uint32Array(graph.size + count);
  const targets = new Uint32Array(graph.size + count);
  let size = 0;
  let next = 0;
  const put = (isFresh: boolean, relation: number, source: number, target: number): void => {
    sources[size] = source;
    targets[size] = target;
    size += 1;
    const last = runs.at(-1);
    if (last?.isFresh === isFresh && last.end === relation) last.end += 1;
    else runs.push({ isFresh, start: relation, end: relation + 1 });
  };
  const putNext = (): void => {
    put(true, next, uint32At(fresh.sources, next), uint32At(fresh.targets, next));
    next += 1;
  };
  /** Whether the next fresh relation precedes one with these ends; an old relation never has both ends of a fresh one. */
  const isNextBefore = (source: number, target: number): boolean => {
    const start = uint32At(fresh.sources, next);
    return start < source || (start === source && uint32At(fresh.targets, next) < target);
  };
  await takeSteps(graph.size, turn, (relation) => {
    const [from, to] = [uint32At(graph.sources, relation), uint32At(graph.targets, relation)];
    const [source, target] = [uint32At(numbers, from), uint32At(numbers, to)];
    if (source === gone || target === gone) return;
    if (uint8At(touched, from) === 1 && uint8At(touched, to) === 1) return;
    while (next < count && isNextBefore(source, target)) putNext();
    put(false, relation, source, target);
  });
  while (next < count) putNext();
  return { runs, sources: sources.slice(0, size), targets: targets.slice(0, size) };
}

function copyRuns<Numbers extends Uint8Array | Uint32Array | Float64Array>(
  runs: readonly Run[],
  to: Numbers,
  old: Numbers,
  fresh: Numbers,
): void {
  let at = 0;
  for (const { isFresh, start, end } of runs) {
    to.set((isFresh ? fresh : old).subarray(start, end), at);
    at += end - start;
  }
}

/** The old ids followed by the added ones, with the places of the latter. */
async function addIds(old: RelationIds, added: RelationIds, turn: Turn): Promise<RelationIds> {
  const strings = old.strings.copy();
  const places = new Uint32Array(added.places.length);
  await takeSteps(places.length, turn, (relation) => {
    places[relation] = strings.length;
    strings.push(added.strings.at(uint32At(added.places, relation)));
  });
  return { strings, places };
}

/** The same ids, repacked if many belong to removed relations. */
async function withoutDead({ strings, places }: RelationIds, turn: Turn): Promise<RelationIds> {
  const dead = strings.length - places.length;
  if (dead * idsPerDeadOne <= strings.length) return { strings, places };
  const packed = new PackedStrings();
  await takeSteps(places.length, turn, (relation) => {
    packed.push(strings.at(uint32At(places, relation)));
  });
  return { strings: packed, places: places.map((_, relation) => relation) };
}
