import {
  labelSize,
  lineHeight,
  ringOf,
  shareAt,
  type DrawnNode,
  type Scene,
  type View,
} from './drawn.js';
import { keptOf, type KeptScene } from './kept.js';
import type { Hue } from './measures.js';
import type { Pen } from './pens.js';
import type { PlacedLabel } from './place-labels.js';
import type { Line } from './state.js';

/** The current colours of the page's theme. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly edge: string;
  readonly halo: string;
  readonly picked: string;
  readonly pickedSoft: string;
  /** Colour of the seeds, where kinds have no colours. */
  readonly seed?: string;
  readonly hues: Readonly<Record<Hue, string>>;
}

const dashes: Readonly<Record<Line, readonly number[]>> = {
  stated: [],
  said: [6, 5],
  reference: [2, 5],
  derived: [],
};

const badgeSize = 11;
const faint = 0.18;

/** Draws the scene: lines, rings around the chosen and selected, signs, then the placed labels. */
export function draw(pen: Pen, scene: Scene, view: View, palette: Palette): void {
  const kept = keptOf(scene);
  pen.fill(palette.paper, view.width, view.height);
  drawLines(pen, kept, view, palette);
  drawRings(pen, kept, view, palette);
  drawSigns(pen, kept, view, palette);
  for (const label of kept.labelsAt(view.scale)) drawLabel(pen, label, view, palette);
}

function drawLines(pen: Pen, { lines }: KeptScene, view: View, palette: Palette): void {
  const share = shareAt(view.scale);
  for (const { line, isFaint, segments } of lines) {
    if (line === 'chosen') {
      pen.lines(segments, { color: palette.edge, width: 4, dash: [], opacity: 1 }, view);
      continue;
    }
    const look = { color: palette.line, dash: dashes[line], opacity: isFaint ? faint : 0.62 };
    if (line !== 'derived') pen.lines(segments, { ...look, width: 1.2 * share }, view);
    else {
      pen.lines(segments, { ...look, width: 4 * share }, view); // A double line: a wide one with its middle erased.
      pen.lines(segments, { ...look, color: palette.paper, width: 1.6 * share, opacity: 1 }, view);
    }
  }
}

function drawRings(pen: Pen, { signs }: KeptScene, view: View, palette: Palette): void {
  const share = shareAt(view.scale);
  for (const node of signs) {
    if (!node.isChosen && !node.isPicked) continue;
    const size = node.size * share;
    const [x, y] = [node.x * view.scale + view.x, node.y * view.scale + view.y];
    if (node.isPicked) pen.circle(x, y, ringOf(size, true), palette.pickedSoft, palette.picked);
    if (node.isChosen) pen.circle(x, y, ringOf(size, false), palette.halo, palette.edge);
  }
}

function drawSigns(pen: Pen, { signs }: KeptScene, view: View, palette: Palette): void {
  const share = shareAt(view.scale);
  for (const node of signs) {
    const x = node.x * view.scale + view.x;
    const y = node.y * view.scale + view.y;
    if (!isNear(x, y, view)) continue;
    const size = node.size * share;
    const opacity = node.isFaint ? faint : 1;
    const color = (node.isSeed ? palette.seed : undefined) ?? palette.hues[node.hue];
    pen.sign(node.kind, x, y, size, color, opacity);
    if (node.badge !== '') drawBadge(pen, node, { x, y, size }, palette);
  }
}

function drawBadge(
  pen: Pen,
  { badge, hue, isFaint }: DrawnNode,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  { hues, paper }: Palette,
): void {
  pen.label({
    text: badge,
    x: x + size / 2 + 5,
    y: y - size / 2 + 5,
    size: badgeSize,
    isStrong: true,
    color: hues[hue],
    halo: paper,
    opacity: isFaint ? faint : 1,
  });
}

const margin = 80;
const isNear = (x: number, y: number, { width, height }: View): boolean =>
  x > -margin && x < width + margin && y > -margin && y < height + margin;

function drawLabel(pen: Pen, label: PlacedLabel, view: View, palette: Palette): void {
  const { node } = label;
  const x = node.x * view.scale + view.x + label.x;
  const top = node.y * view.scale + view.y + label.top;
  if (!isNear(x, top, view)) return;
  let y = top + labelSize;
  for (const text of node.label) {
    pen.label({
      text,
      x,
      y,
      size: labelSize,
      isStrong: node.isStrong,
      color: node.isStrong ? palette.ink : palette.inkSoft,
      halo: palette.paper,
      opacity: node.isFaint ? faint : 1,
    });
    y += lineHeight;
  }
}
