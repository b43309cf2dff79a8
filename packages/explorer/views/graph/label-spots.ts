import { heightOf, type DrawnNode } from './drawn.js';

/** A possible place of a label relative to its node's centre in pixels: the middle of its lines and their top. */
export interface Spot {
  readonly x: number;
  readonly top: number;
}

/** Space for a badge, at the upper right of the sign and a little higher. */
export const badgeRoom = { width: 12, above: 4 };

/** Measures for computing spots: the label's size, and its distance from its own sign. */
interface Frame {
  readonly reach: number;
  readonly half: number;
  readonly height: number;
  readonly below: number;
  readonly above: number;
  readonly ways: readonly Way[];
}

/** A side of the sign, 1 for right, -1 for left, with the label's place there. */
interface Way {
  readonly to: 1 | -1;
  readonly beside: number;
}

const farther = 9;

/**
 * Possible places of a node's label, best first: below its sign, above it, on the side where its name continues, on the other
 * side, then in between; thoroughly, also in smaller steps and a little farther away.
 */
export function* spotsOf(
  node: DrawnNode,
  reach: number,
  direction: 'rtl' | 'ltr',
  isThorough: boolean,
): Iterable<Spot> {
  const frame = frameOf(node, reach, direction);
  yield* usualSpots(frame);
  if (isThorough) yield* moreSpots(frame);
}

function frameOf(node: DrawnNode, reach: number, direction: 'rtl' | 'ltr'): Frame {
  const height = heightOf(node);
  const half = node.labelWidth / 2;
  const room = node.badge === '' ? { width: 0, above: 0 } : badgeRoom;
  const right: Way = { to: 1, beside: reach + half + 5 + room.width };
  const left: Way = { to: -1, beside: -reach - half - 5 };
  return {
    reach,
    half,
    height,
    below: reach + 2,
    above: -reach - height - 1 - room.above,
    ways: direction === 'rtl' ? [left, right] : [right, left],
  };
}

function* usualSpots({ reach, half, height, below, above, ways }: Frame): Iterable<Spot> {
  yield { x: 0, top: below };
  yield { x: 0, top: above };
  for (const { beside } of ways) yield { x: beside, top: -height / 2 };
  yield* shifted(ways, half * 0.6, [below, above]);
  yield* shifted(ways, half + reach, [reach, -reach - height]);
}

function* moreSpots({ half, height, below, above, ways }: Frame): Iterable<Spot> {
  for (const share of [0.3, 0.9]) yield* shifted(ways, half * share, [below, above]);
  for (const { beside } of ways)
    for (const share of [0.15, 0.85]) yield { x: beside, top: -height * share };
  const away = [below + farther, above - farther];
  for (const top of away) yield { x: 0, top };
  yield* shifted(ways, half * 0.5, away);
}

/** Places shifted to each side, at each of these heights. */
function* shifted(ways: readonly Way[], by: number, tops: readonly number[]): Iterable<Spot> {
  for (const { to } of ways) for (const top of tops) yield { x: to * by, top };
}
