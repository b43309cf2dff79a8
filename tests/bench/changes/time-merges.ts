import { mergeGraph } from '../../../src/analysis/graph/merge-graph.js';
import {
  buildGraph,
  type NodeRecord,
  type Pieces,
  type RelationRecord,
} from '../../../src/analysis/graph/build-graph.js';
import type { GraphDelta } from '../../../src/analysis/graph/graph-delta.js';
import type { CompactGraph } from '../../../src/analysis/compact-graph.js';
import type { GraphVersion } from '../../../src/store/graph-reader.js';
import { relationTypes } from '../../../src/model/relations/index.js';
import { relationId } from '../../../src/claims/ids.js';
import { batchesBy } from '../fill/batches.js';
import { datasetsOf, entitiesOf } from '../graph/entities.js';
import { relationsOf } from '../graph/relations.js';
import type { GraphSize } from '../graph/size.js';
import { say } from '../say.js';
import { timed } from './time-following.js';

/**
 * How long a compact graph of a size takes to take changes in, beside making it anew, and how long each holds the loop: no
 * store is behind it, as what is read of one grows with the changes alone.
 */
export async function timeMerges(size: GraphSize, rounds: number): Promise<string[][]> {
  say('a compact graph is made');
  let graph: CompactGraph | undefined;
  const anew = await timed(async () => {
    graph = await buildGraph({
      version: versionAt(0),
      types: relationTypes,
      nodes: piecesOf(nodesOf(size)),
      relations: piecesOf(recordsOf(size)),
    });
  });
  const rows = [['made anew', ...cellsOf([anew])]];
  for (const count of [10, Math.min(10_000, Math.floor(size.entities.Person / 10))]) {
    const title = `${count.toLocaleString('en')} changes taken in`;
    say(title);
    const times: { ms: number; loop: number }[] = [];
    for (let round = 1; round <= rounds; round++) {
      const delta = deltaOf(round, count);
      times.push(
        await timed(async () => {
          if (graph) graph = await mergeGraph(graph, delta);
        }),
      );
    }
    rows.push([title, ...cellsOf(times)]);
  }
  return rows;
}

/** A number of changes, each of a newcomer who is a member of a new organisation. */
function deltaOf(version: number, count: number): GraphDelta {
  const ends = Array.from({ length: count }, (_, i) => ({
    source: `person:new-${String(version)}-${String(i)}`,
    target: `organization:new-${String(version)}-${String(i)}`,
  }));
  const nodes = ends.flatMap(({ source, target }, i) => [
    { id: source, kind: 'Person', datasets: datasetsOf(version, i) },
    { id: target, kind: 'Organization', datasets: datasetsOf(version, i) },
  ]);
  const relations = ends.map(({ source, target }, i) => ({
    id: relationId({ predicate: 'MEMBER_OF', subject: source, object: target, roleKey: null }),
    type: 'MEMBER_OF',
    source,
    target,
    confidence: 0.9,
    datasets: datasetsOf(version, i),
  }));
  const touched = new Set(nodes.map(({ id }) => id));
  return { version: versionAt(version), touched, nodes, relations };
}

function* nodesOf(size: GraphSize): Generator<NodeRecord> {
  for (const { id, kind, properties } of entitiesOf(size))
    yield { id, kind, datasets: properties['datasets'] as readonly string[] };
}

function* recordsOf(size: GraphSize): Generator<RelationRecord> {
  for (const { type, id, source, target, properties } of relationsOf(size))
    yield {
      type,
      id,
      source,
      target,
      confidence: properties['confidence'] as number,
      datasets: properties['datasets'] as readonly string[],
      validFrom: (properties['validFrom'] as string | undefined) ?? null,
      validTo: (properties['validTo'] as string | undefined) ?? null,
    };
}

/** The items as they come of a store: some hundreds at once. */
async function* piecesOf<Item>(items: Iterable<Item>): Pieces<Item> {
  for (const { items: piece } of batchesBy(items, 512, () => ''))
    yield await Promise.resolve(piece);
}

function versionAt(number: number): GraphVersion {
  return { storeId: 'bench', number };
}

/** Medians in ms, the longest time, and the longest that the loop was held. */
function cellsOf(times: readonly { readonly ms: number; readonly loop: number }[]): string[] {
  const ms = times.map((time) => time.ms).sort((a, b) => a - b);
  const middle = ms[Math.floor(ms.length / 2)] ?? NaN;
  const loop = Math.max(...times.map((time) => time.loop));
  return [middle, ms.at(-1) ?? NaN, loop].map((value) => value.toFixed(0));
}
