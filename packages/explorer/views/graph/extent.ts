import { lineHeight, reachAt, type DrawnNode, type Scene, type View } from './drawn.js';

export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Space for labels beyond the outermost signs: part of a label at the sides, all of one above and below. */
const overhang = { side: 44, above: 2 * lineHeight + 2, below: 2 * lineHeight + 2 };

/** The extent of a scene at a scale, with room for labels: signs and labels do not grow with the scale. */
export function extentOf(nodes: readonly DrawnNode[], scale: number): Extent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const reach = reachAt(node, scale);
    left = Math.min(left, node.x * scale - reach);
    right = Math.max(right, node.x * scale + reach);
    top = Math.min(top, node.y * scale - reach);
    bottom = Math.max(bottom, node.y * scale + reach);
  }
  return {
    left: left - overhang.side,
    right: right + overhang.side,
    top: top - overhang.above,
    bottom: bottom + overhang.below,
  };
}

const edge = 12;
const smallest = 0.05;
const largest = 1.4;
const halves = 16;

/** The largest view that shows all of a scene. */
export function wholeView({ nodes }: Scene, width: number, height: number): View {
  if (nodes.length === 0) return { width, height, scale: 1, x: width / 2, y: height / 2 };
  const fits = (at: number): boolean => {
    const { left, right, top, bottom } = extentOf(nodes, at);
    return right - left <= width - 2 * edge && bottom - top <= height - 2 * edge;
  };
  let scale = fits(largest) ? largest : smallest;
  for (let step = largest / 2; scale < largest && step > largest / 2 ** halves; step /= 2)
    if (fits(scale + step)) scale += step;
  const { left, right, top, bottom } = extentOf(nodes, scale);
  return {
    width,
    height,
    scale,
    x: width / 2 - (left + right) / 2,
    y: height / 2 - (top + bottom) / 2,
  };
}
