import type { EditionNumber } from './numbers/edition-number.js';
import { finding, unknown, type GroupKey, type Mark, type Tally } from './tally.js';

/** What two tallies share, and what only one of them has. */
export interface TallyComparison {
  readonly shared: Tally;
  readonly onlyA: Tally;
  readonly onlyB: Tally;
}

export type Part = keyof TallyComparison;

/** The marks of both tallies by whose things, or groups, both have; unknown where either is, as it may have the rest too. */
export function compareTallies(
  a: Tally,
  b: Tally,
  by: EditionNumber['comparedBy'],
): TallyComparison {
  const reason = a.reason ?? b.reason;
  if (reason) {
    const neither = unknown(reason);
    return { shared: neither, onlyA: neither, onlyB: neither };
  }
  const keyOf = (mark: Mark): GroupKey => (by === 'THING' ? mark.thing.node : mark.group);
  const [inA, inB] = [a.marks(), b.marks()];
  const [ofA, ofB] = [new Set(inA.map(keyOf)), new Set(inB.map(keyOf))];
  // What is counted under no stated group is neither shared nor on one side.
  const among = (marks: readonly Mark[], isWanted: (key: GroupKey) => boolean) =>
    finding(marks.filter((mark) => keyOf(mark) !== null && isWanted(keyOf(mark))));
  return {
    shared: among([...inA, ...inB], (key) => ofA.has(key) && ofB.has(key)),
    onlyA: among(inA, (key) => !ofB.has(key)),
    onlyB: among(inB, (key) => !ofA.has(key)),
  };
}
