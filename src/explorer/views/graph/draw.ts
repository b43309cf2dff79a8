import type { EntityKind } from '../../data/operations.js';
import type { Pen } from './pens.js';
import type { Line } from './state.js';

export interface DrawnNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly x: number;
  readonly y: number;
  /** How wide its sign is. */
  readonly size: number;
  /** Its name in one or two lines. */
  readonly label: readonly string[];
  readonly labelWidth: number;
  readonly isStrong: boolean;
  readonly isChosen: boolean;
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
  readonly kind: (kind: EntityKind) => string;
}

const dashes: Readonly<Record<Line, readonly number[]>> = {
  stated: [],
  said: [6, 5],
  reference: [2, 5],
  derived: [],
};

export const labelSize = 13;
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
    if (node.isChosen) pen.circle(x, y, node.size * 0.85, palette.halo, palette.edge);
    pen.sign(node.kind, x, y, node.size, palette.kind(node.kind), node.isFaint ? faint : 1);
  }
  drawLabels(pen, scene, view, palette);
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

/** A label is drawn where nothing lies yet: the picture is kept as cells that are taken. */
function drawLabels(pen: Pen, { nodes }: Scene, view: View, palette: Palette): void {
  const place = placer(view);
  const columns = Math.ceil((view.width + 2 * margin) / cell);
  const taken = new Set<number>();
  let count = 0;
  for (const node of nodes) {
    const [x, y] = place(node);
    if (count >= maxLabels || !isNear(x, y, view)) continue;
    const top = y + node.size / 2 + 3;
    const cells = cellsOf(x, top, node, columns);
    if (!node.isChosen && cells.some((each) => taken.has(each))) continue;
    for (const each of cells) taken.add(each);
    count++;
    node.label.forEach((text, index) => {
      pen.label({
        text,
        x,
        y: top + labelSize + index * lineHeight,
        size: labelSize,
        isStrong: node.isStrong,
        color: node.isStrong ? palette.ink : palette.inkSoft,
        halo: palette.paper,
        opacity: node.isFaint ? faint : 1,
      });
    });
  }
}

function cellsOf(
  x: number,
  top: number,
  { labelWidth, label }: DrawnNode,
  columns: number,
): readonly number[] {
  const cells: number[] = [];
  const left = Math.floor((x - labelWidth / 2 + margin) / cell);
  const right = Math.floor((x + labelWidth / 2 + margin) / cell);
  const first = Math.floor((top + margin) / cell);
  const last = Math.floor((top + label.length * lineHeight - 4 + margin) / cell);
  for (let row = first; row <= last; row++)
    for (let column = left; column <= right; column++) cells.push(row * columns + column);
  return cells;
}

/** The view in which all of a scene is seen. */
export function wholeView({ nodes }: Scene, width: number, height: number): View {
  if (nodes.length === 0) return { width, height, scale: 1, x: width / 2, y: height / 2 };
  const half = (node: DrawnNode): number => Math.max(node.size, node.labelWidth) / 2;
  const left = Math.min(...nodes.map((node) => node.x - half(node)));
  const right = Math.max(...nodes.map((node) => node.x + half(node)));
  const top = Math.min(...nodes.map(({ y, size }) => y - size));
  const bottom = Math.max(
    ...nodes.map(({ y, size, label }) => y + size + label.length * lineHeight),
  );
  const edge = 24;
  const scale = Math.min(
    1.4,
    (width - 2 * edge) / Math.max(1, right - left),
    (height - 2 * edge) / Math.max(1, bottom - top),
  );
  return {
    width,
    height,
    scale,
    x: width / 2 - (scale * (left + right)) / 2,
    y: height / 2 - (scale * (top + bottom)) / 2,
  };
}
