import { heightOf, reachAt, shareAt, type DrawnEdge, type DrawnNode, type Scene } from './drawn.js';
import { extentOf } from './extent.js';
import { BoxGrid, type Box, type Scales } from './label-boxes.js';
import { badgeRoom, spotsOf, type Spot } from './label-spots.js';

/** A label that found room, and where. */
export interface PlacedLabel extends Spot {
  readonly node: DrawnNode;
}

/** What it costs to cover a sign, one that matters, and a piece of the line that is chosen. */
const weights = { sign: 1, strong: 100, line: 0.001 };
/** What labels may cover at most: what is chosen any sign, what is large those of small ones, the others none. */
const limits = { chosen: 10_000, strong: 99, usual: 0.99 };

/**
 * Places the labels of a scene, those that matter most first, each where it covers least: no other label, and no sign where
 * that can be helped. It holds at all of these scales, wherever the picture lies, so that nothing jumps while it is moved.
 * A label that finds no room is left out.
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

/** In a larger scene hardly any label finds room: the first spots are tried, and more for what matters alone. */
const manyNodes = 500;

function limitOf({ isChosen, isStrong, isFaint }: DrawnNode): number {
  if (isChosen) return limits.chosen;
  return isStrong && !isFaint ? limits.strong : limits.usual;
}

/** The box of a label where it covers least, the first of those; undefined where all would cover too much. */
function bestOf(
  grid: BoxGrid,
  node: DrawnNode,
  spots: Iterable<Spot>,
  isWithin: (box: Box) => boolean,
): Box | undefined {
  let best: Box | undefined;
  let least = limitOf(node);
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

/** Lines of a label are a little lower than the way from one to the next. */
const boxOf = (node: DrawnNode, { x, top }: Spot): Box => ({
  ...{ x: node.x, y: node.y, weight: Infinity, of: node },
  ...{ left: x - node.labelWidth / 2, right: x + node.labelWidth / 2 },
  ...{ top: top + 1, bottom: top + heightOf(node) - 1 },
});

/** A sign, and what is written beside it, as what a label should not cover. */
function addSign(grid: BoxGrid, node: DrawnNode, scale: number): void {
  const { x, y, isStrong, isFaint } = node;
  const reach = reachAt(node, scale);
  const weight = isStrong && !isFaint ? weights.strong : weights.sign;
  grid.add({ x, y, left: -reach, right: reach, top: -reach, bottom: reach, weight, of: node });
  if (node.badge === '') return;
  const half = (node.size * shareAt(scale)) / 2;
  const [left, right] = [half - 1, half - 1 + badgeRoom.width];
  grid.add({ x, y, weight, left, right, top: -half - badgeRoom.above, bottom: 6 - half });
}

const piece = 12;

/** The line that is chosen, as pieces that a label rather does not cover. */
function addLine(grid: BoxGrid, { from, to }: DrawnEdge, scales: Scales): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y) * scales.to;
  const count = Math.min(200, Math.ceil(length / piece));
  for (let at = 1; at < count; at++) {
    const x = from.x + ((to.x - from.x) * at) / count;
    const y = from.y + ((to.y - from.y) * at) / count;
    grid.add({ x, y, left: -3, right: 3, top: -3, bottom: 3, weight: weights.line });
  }
}

/** Whether a label stays in what is seen where all of the scene is: none is cut off there. */
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
