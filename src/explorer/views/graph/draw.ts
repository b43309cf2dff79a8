import type { EntityKind } from '../../data/operations.js';
import type { Hue } from './measures.js';
import type { Pen } from './pens.js';
import type { Line } from './state.js';

export interface DrawnNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly x: number;
  readonly y: number;
  /** How wide its sign is. */
  readonly size: number;
  readonly hue: Hue;
  /** What stands beside its sign, so that colour is not all that tells it; nothing where it is empty. */
  readonly badge: string;
  /** Its name in one or two lines. */
  readonly label: readonly string[];
  readonly labelWidth: number;
  readonly isStrong: boolean;
  readonly isChosen: boolean;
  /** It is one of those that were selected together. */
  readonly isPicked: boolean;
  readonly isFaint: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly line: Line;
  readonly isChosen: boolean;
}

/** What is drawn. Nodes stand in the order in which their labels are placed: what matters most first. */
export interface Scene {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** Where the scene lies on the picture. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The colours of the page, as the theme has them now. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly edge: string;
  readonly halo: string;
  readonly picked: string;
  readonly pickedSoft: string;
  readonly hues: Readonly<Record<Hue, string>>;
}

const dashes: Readonly<Record<Line, readonly number[]>> = {
  stated: [],
  said: [6, 5],
  reference: [2, 5],
  derived: [],
};

export const labelSize = 13;
const badgeSize = 11;
export const lineHeight = 18;
const faint = 0.18;

/** Draws the scene: lines, what is chosen, signs, then as many labels as find room. */
export function draw(pen: Pen, scene: Scene, view: View, palette: Palette): void {
  pen.fill(palette.paper, view.width, view.height);
  drawLines(pen, scene, view, palette);
  const place = placer(view);
  for (const node of scene.nodes) {
    const [x, y] = place(node);
    if (!isNear(x, y, view)) continue;
    if (node.isPicked) pen.circle(x, y, node.size * 0.85 + 4, palette.pickedSoft, palette.picked);
    if (node.isChosen) pen.circle(x, y, node.size * 0.85, palette.halo, palette.edge);
    const color = palette.hues[node.hue];
    const opacity = node.isFaint ? faint : 1;
    pen.sign(node.kind, x, y, node.size, color, opacity);
    if (node.badge !== '') drawBadge(pen, node, [x, y], { color, halo: palette.paper, opacity });
  }
  drawLabels(pen, scene, view, palette);
}

interface BadgeLook {
  readonly color: string;
  readonly halo: string;
  readonly opacity: number;
}

function drawBadge(
  pen: Pen,
  { badge, size }: DrawnNode,
  [x, y]: readonly [number, number],
  look: BadgeLook,
): void {
  const place = { x: x + size / 2 + 5, y: y - size / 2 + 5 };
  pen.label({ text: badge, ...place, size: badgeSize, isStrong: true, ...look });
}

const placer =
  ({ scale, x, y }: View) =>
  (node: DrawnNode): readonly [number, number] => [node.x * scale + x, node.y * scale + y];

const margin = 80;
const isNear = (x: number, y: number, { width, height }: View): boolean =>
  x > -margin && x < width + margin && y > -margin && y < height + margin;

/** Lines of one look are drawn in one go, those that are chosen last and over the others. */
function drawLines(pen: Pen, { edges }: Scene, view: View, palette: Palette): void {
  const place = placer(view);
  const looks = new Map<string, { line: Line; isFaint: boolean; segments: number[] }>();
  const chosen: number[] = [];
  for (const { from, to, line, isChosen } of edges) {
    const segment = [...place(from), ...place(to)];
    if (isChosen) chosen.push(...segment);
    const isFaint = from.isFaint || to.isFaint;
    const key = `${line} ${isFaint}`;
    const look = looks.get(key) ?? { line, isFaint, segments: [] };
    look.segments.push(...segment);
    looks.set(key, look);
  }
  for (const { line, isFaint, segments } of looks.values()) {
    const look = { color: palette.line, dash: dashes[line], opacity: isFaint ? faint : 0.62 };
    if (line !== 'derived') pen.lines(segments, { ...look, width: 1.2 });
    else {
      pen.lines(segments, { ...look, width: 4 }); // a double line: a wide one with its middle taken out
      pen.lines(segments, { ...look, color: palette.paper, width: 1.6, opacity: 1 });
    }
  }
  if (chosen.length > 0) pen.lines(chosen, { color: palette.edge, width: 4, dash: [], opacity: 1 });
}

const cell = 12;
const maxLabels = 300;

/**
 * In a larger scene hardly any label finds room: to keep them off the signs too, or to try other spots than the first,
 * would cost more than it gives.
 */
const maxKeptFree = 500;

/** A label is drawn where nothing lies yet: the picture is kept as cells that are taken, each by a node. */
function drawLabels(pen: Pen, { nodes }: Scene, view: View, palette: Palette): void {
  const place = placer(view);
  const columns = Math.ceil((view.width + 2 * margin) / cell);
  const isCrowded = nodes.length > maxKeptFree;
  const room: Room = {
    view,
    columns,
    isCrowded,
    signs: isCrowded ? new Map<number, DrawnNode>() : cellsOfSigns(nodes, place, columns),
    taken: new Map(),
  };
  let count = 0;
  for (const node of nodes) {
    const [x, y] = place(node);
    if (count >= maxLabels || !isNear(x, y, view)) continue;
    const spot = spotIn(room, node, [x, y]);
    if (spot === undefined) continue;
    take(room, spot, node);
    count++;
    node.label.forEach((text, index) => {
      pen.label({
        text,
        x: spot.x,
        y: spot.top + labelSize + index * lineHeight,
        size: labelSize,
        isStrong: node.isStrong,
        color: node.isStrong ? palette.ink : palette.inkSoft,
        halo: palette.paper,
        opacity: node.isFaint ? faint : 1,
      });
    });
  }
}

/** What of the picture is taken already. */
interface Room {
  readonly view: View;
  readonly columns: number;
  readonly isCrowded: boolean;
  readonly signs: Cells;
  readonly taken: Cells;
}

/** Where a label stands: free of all where that can be; what is large may cover signs, what is chosen anything. */
function spotIn(room: Room, node: DrawnNode, [x, y]: readonly [number, number]): Spot | undefined {
  const { view, isCrowded, signs, taken } = room;
  const spots = spotsOf(x, y, node)
    .slice(0, isCrowded ? 1 : undefined)
    .filter((spot) => isWithin(spot, node, view));
  const isFree = (spot: Spot, cells: Cells): boolean => isFreeIn(room, cells, spot, node);
  return (
    spots.find((each) => isFree(each, taken) && isFree(each, signs)) ??
    (node.isStrong ? spots.find((each) => isFree(each, taken)) : undefined) ??
    (node.isChosen ? spots[0] : undefined)
  );
}

/** Where a label can stand: the middle of its lines and their top. */
interface Spot {
  readonly x: number;
  readonly top: number;
}

/** Not cut off at a side of the picture. */
const isWithin = ({ x }: Spot, { labelWidth }: DrawnNode, { width }: View): boolean =>
  x >= labelWidth / 2 && x + labelWidth / 2 <= width;

/** Below its sign, above it or at one of its sides: what is nearer to how the layout reckons it comes first. */
function spotsOf(x: number, y: number, { size, label, labelWidth }: DrawnNode): readonly Spot[] {
  const height = label.length * lineHeight;
  const aside = size / 2 + labelWidth / 2 + 6;
  return [
    { x, top: y + size / 2 + 3 },
    { x, top: y - size / 2 - height - 1 },
    { x: x + aside, top: y - height / 2 },
    { x: x - aside, top: y - height / 2 },
  ];
}

type Cells = Map<number, DrawnNode>;

/** The cells that lie under signs; those at the edge of one are left to labels. */
function cellsOfSigns(
  nodes: readonly DrawnNode[],
  place: (node: DrawnNode) => readonly [number, number],
  columns: number,
): Cells {
  const taken: Cells = new Map();
  for (const node of nodes) {
    const [x, y] = place(node);
    const half = node.size / 2 - 3;
    const at = (value: number): number => Math.floor((value + margin) / cell);
    for (let row = at(y - half); row <= at(y + half); row++)
      for (let column = at(x - half); column <= at(x + half); column++)
        taken.set(row * columns + column, node);
  }
  return taken;
}

/** Whether no other node has taken any of the cells under a label. */
function isFreeIn({ columns }: Room, cells: Cells, spot: Spot, node: DrawnNode): boolean {
  const { left, right, first, last } = cellsUnder(spot, node);
  for (let row = first; row <= last; row++)
    for (let column = left; column <= right; column++)
      if ((cells.get(row * columns + column) ?? node) !== node) return false;
  return true;
}

function take({ columns, taken }: Room, spot: Spot, node: DrawnNode): void {
  const { left, right, first, last } = cellsUnder(spot, node);
  for (let row = first; row <= last; row++)
    for (let column = left; column <= right; column++) taken.set(row * columns + column, node);
}

/** The columns and rows of cells that lie under a label. */
const cellsUnder = ({ x, top }: Spot, { labelWidth, label }: DrawnNode) => ({
  left: Math.floor((x - labelWidth / 2 + margin) / cell),
  right: Math.floor((x + labelWidth / 2 + margin) / cell),
  first: Math.floor((top + margin) / cell),
  last: Math.floor((top + label.length * lineHeight - 4 + margin) / cell),
});

/** Room at the edges of a picture, for what lies over it there. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

const edge = 24;

/** The view in which all of a scene is seen. */
export function wholeView(
  { nodes }: Scene,
  width: number,
  height: number,
  edges: Edges = { top: edge, bottom: edge },
): View {
  if (nodes.length === 0) return { width, height, scale: 1, x: width / 2, y: height / 2 };
  const half = (node: DrawnNode): number => Math.max(node.size, node.labelWidth) / 2;
  const left = Math.min(...nodes.map((node) => node.x - half(node)));
  const right = Math.max(...nodes.map((node) => node.x + half(node)));
  const top = Math.min(...nodes.map(({ y, size }) => y - size));
  const bottom = Math.max(
    ...nodes.map(({ y, size, label }) => y + size + label.length * lineHeight),
  );
  const scale = Math.min(
    1.4,
    (width - 2 * edge) / Math.max(1, right - left),
    (height - edges.top - edges.bottom) / Math.max(1, bottom - top),
  );
  return {
    width,
    height,
    scale,
    x: width / 2 - (scale * (left + right)) / 2,
    y: (height + edges.top - edges.bottom) / 2 - (scale * (top + bottom)) / 2,
  };
}
