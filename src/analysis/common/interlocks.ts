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

/** Two organisations and their shared entities, by id. */
export interface Interlock {
  readonly a: string;
  readonly b: string;
  readonly sharedIds: readonly string[];
  /** Number of members of each, shared or not. */
  readonly membersOfA: number;
  readonly membersOfB: number;
}

export interface InterlocksAnswer extends EffortReport {
  /** Sorted by descending number shared, then by the ids of both. */
  readonly interlocks: readonly Interlock[];
}

/**
 * The pairs of organisations that share the most members, or people, with a minimum number shared.
 *
 * Organisations are visited from the largest on, and each is compared with all smaller ones. The search ends when none is large
 * enough to share more than the pairs found. Fails with `BAD_INPUT` for an invalid question.
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

/** For each organisation not yet visited, the number of members that it shares with this one. */
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

/** The intersection of two sorted lists, sorted. */
function intersect(one: readonly number[], other: readonly number[]): readonly number[] {
  let place = 0;
  return one.filter((value) => {
    while ((other[place] ?? Infinity) < value) place++;
    return other[place] === value;
  });
}
