import type { LayoutName } from './state.js';

/** The input of a layout; positions are in pixels of the unscaled picture. */
export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly (readonly [number, number])[];
  /** The seeds, by index. */
  readonly seeds: readonly number[];
  /** The nodes expanded after that, in this order. */
  readonly opened: readonly number[];
  readonly layout: LayoutName;
}

export interface LayoutNode {
  readonly id: string;
  /** Half the width of its sign and label. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Distance of the centre of that space below the sign. */
  readonly below: number;
  readonly pin?: readonly [number, number];
}

/** x and y of each node, one after the other. */
export type Positions = Float32Array;
