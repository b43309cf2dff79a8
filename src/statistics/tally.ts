import { groupBy } from '#text/group-by.js';
import type { Tie } from './stated-graph.js';

/** Why a number is unknown. */
export type UnknownReason = 'NOT_STATED' | 'NOT_AT_THE_TIME' | 'NO_EDITION_BEFORE';

/** The group of a counted thing: an entity by its node, a code, or null if no document states one. */
export type GroupKey = number | string | null;

/** One reason why a thing counts. */
export interface Mark {
  /** The last step of the way from the edition to the thing. */
  readonly thing: Tie;
  readonly group: GroupKey;
  /** The last step of the way from the thing to its group, if it has one. */
  readonly toGroup: Tie | null;
}

/** The things behind a number; the number is unknown, never zero, if there is a reason. */
export interface Tally {
  /** The last steps of the ways from the edition to the counted things; several may lead to one. */
  readonly things: readonly Tie[];
  readonly reason: UnknownReason | null;
  /** Computed on demand: most questions want the number alone. */
  readonly marks: () => readonly Mark[];
}

/** The part of a tally under one key. */
export interface Group {
  readonly key: GroupKey;
  readonly marks: readonly Mark[];
}

/**
 * Tallies things by the common rule: unknown if documents name none, since no document says that there was none. Without a key
 * each thing is a group of its own.
 */
export function tallyOf(
  things: readonly Tie[],
  groupOf: (thing: Tie) => GroupKey = ({ node }) => node,
): Tally {
  return {
    things,
    reason: things.length === 0 ? 'NOT_STATED' : null,
    marks: () => things.map((thing) => ({ thing, group: groupOf(thing), toGroup: null })),
  };
}

/** Tallies marks by the same rule. */
export function tallyOfMarks(marks: readonly Mark[]): Tally {
  return { ...knownTally(marks), reason: marks.length === 0 ? 'NOT_STATED' : null };
}

/** A tally that is known even if it is zero, since everything it compares is stated. */
export function knownTally(marks: readonly Mark[]): Tally {
  return { things: marks.map(({ thing }) => thing), reason: null, marks: () => marks };
}

/** A tally without a known number. */
export function unknownTally(reason: UnknownReason): Tally {
  return { things: [], reason, marks: () => [] };
}

/** The number of different keys. */
export function countGroups(marks: readonly Mark[]): number {
  return new Set(marks.map(({ group }) => group)).size;
}

/** The ends of the ways, each once. */
export function thingsOf(ways: readonly Tie[]): ReadonlySet<number> {
  const things = new Set<number>();
  for (const { node } of ways) things.add(node);
  return things;
}

/** The number of different ends of the ways. */
export function countThings(ways: readonly Tie[]): number {
  // The ties of one node are in the order of their ends, and mostly lead to each once.
  const isRising = ways.every(({ node }, i) => node > (ways[i - 1]?.node ?? -1));
  return isRising ? ways.length : thingsOf(ways).size;
}

/** All relations that lead to counted things and to their groups, each once. */
export function relationsOf(marks: readonly Mark[]): ReadonlySet<number> {
  const relations = new Set<number>();
  for (const { thing, toGroup } of marks)
    for (const end of [thing, toGroup])
      for (let tie = end; tie !== null; tie = tie.before) relations.add(tie.relation);
  return relations;
}

/** The groups in the order of their first marks. */
export function groupsOf(marks: readonly Mark[]): readonly Group[] {
  return Array.from(
    groupBy(marks, ({ group }) => group),
    ([key, own]) => ({ key, marks: own }),
  );
}
