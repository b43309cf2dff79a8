/** The space of a sign and its label around a position. */
export interface Box {
  readonly index: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Distance of its centre below the position. */
  readonly below: number;
  readonly isFixed: boolean;
}

const sweeps = 80;

/**
 * Moves overlapping boxes apart, each pair along the axis of least overlap, until none overlap or the sweeps are over; fixed
 * ones stay. Positions are x and y by index, changed in place. True if none overlap.
 *
 * @param sides width and height around 0 that positions do not leave
 */
export function separate(
  boxes: readonly Box[],
  positions: Float32Array,
  sides?: readonly [number, number],
): boolean {
  for (let sweep = 0; sweep < sweeps; sweep++) {
    if (!sweepOnce(boxes, positions)) return true;
    if (sides !== undefined) keepWithin(boxes, positions, sides);
  }
  return false;
}

function keepWithin(
  boxes: readonly Box[],
  positions: Float32Array,
  sides: readonly [number, number],
): void {
  for (const { index } of boxes)
    for (const axis of [0, 1] as const) {
      const most = sides[axis] / 2;
      positions[2 * index + axis] = Math.min(
        most,
        Math.max(-most, at(positions, 2 * index + axis)),
      );
    }
}

/** Whether anything had to be moved. */
function sweepOnce(boxes: readonly Box[], positions: Float32Array): boolean {
  let hasMoved = false;
  for (const [index, a] of boxes.entries())
    for (let other = index + 1; other < boxes.length; other++) {
      const b = boxes[other];
      if (b !== undefined && push(a, b, positions)) hasMoved = true;
    }
  return hasMoved;
}

function push(a: Box, b: Box, positions: Float32Array): boolean {
  if (a.isFixed && b.isFixed) return false;
  const dx = at(positions, 2 * b.index) - at(positions, 2 * a.index);
  const dy = at(positions, 2 * b.index + 1) + b.below - at(positions, 2 * a.index + 1) - a.below;
  const overlapX = a.halfWidth + b.halfWidth - Math.abs(dx);
  const overlapY = a.halfHeight + b.halfHeight - Math.abs(dy);
  if (overlapX <= 0 || overlapY <= 0) return false;
  const share = shareOf(a, b);
  const [axis, overlap] =
    overlapX < overlapY ? [0, withSign(overlapX, dx)] : [1, withSign(overlapY, dy)];
  positions[2 * a.index + axis] = at(positions, 2 * a.index + axis) - overlap * share;
  positions[2 * b.index + axis] = at(positions, 2 * b.index + axis) + overlap * (1 - share);
  return true;
}

/** Share of the first box in the movement: none if it is fixed, all if the other is. */
function shareOf(a: Box, b: Box): number {
  if (a.isFixed) return 0;
  return b.isFixed ? 1 : 0.5;
}

const withSign = (size: number, like: number): number => (like < 0 ? -size : size);

const at = (positions: Float32Array, index: number): number => positions[index] ?? 0;
