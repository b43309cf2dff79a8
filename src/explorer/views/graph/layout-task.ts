import type { LayoutName } from './state.js';

/** What is laid out: positions are in pixels of the unscaled picture. */
export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly (readonly [number, number])[];
  /** What the picture begins with, by their places among the nodes. */
  readonly seeds: readonly number[];
  /** What was opened after that, in this order. */
  readonly opened: readonly number[];
  readonly layout: LayoutName;
}

export interface LayoutNode {
  readonly id: string;
  /** Half the room that its sign and label take. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** How far below the sign the middle of that room lies. */
  readonly below: number;
  readonly pin?: readonly [number, number];
}

/** x and y of each node, one after the other. */
export type Positions = Float32Array;
