import type { EditionNumber } from './numbers/edition-number.js';
import {
  knownTally,
  unknownTally,
  type GroupKey,
  type Mark,
  type Tally,
  type UnknownReason,
} from './tally.js';

/** What two tallies share, and what only one of them has. */
export interface TallyComparison {
  readonly shared: Tally;
  readonly onlyA: Tally;
  readonly onlyB: Tally;
}

export type TallyPart = keyof TallyComparison;

/**
 * The marks of both tallies by whose things, or groups, both have; unknown where either is, or nothing of it is stated to
 * be in any group, as it may have the rest too.
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
  // What is counted under no stated group is neither shared nor on one side.
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

/** What is shared, and what is not, where nothing can be said of either. */
export function notCompared(reason: UnknownReason): TallyComparison {
  const neither = unknownTally(reason);
  return { shared: neither, onlyA: neither, onlyB: neither };
}
