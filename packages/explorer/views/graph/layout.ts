import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { KnownStages } from './known-stages.js';
import type { LayoutTask, Positions } from './layout-task.js';
import { placeOnRings } from './rings.js';
import { separate, type Box } from './separate.js';
import { spread } from './spread.js';

const restLength = 110;
const rounds = 300;
const roundsAtOnce = 50;
const manyNodes = 500;

/**
 * A deterministic layout: starts are hashed from ids, and the number of iterations is fixed. It works in stages, one for the
 * seeds and one for each expanded node. Nodes of earlier stages keep their places, so an expansion moves nothing. Reports
 * positions as they arrive.
 *
 * @param known stages laid out before, which are reused
 */
export function layOut(
  task: LayoutTask,
  tell: (positions: Positions) => void,
  known = new KnownStages(),
): Positions {
  const stages = stagesOf(task);
  const positions = startsOf(task, stages);
  if (task.layout === 'rings') {
    placeOnRings(task, positions);
    const all = task.nodes.map((_, index) => index);
    separate(
      boxesOf(task, all, (index) => task.nodes[index]?.pin !== undefined),
      positions,
    );
    tell(positions);
    return positions;
  }
  const last = Math.max(0, ...stages);
  for (let stage = 0; stage <= last; stage++) {
    const present = task.nodes.flatMap((_, index) =>
      (stages[index] ?? 0) <= stage ? [index] : [],
    );
    const isFixed = (index: number): boolean =>
      (stages[index] ?? 0) < stage || task.nodes[index]?.pin !== undefined;
    if (present.every(isFixed)) continue;
    if (stage > 0) placeNear(task, positions, stages, stage);
    const all = { task, positions, present, isFixed, isFirst: stage === 0 };
    const places = known.of(keyOf(all), () => layOutStage(all, tell));
    present.forEach((index, at) => {
      positions.set(places.subarray(2 * at, 2 * at + 2), 2 * index);
    });
    tell(positions);
  }
  return positions;
}

/** The positions of a stage's nodes, in order. */
function layOutStage(stage: Stage, tell: (positions: Positions) => void): Positions {
  const { task, positions, present, isFixed, isFirst } = stage;
  attract(stage, tell);
  if (present.length <= manyNodes) {
    const boxes = boxesOf(task, present, isFixed);
    const isFree = isFirst && !boxes.some((box) => box.isFixed); // With a pin, everything stays in place.
    if (isFree) spread(boxes, positions);
    separate(boxes, positions);
  }
  return Float32Array.from(present.flatMap((index) => placeOf(positions, index)));
}

/** Everything that the positions of a stage depend on. */
function keyOf({ task, positions, present, isFixed, isFirst }: Stage): string {
  const places = new Map(present.map((index, at) => [index, at]));
  return JSON.stringify([
    isFirst,
    present.map((index) => [task.nodes[index], isFixed(index), placeOf(positions, index)]),
    task.edges
      .map(([a, b]) => [places.get(a), places.get(b)])
      .filter(([a, b]) => a !== undefined && b !== undefined),
  ]);
}

const placeOf = (positions: Positions, index: number): readonly number[] => [
  ...positions.subarray(2 * index, 2 * index + 2),
];

/** The stage of each node: that of the first expanded node that it is, or is next to. */
function stagesOf({ nodes, edges, seeds, opened }: LayoutTask): readonly number[] {
  const stageOfOpened = new Map([
    ...opened.map((node, index) => [node, index + 1] as const),
    ...seeds.map((node) => [node, 0] as const),
  ]);
  // A node that is expanded later is there before: it comes in with its neighbours.
  const stages = nodes.map((_, index) => stageOfOpened.get(index) ?? Infinity);
  for (const [a, b] of edges)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const stage = stageOfOpened.get(from);
      if (stage !== undefined) stages[to] = Math.min(stages[to] ?? Infinity, stage);
    }
  return stages.map((stage) => (Number.isFinite(stage) ? stage : opened.length));
}

/** The start of each node on a disc, by its id and the number of nodes so far; later nodes do not change it. */
function startsOf({ nodes }: LayoutTask, stages: readonly number[]): Positions {
  const positions = new Float32Array(2 * nodes.length);
  const radii = new Map(
    [...new Set(stages)].map((stage) => [
      stage,
      restLength * Math.sqrt(stages.filter((each) => each <= stage).length),
    ]),
  );
  nodes.forEach(({ id, pin }, index) => {
    const radius = radii.get(stages[index] ?? 0) ?? 0;
    const hash = hashOf(id);
    const angle = (2 * Math.PI * (hash & 0xffff)) / 0x10000;
    const distance = radius * Math.sqrt((hash >>> 16) / 0x10000);
    positions[2 * index] = pin?.[0] ?? distance * Math.cos(angle);
    positions[2 * index + 1] = pin?.[1] ?? distance * Math.sin(angle);
  });
  return positions;
}

/** FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Places new nodes around the expanded one. */
function placeNear(
  { nodes, opened }: LayoutTask,
  positions: Positions,
  stages: readonly number[],
  stage: number,
): void {
  const center = opened[stage - 1];
  if (center === undefined) return;
  const [x, y] = [positions[2 * center] ?? 0, positions[2 * center + 1] ?? 0];
  nodes.forEach(({ pin }, index) => {
    if (stages[index] !== stage || index === center || pin !== undefined) return;
    positions[2 * index] = x + 0.25 * (positions[2 * index] ?? 0);
    positions[2 * index + 1] = y + 0.25 * (positions[2 * index + 1] ?? 0);
  });
}

interface Stage {
  readonly task: LayoutTask;
  readonly positions: Positions;
  readonly present: readonly number[];
  readonly isFixed: (index: number) => boolean;
  /** True for the seeds' stage. */
  readonly isFirst: boolean;
}

/** Numbers per node in ForceAtlas2's matrix. */
const nodeWidth = 10;

/** Runs ForceAtlas2 on its own matrices: graph objects around them would double the code to load. */
function attract(stage: Stage, tell: (positions: Positions) => void): void {
  const { positions, present } = stage;
  const { nodes, edges } = matricesOf(stage);
  const settings = {
    ...defaults,
    scalingRatio: restLength * restLength * 0.01,
    slowDown: 2,
    barnesHutOptimize: present.length > manyNodes,
  };
  for (let done = 0; done < rounds; done += roundsAtOnce) {
    for (let round = 0; round < roundsAtOnce; round++) iterate(settings, nodes, edges);
    present.forEach((index, at) => {
      positions[2 * index] = nodes[at * nodeWidth] ?? 0;
      positions[2 * index + 1] = nodes[at * nodeWidth + 1] ?? 0;
    });
    tell(positions);
  }
}

function matricesOf({ task, positions, present, isFixed }: Stage) {
  const places = new Map(present.map((index, at) => [index, at * nodeWidth]));
  const nodes = new Float32Array(present.length * nodeWidth);
  present.forEach((index, at) => {
    const [x = 0, y = 0] = positions.subarray(2 * index);
    // x and y; the forces of this and the last iteration; mass, convergence, size and whether it is fixed.
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, 1, isFixed(index) ? 1 : 0], at * nodeWidth);
  });
  const edges = new Map<string, readonly [number, number]>();
  for (const [a, b] of task.edges) {
    const [from, to] = [places.get(a), places.get(b)];
    if (from === undefined || to === undefined || from === to) continue;
    edges.set(`${Math.min(from, to)} ${Math.max(from, to)}`, [from, to]); // Several relations of a pair count once.
  }
  for (const ends of edges.values())
    for (const place of ends) nodes[place + 6] = (nodes[place + 6] ?? 0) + 1;
  const flat = [...edges.values()].flatMap(([from, to]) => [from, to, 1]);
  return { nodes, edges: Float32Array.from(flat) };
}

function boxesOf(
  { nodes }: LayoutTask,
  present: readonly number[],
  isFixed: (index: number) => boolean,
): readonly Box[] {
  return present.map((index) => ({
    index,
    halfWidth: nodes[index]?.halfWidth ?? 0,
    halfHeight: nodes[index]?.halfHeight ?? 0,
    below: nodes[index]?.below ?? 0,
    isFixed: isFixed(index),
  }));
}
