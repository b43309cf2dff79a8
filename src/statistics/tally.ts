import { groupBy } from '../shared/group-by.js';
import type { Tie } from './stated-graph.js';

/** Why a number is unknown. */
export type UnknownReason = 'NOT_STATED' | 'NOT_AT_THE_TIME' | 'NO_EDITION_BEFORE';

/** What a counted thing is counted under: an entity by its node, a code, or null where no document says which. */
export type GroupKey = number | string | null;

/** One reason why a thing counts. */
export interface Mark {
  /** The last step of the way from the edition to the thing that counts. */
  readonly thing: Tie;
  readonly group: GroupKey;
  /** The last step of the way on from the thing to its group, where there is one. */
  readonly toGroup: Tie | null;
}

/** What a number is made of; it is unknown, and never zero, where there is a reason. */
export interface Tally {
  /** The last steps of the ways from the edition to what counts; several may lead to one thing. */
  readonly things: readonly Tie[];
  readonly reason: UnknownReason | null;
  /** Made when they are asked for: most questions want the number alone. */
  readonly marks: () => readonly Mark[];
}

/** A part of a tally: what is counted under one key. */
export interface Group {
  readonly key: GroupKey;
  readonly marks: readonly Mark[];
}

/**
 * A number by the rule of all of them: unknown where documents name nothing to count, as none says that there was none.
 * Where no key is given each thing is a group of its own.
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

/** A number of what has been marked, by the same rule. */
export function tallyOfMarks(marks: readonly Mark[]): Tally {
  return { ...knownTally(marks), reason: marks.length === 0 ? 'NOT_STATED' : null };
}

/** A number that is known even where it is zero, since all that it is compared with is stated. */
export function knownTally(marks: readonly Mark[]): Tally {
  return { things: marks.map(({ thing }) => thing), reason: null, marks: () => marks };
}

/** A number that documents do not give. */
export function unknownTally(reason: UnknownReason): Tally {
  return { things: [], reason, marks: () => [] };
}

/** Under how many different keys they are counted. */
export function countGroups(marks: readonly Mark[]): number {
  return new Set(marks.map(({ group }) => group)).size;
}

/** What the ways lead to, each once. */
export function thingsOf(ways: readonly Tie[]): ReadonlySet<number> {
  const things = new Set<number>();
  for (const { node } of ways) things.add(node);
  return things;
}

/** To how many different things the ways lead. */
export function countThings(ways: readonly Tie[]): number {
  // The ties of one node are in the order of their ends, and mostly lead to each once.
  const isRising = ways.every(({ node }, i) => node > (ways[i - 1]?.node ?? -1));
  return isRising ? ways.length : thingsOf(ways).size;
}

/** All relations that lead to what is counted and to its groups, each once. */
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
