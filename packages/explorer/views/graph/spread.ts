import { separate, type Box } from './separate.js';

/** Width and height between the outermost signs in a window of 1440 pixels, at which labels need no smaller scale. */
const usual = [690, 500] as const;
/** Share of the area that signs and labels take at most. */
const fullness = 0.5;
/** Share of an even distribution: forces alone crowd the middle. */
const evenness = 0.5;
const tries = 8;

/**
 * Spreads free boxes over an area as wide as a picture, along their longest axis, so that each finds room for its label: in the
 * area of a usual window if they fit there, else in a larger one of the same shape.
 */
export function spread(boxes: readonly Box[], positions: Float32Array): void {
  if (boxes.length < 2) return;
  turn(boxes, positions);
  const needed = boxes.reduce((sum, box) => sum + 4 * box.halfWidth * box.halfHeight, 0) / fullness;
  let share = Math.max(1, Math.sqrt(needed / (usual[0] * usual[1])));
  const begun = positions.slice();
  for (let round = 0; round < tries; round++) {
    positions.set(begun);
    const sides = [usual[0] * share, usual[1] * share] as const;
    for (const axis of [0, 1] as const) stretch(boxes, positions, axis, sides[axis]);
    if (separate(boxes, positions, sides)) return;
    share *= 1.06;
  }
}

/** Turns positions so that they reach farthest from side to side. */
function turn(boxes: readonly Box[], positions: Float32Array): void {
  let [xx, xy, yy] = [0, 0, 0];
  for (const { index } of boxes) {
    const [x = 0, y = 0] = positions.subarray(2 * index);
    [xx, xy, yy] = [xx + x * x, xy + x * y, yy + y * y];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (const { index } of boxes) {
    const [x = 0, y = 0] = positions.subarray(2 * index);
    positions.set([x * cosine + y * sine, y * cosine - x * sine], 2 * index);
  }
}

/** Stretches one axis to a length around 0, halfway to an even distribution. */
function stretch(
  boxes: readonly Box[],
  positions: Float32Array,
  axis: 0 | 1,
  length: number,
): void {
  const of = ({ index }: Box): number => positions[2 * index + axis] ?? 0;
  const order = [...boxes].sort((a, b) => of(a) - of(b) || a.index - b.index);
  const [first, last] = [order[0], order.at(-1)];
  if (first === undefined || last === undefined) return;
  const [from, wide] = [of(first), of(last) - of(first) || 1];
  order.forEach((box, rank) => {
    const even = rank / (order.length - 1);
    const place = evenness * even + (1 - evenness) * ((of(box) - from) / wide);
    positions[2 * box.index + axis] = (place - 0.5) * length;
  });
}
