/** A box of constant size at an anchor that moves with the scale: its sides are relative to the anchor, in pixels. */
export interface Box {
  /** The anchor, in scene coordinates. */
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Cost of covering it; infinite if it must not be covered. */
  readonly weight: number;
  /** The owner: boxes of the same owner may overlap. */
  readonly of?: object;
}

/** The range of scales for which a placement holds. */
export interface Scales {
  readonly from: number;
  readonly to: number;
}

// Along one axis two boxes overlap while the distance of their anchors, times the scale, lies between two bounds.
const firstOf = (way: number, low: number, high: number): number => {
  if (way !== 0) return Math.min(low / way, high / way);
  return low < 0 && high > 0 ? -Infinity : Infinity;
};
const lastOf = (way: number, low: number, high: number): number => {
  if (way !== 0) return Math.max(low / way, high / way);
  return low < 0 && high > 0 ? Infinity : -Infinity;
};

/** Whether two boxes overlap at any of these scales. */
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

/** Boxes by their place at the smallest scale, so that only nearby ones are tested. */
export class BoxGrid {
  readonly #scales: Scales;
  /** The share by which a larger scale can increase the distance of two boxes. */
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

  /** The cost of placing a box there; computed only up to `most`. */
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

  /** Visits the cells under a box until the callback stops it. */
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
