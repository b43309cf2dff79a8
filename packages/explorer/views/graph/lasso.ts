export type Point = readonly [number, number];

/** Whether a point is inside a closed line, by the even-odd rule. */
export function isInside([x, y]: Point, line: readonly Point[]): boolean {
  let isIn = false;
  line.forEach(([toX, toY], index) => {
    const [fromX, fromY] = line.at(index - 1) ?? [toX, toY];
    const isCrossed =
      fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX;
    if (isCrossed) isIn = !isIn;
  });
  return isIn;
}

const leastStep = 4;

/** The line with another point, unless it equals the last one. */
export function drawnOn(line: readonly Point[], [x, y]: Point): readonly Point[] {
  const [lastX = Infinity, lastY = Infinity] = line.at(-1) ?? [];
  return Math.hypot(x - lastX, y - lastY) < leastStep ? line : [...line, [x, y]];
}

/** The closed line as segments, four numbers each. */
export const piecesOf = (line: readonly Point[]): readonly number[] =>
  line.flatMap((point, index) => [...(line.at(index - 1) ?? point), ...point]);
