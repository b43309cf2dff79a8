import type { Walk } from '../visit-relations.js';

/** What a question about paths is asked of: all by number. */
export interface Ground extends Walk {
  /** What each relation costs. */
  readonly costs: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Whether a path may go through a node; its ends are not gone through. */
export function isPassable({ filter, from, to }: Ground, node: number): boolean {
  return node !== from && node !== to && filter.allowsNode(node);
}
