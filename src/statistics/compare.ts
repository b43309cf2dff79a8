import type { EditionNumber } from './numbers/edition-number.js';
import {
  knownTally,
  unknownTally,
  type GroupKey,
  type Mark,
  type Tally,
  type UnknownReason,
} from './tally.js';

/** The marks that two tallies share, and those of only one of them. */
export interface TallyComparison {
  readonly shared: Tally;
  readonly onlyA: Tally;
  readonly onlyB: Tally;
}

export type TallyPart = keyof TallyComparison;

/**
 * Marks of both tallies whose things, or groups, are in both. Unknown if either tally is, or if one states no groups, since it
 * may have the rest too.
 */
export function compareTallies(
  a: Tally,
  b: Tally,
  by: EditionNumber['comparedBy'],
): TallyComparison {
  const reason = a.reason ?? b.reason;
  if (reason) return notCompared(reason);
  const keyOf = (mark: Mark): GroupKey => (by === 'THING' ? mark.thing.node : mark.group);
  const [inA, inB] = [a.marks(), b.marks()];
  const keysOf = (marks: readonly Mark[]) =>
    new Set(marks.map(keyOf).filter((key) => key !== null));
  const [ofA, ofB] = [keysOf(inA), keysOf(inB)];
  if (ofA.size === 0 || ofB.size === 0) return notCompared('NOT_STATED');
  // Marks without a stated group are neither shared nor on one side.
  const among = (marks: readonly Mark[], isWanted: (key: number | string) => boolean) =>
    knownTally(
      marks.filter((mark) => {
        const key = keyOf(mark);
        return key !== null && isWanted(key);
      }),
    );
  return {
    shared: among([...inA, ...inB], (key) => ofA.has(key) && ofB.has(key)),
    onlyA: among(inA, (key) => !ofB.has(key)),
    onlyB: among(inB, (key) => !ofA.has(key)),
  };
}

/** The comparison if neither tally allows one. */
export function notCompared(reason: UnknownReason): TallyComparison {
  const neither = unknownTally(reason);
  return { shared: neither, onlyA: neither, onlyB: neither };
}
