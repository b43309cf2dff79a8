import type { EntityKind } from '../../data/operations.js';
import type { Hue } from './measures.js';
import type { Line } from './state.js';

export interface DrawnNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly x: number;
  readonly y: number;
  /** How wide its sign is. */
  readonly size: number;
  readonly hue: Hue;
  /** What stands beside its sign, so that colour is not all that tells it; nothing where it is empty. */
  readonly badge: string;
  /** Its name in one or two lines. */
  readonly label: readonly string[];
  readonly labelWidth: number;
  readonly isStrong: boolean;
  readonly isChosen: boolean;
  /** It is one of those that were selected together. */
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

/** What is drawn. Nodes stand in the order in which their labels are placed: what matters most first. */
export interface Scene {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Which way its names are read: a label rather stands where a name goes on. */
  readonly direction: 'rtl' | 'ltr';
}

/** Where the scene lies on the picture. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const labelSize = 13;
export const lineHeight = 18;

/** From here on signs are as wide as they are; in a smaller picture they are smaller, though less so than all of it. */
const fullScale = 0.6;
const smallestShare = 0.55;

/** How much of their width signs have at a scale. */
export const shareAt = (scale: number): number =>
  Math.min(1, Math.max(smallestShare, Math.sqrt(scale / fullScale)));

/** How far the ring reaches that marks what is chosen or picked, around a sign that is so wide. */
export const ringOf = (size: number, isPicked: boolean): number => size * 0.85 + (isPicked ? 4 : 0);

/** How far a node reaches from its middle at a scale: its sign, or the ring around it. */
export function reachAt({ size, isChosen, isPicked }: DrawnNode, scale: number): number {
  const wide = size * shareAt(scale);
  return isChosen || isPicked ? ringOf(wide, isPicked) + 1 : wide / 2;
}

/** How high its label is. */
export const heightOf = ({ label }: DrawnNode): number => label.length * lineHeight;
