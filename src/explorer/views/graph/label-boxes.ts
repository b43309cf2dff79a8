/** A box that keeps its size while what it belongs to moves with the scale: its sides are told from there, in pixels. */
export interface Box {
  /** Where what it belongs to lies, in the scene. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** What it costs to cover it; nothing may cover what costs infinitely much. */
  readonly weight: number;
  /** Boxes of the same thing may lie over each other. */
  readonly of?: object;
}

/** The scales that a placing holds for, all between them too. */
export interface Scales {
  readonly from: number;
  readonly to: number;
}

// Along one axis two boxes overlap while the way between what they belong to, times the scale, lies between two bounds.
const firstOf = (way: number, low: number, high: number): number => {
  if (way !== 0) return Math.min(low / way, high / way);
  return low < 0 && high > 0 ? -Infinity : Infinity;
};
const lastOf = (way: number, low: number, high: number): number => {
  if (way !== 0) return Math.max(low / way, high / way);
  return low < 0 && high > 0 ? Infinity : -Infinity;
};

/** Whether two boxes lie over each other at any of these scales. */
export function meet(a: Box, b: Box, { from, to }: Scales): boolean {
  const x = b.x - a.x;
  const first = Math.max(from, firstOf(x, a.left - b.right, a.right - b.left));
  const last = Math.min(to, lastOf(x, a.left - b.right, a.right - b.left));
  if (first >= last) return false;
  const y = b.y - a.y;
  return (
    Math.max(first, firstOf(y, a.top - b.bottom, a.bottom - b.top)) <
    Math.min(last, lastOf(y, a.top - b.bottom, a.bottom - b.top))
  );
}

const cell = 64;

/** Boxes by where they lie at the smallest scale, so that only those nearby are looked at. */
export class BoxGrid {
  readonly #scales: Scales;
  /** How much of the way between two boxes a larger scale can add to it. */
  readonly #share: number;
  readonly #cells = new Map<number, Box[]>();
  #reachX = 0;
  #reachY = 0;

  constructor(scales: Scales) {
    this.#scales = scales;
    this.#share = 1 - scales.from / scales.to;
  }

  add(box: Box): void {
    this.#reachX = Math.max(this.#reachX, acrossOf(box));
    this.#reachY = Math.max(this.#reachY, alongOf(box));
    this.#visit(box, 0, 0, (key) => {
      const boxes = this.#cells.get(key);
      if (boxes === undefined) this.#cells.set(key, [box]);
      else boxes.push(box);
      return false;
    });
  }

  /** What it costs to lay a box there; once that is more than `most` it is not reckoned further. */
  costOf(box: Box, most: number): number {
    let cost = 0;
    const slackX = this.#share * (this.#reachX + acrossOf(box));
    const slackY = this.#share * (this.#reachY + alongOf(box));
    this.#visit(box, slackX, slackY, (key) => {
      for (const other of this.#cells.get(key) ?? [])
        if (isOfAnother(box, other) && meet(box, other, this.#scales)) {
          cost += other.weight;
          if (cost > most) return true;
        }
      return false;
    });
    return cost;
  }

  /** Goes through the cells under a box until one says that it is enough. */
  #visit(box: Box, slackX: number, slackY: number, see: (key: number) => boolean): void {
    const x = box.x * this.#scales.from;
    const y = box.y * this.#scales.from;
    const right = Math.floor((x + box.right + slackX) / cell);
    const bottom = Math.floor((y + box.bottom + slackY) / cell);
    for (let row = Math.floor((y + box.top - slackY) / cell); row <= bottom; row++)
      for (let column = Math.floor((x + box.left - slackX) / cell); column <= right; column++)
        if (see(row * 0x10000 + column)) return;
  }
}

const isOfAnother = (a: Box, b: Box): boolean => a.of === undefined || a.of !== b.of;

const acrossOf = ({ left, right }: Box): number => Math.max(Math.abs(left), Math.abs(right));
const alongOf = ({ top, bottom }: Box): number => Math.max(Math.abs(top), Math.abs(bottom));
