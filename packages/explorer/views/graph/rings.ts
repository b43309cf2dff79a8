import type { LayoutTask, Positions } from './layout-task.js';

const firstRadius = 150;
const ringGap = 105;
/** Gap between two neighbours on a ring. */
const gap = 16;

/**
 * Places nodes on rings by their distance from the seeds, deterministically: each distance starts a ring, and takes as many as
 * it needs. On a ring, nodes are near those that led to them. Pinned nodes stay where they are.
 */
export function placeOnRings(task: LayoutTask, positions: Positions): void {
  const angles = new Float64Array(task.nodes.length);
  let radius = 0;
  for (const nodes of byDistance(task)) {
    let rest = inOrder(task, nodes, angles);
    while (rest.length > 0) {
      const count = radius === 0 && rest.length > 1 ? 0 : fittingIn(task, rest, radius);
      placeOnRing(rest.slice(0, count), radius, angles, positions);
      rest = rest.slice(count);
      radius += radius === 0 ? firstRadius : ringGap;
    }
  }
  task.nodes.forEach(({ pin }, index) => {
    if (pin !== undefined) positions.set(pin, 2 * index);
  });
}

/** Indices of the nodes by their distance from the seeds; unconnected ones come last. */
function byDistance({ nodes, edges, seeds }: LayoutTask): readonly (readonly number[])[] {
  const neighbours = nodes.map((): number[] => []);
  for (const [a, b] of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const reached = new Set(seeds);
  const rings: (readonly number[])[] = [];
  for (let ring: readonly number[] = [...reached]; ring.length > 0;) {
    rings.push(ring);
    const next = new Set(ring.flatMap((node) => neighbours[node] ?? []));
    ring = [...next].filter((node) => !reached.has(node)).sort((a, b) => a - b);
    for (const node of ring) reached.add(node);
  }
  const beyond = nodes.flatMap((_, index) => (reached.has(index) ? [] : [index]));
  return beyond.length === 0 ? rings : [...rings, beyond];
}

/** Sorts by the mean direction of each node's inner neighbours, which avoids crossings; nodes are in order of id already. */
function inOrder(
  { edges }: LayoutTask,
  nodes: readonly number[],
  angles: Float64Array,
): readonly number[] {
  const own = new Set(nodes);
  const sums = new Map<number, readonly [number, number]>();
  const add = (node: number, inner: number): void => {
    if (!own.has(node) || own.has(inner)) return;
    const [x, y] = sums.get(node) ?? [0, 0];
    const angle = angles[inner] ?? 0;
    sums.set(node, [x + Math.cos(angle), y + Math.sin(angle)]);
  };
  for (const [a, b] of edges) {
    add(a, b);
    add(b, a);
  }
  const directionOf = (node: number): number => {
    const [x, y] = sums.get(node) ?? [1, 0];
    return Math.atan2(y, x);
  };
  return [...nodes].sort((a, b) => directionOf(a) - directionOf(b) || a - b);
}

/** The number of these that fit on a ring; at least one. */
function fittingIn({ nodes }: LayoutTask, rest: readonly number[], radius: number): number {
  let room = 2 * Math.PI * radius;
  const count = rest.findIndex((node) => {
    room -= 2 * (nodes[node]?.halfWidth ?? 0) + gap;
    return room < 0;
  });
  return count === -1 ? rest.length : Math.max(1, count);
}

function placeOnRing(
  nodes: readonly number[],
  radius: number,
  angles: Float64Array,
  positions: Positions,
): void {
  nodes.forEach((node, index) => {
    const angle = -Math.PI + (2 * Math.PI * (index + 0.5)) / nodes.length;
    angles[node] = angle;
    positions[2 * node] = radius * Math.cos(angle);
    positions[2 * node + 1] = radius * Math.sin(angle);
  });
}
