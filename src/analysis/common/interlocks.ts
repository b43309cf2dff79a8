import { nodeIdAt } from '../compact-graph.js';
import type { CompactGraph } from '../compact-graph.js';
import { Effort } from '../effort.js';
import type { EffortReport } from '../effort.js';
import { GraphFilter } from '../graph-filter.js';
import { BestPairs } from './best-pairs.js';
import type { Pair } from './best-pairs.js';
import { checkInterlockQuestion, tiesOf } from './interlock-question.js';
import type { InterlockQuestion } from './interlock-question.js';
import { listMemberships } from './memberships.js';
import type { Memberships } from './memberships.js';

/** Two organisations and whom they share, by id. */
export interface Interlock {
  readonly a: string;
  readonly b: string;
  readonly sharedIds: readonly string[];
  /** How many each has, shared or not. */
  readonly membersOfA: number;
  readonly membersOfB: number;
}

export interface InterlocksAnswer extends EffortReport {
  /** Those that share the most first, then by the ids of both. */
  readonly interlocks: readonly Interlock[];
}

/**
 * The pairs of organisations that share the most members, or people, and at least so many.
 *
 * Organisations are taken up from the largest on, each counts whom it shares with all smaller ones, and
 * the search ends where none is large enough to share more than the pairs that are found. Fails with
 * `BAD_INPUT` where the question makes no sense.
 */
export async function findInterlocks(
  graph: CompactGraph,
  question: InterlockQuestion,
): Promise<InterlocksAnswer> {
  const limit = checkInterlockQuestion(question);
  const filter = new GraphFilter(graph, { ...question, ...tiesOf(question.kind) });
  const effort = await Effort.begin(question);
  const memberships = await listMemberships(graph, filter, effort);
  const best = new BestPairs(limit, question.minShared);
  await countShared(memberships, best, effort);
  const report = effort.report;
  const interlocks: Interlock[] = [];
  for (const pair of best.list()) {
    const interlock = describe(graph, pair, memberships);
    interlocks.push(interlock);
    effort.explore(interlock.membersOfA + interlock.membersOfB);
    if (effort.isTurnOver) await effort.rest();
  }
  return { interlocks, ...report };
}

async function countShared(
  memberships: Memberships,
  best: BestPairs,
  effort: Effort,
): Promise<void> {
  const done = new Set<number>();
  for (const organisation of memberships.organisations) {
    const size = memberships.membersOf.get(organisation)?.length ?? 0;
    if (size < best.leastShared) return;
    done.add(organisation);
    const counts = await countOthers(memberships, organisation, done, effort);
    if (effort.isExhausted) return;
    for (const [other, shared] of counts) best.offer(organisation, other, shared);
  }
}

/** How many members of an organisation each other one has too, but for those that are done. */
async function countOthers(
  { membersOf, organisationsOf }: Memberships,
  organisation: number,
  done: ReadonlySet<number>,
  effort: Effort,
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const member of membersOf.get(organisation) ?? []) {
    const others = organisationsOf.get(member) ?? [];
    effort.explore(others.length);
    for (const other of others)
      if (!done.has(other)) counts.set(other, (counts.get(other) ?? 0) + 1);
    if (effort.isTurnOver) await effort.rest();
    if (effort.isExhausted) break;
  }
  return counts;
}

function describe(graph: CompactGraph, { a, b }: Pair, { membersOf }: Memberships): Interlock {
  const [ofA, ofB] = [membersOf.get(a) ?? [], membersOf.get(b) ?? []];
  return {
    a: nodeIdAt(graph, a),
    b: nodeIdAt(graph, b),
    sharedIds: intersect(ofA, ofB).map((member) => nodeIdAt(graph, member)),
    membersOfA: ofA.length,
    membersOfB: ofB.length,
  };
}

/** What is in both lists; both are in order, and so is the result. */
function intersect(one: readonly number[], other: readonly number[]): readonly number[] {
  let place = 0;
  return one.filter((value) => {
    while ((other[place] ?? Infinity) < value) place++;
    return other[place] === value;
  });
}
