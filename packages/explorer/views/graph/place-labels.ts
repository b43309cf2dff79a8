import { heightOf, reachAt, shareAt, type DrawnEdge, type DrawnNode, type Scene } from './drawn.js';
import { extentOf } from './extent.js';
import { BoxGrid, type Box, type Scales } from './label-boxes.js';
import { badgeRoom, spotsOf, type Spot } from './label-spots.js';

/** A placed label. */
export interface PlacedLabel extends Spot {
  readonly node: DrawnNode;
}

/** Costs of covering a sign and a piece of the chosen line. */
const weights = { sign: 1, line: 0.001 };
/** Maximum cost of a label: it covers no sign. */
const most = 0.99;

/**
 * Places the labels of a scene, the most important first, each at its cheapest spot: over no other label and over no sign. The places hold at all of these scales and at any position, so that nothing jumps while the picture is moved.
 * A label without room is left out.
 */
export function placeLabels(scene: Scene, scales: Scales): readonly PlacedLabel[] {
  const grid = new BoxGrid(scales);
  for (const node of scene.nodes) addSign(grid, node, scales.to);
  for (const edge of scene.edges) if (edge.isChosen) addLine(grid, edge, scales);
  const isWithin = boundsOf(scene, scales);
  const isSmall = scene.nodes.length <= manyNodes;
  const placed: PlacedLabel[] = [];
  for (const node of scene.nodes) {
    const isThorough = isSmall || node.isStrong;
    const spots = spotsOf(node, reachAt(node, scales.to), scene.direction, isThorough);
    const box = bestOf(grid, node, spots, isWithin);
    if (box === undefined) continue;
    grid.add(box);
    placed.push({ node, x: (box.left + box.right) / 2, top: box.top - 1 });
  }
  return placed;
}

/**
 * Number of nodes from which on hardly any label finds room: only the first spots are tried, more for important nodes alone.
 */
const manyNodes = 500;

/** The box of a label at its cheapest spot, the first of equal ones; undefined if all cost too much. */
function bestOf(
  grid: BoxGrid,
  node: DrawnNode,
  spots: Iterable<Spot>,
  isWithin: (box: Box) => boolean,
): Box | undefined {
  let best: Box | undefined;
  let least = most;
  for (const spot of spots) {
    const box = boxOf(node, spot);
    if (!isWithin(box)) continue;
    const cost = grid.costOf(box, least);
    if (cost === 0) return box;
    if (cost >= least) continue;
    best = box;
    least = cost;
  }
  return best;
}

/** The box of a label; lines are a little lower than their distance. */
const boxOf = (node: DrawnNode, { x, top }: Spot): Box => ({
  x: node.x,
  y: node.y,
  weight: Infinity,
  of: node,
  left: x - node.labelWidth / 2,
  right: x + node.labelWidth / 2,
  top: top + 1,
  bottom: top + heightOf(node) - 1,
});

/** Adds a sign and its badge as things that a label should not cover. */
function addSign(grid: BoxGrid, node: DrawnNode, scale: number): void {
  const { x, y } = node;
  const reach = reachAt(node, scale);
  const weight = weights.sign;
  grid.add({ x, y, left: -reach, right: reach, top: -reach, bottom: reach, weight, of: node });
  if (node.badge === '') return;
  const half = (node.size * shareAt(scale)) / 2;
  const [left, right] = [half - 1, half - 1 + badgeRoom.width];
  grid.add({ x, y, weight, left, right, top: -half - badgeRoom.above, bottom: 6 - half });
}

const piece = 12;

/** Adds the chosen line in pieces that a label should avoid. */
function addLine(grid: BoxGrid, { from, to }: DrawnEdge, scales: Scales): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) * scales.to;
  const count = Math.min(200, Math.ceil(length / piece));
  for (let at = 1; at < count; at++) {
    const x = from.x + ((to.x - from.x) * at) / count;
    const y = from.y + ((to.y - from.y) * at) / count;
    grid.add({ x, y, left: -3, right: 3, top: -3, bottom: 3, weight: weights.line });
  }
}

/** Whether a label is within the view of the whole scene, so that none is cut off. */
function boundsOf({ nodes }: Scene, { from, to }: Scales): (box: Box) => boolean {
  const extents = [from, to].map((scale) => ({ scale, ...extentOf(nodes, scale) }));
  return (box) =>
    extents.every(
      ({ scale, left, right, top, bottom }) =>
        box.x * scale + box.left >= left &&
        box.x * scale + box.right <= right &&
        box.y * scale + box.top >= top &&
        box.y * scale + box.bottom <= bottom,
    );
}
