import type { EntityKind } from '../../data/operations.js';
import type { Hue } from './measures.js';
import type { Line } from './state.js';

export interface DrawnNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly x: number;
  readonly y: number;
  /** Width of its sign. */
  readonly size: number;
  readonly hue: Hue;
  /** A mark next to its sign, in addition to colour; empty for none. */
  readonly badge: string;
  /** Its name in one or two lines. */
  readonly label: readonly string[];
  readonly labelWidth: number;
  readonly isStrong: boolean;
  /** True if the drawing begins with it. */
  readonly isSeed: boolean;
  readonly isChosen: boolean;
  /** True if it is among the selected ones. */
  readonly isPicked: boolean;
  readonly isFaint: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly line: Line;
  readonly isChosen: boolean;
}

/** The drawn scene. Nodes are in the order in which their labels are placed: the most important first. */
export interface Scene {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Reading direction of names: labels prefer the side where a name continues. */
  readonly direction: 'rtl' | 'ltr';
}

/** The position of the scene on the picture. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const labelSize = 13;
export const lineHeight = 18;

/** The scale from which on signs have full width; at smaller scales they shrink, but less than the picture. */
const fullScale = 0.6;
const smallestShare = 0.55;

/** Factor of the width of signs at a scale. */
export const shareAt = (scale: number): number =>
  Math.min(1, Math.max(smallestShare, Math.sqrt(scale / fullScale)));

/** Radius of the ring around a chosen or selected sign of this width. */
export const ringOf = (size: number, isPicked: boolean): number => size * 0.85 + (isPicked ? 4 : 0);

/** Radius of a node at a scale: its sign, or the ring around it. */
export function reachAt({ size, isChosen, isPicked }: DrawnNode, scale: number): number {
  const wide = size * shareAt(scale);
  return isChosen || isPicked ? ringOf(wide, isPicked) + 1 : wide / 2;
}

/** Height of its label. */
export const heightOf = ({ label }: DrawnNode): number => label.length * lineHeight;
