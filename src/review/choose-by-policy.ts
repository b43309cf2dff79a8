import type { Read } from '../store/read-row.js';
import {
  countProposals,
  readProposalPage,
  type ProposalFilter,
} from '../claims/graph/read-proposals.js';
import { isNew, type ProposalRecord } from '../claims/proposals.js';
import type { Chosen } from './choose-decisions.js';
import { maxDecisions } from '../change/apply/record-states.js';
import { refused } from '../change/apply/refused.js';
import { trustedNovelties, type Novelty } from '../model/values/lists.js';
import type { LeftOpen, ReviewPolicy } from './review-types.js';

/** Proposals that a policy decides, and those that it leaves to a person. */
export interface ByPolicy {
  readonly chosen: readonly Chosen[];
  readonly left: readonly LeftOpen[];
}

/** Kinds that a policy may decide; new entities, identities and retractions need a person. */
const decidable = ['CLAIM', 'MENTION'] as const;

/** Maximum proposals of a policy: each may change two records, the claim and its override. */
const mostChosen = maxDecisions / 2;

/** Proposals per statement. */
const pageSize = 500;

/**
 * The open claims and mentions that a policy accepts. Proposals that it must not decide do not block others.
 *
 * @param most maximum for one change
 * @throws Refused if it asks for conflicting proposals
 */
export async function chooseByPolicy(
  read: Read,
  policy: ReviewPolicy,
  most = mostChosen,
): Promise<ByPolicy> {
  const { novelty, minConfidence, document } = policy;
  const untrusted = novelty.find((each) => !isTrusted(each));
  if (untrusted !== undefined)
    throw refused(
      'BAD_INPUT',
      `A policy accepts ${trustedNovelties.join(', ')}; ${untrusted} was given: decide on each of those.`,
      ['policy', 'novelty'],
    );
  const chosen: Chosen[] = [];
  const left = { NEEDS_PERSON: 0, LESS_CONFIDENT: 0, OVER_LIMIT: 0 };
  for (const each of trustedNovelties.filter((one) => novelty.includes(one))) {
    for (const kind of decidable) {
      const all: ProposalFilter = { status: 'OPEN', kind, novelty: each, document };
      const sure = { ...all, minConfidence };
      const walked = await walk(read, sure, most - chosen.length);
      chosen.push(...walked.chosen.map(accepted));
      left.NEEDS_PERSON += walked.skipped;
      const sureCount = await countProposals(read, sure);
      left.OVER_LIMIT += sureCount - walked.chosen.length - walked.skipped;
      left.LESS_CONFIDENT += (await countProposals(read, all)) - sureCount;
    }
  }
  return {
    chosen,
    left: Object.entries(left).flatMap(([reason, count]) =>
      count > 0 ? [{ reason: reason as keyof typeof left, count }] : [],
    ),
  };
}

interface Walked {
  readonly chosen: readonly ProposalRecord[];
  /** Number of skipped proposals. */
  readonly skipped: number;
}

/** Reads page by page until there are enough. */
async function walk(read: Read, wanted: ProposalFilter, most: number): Promise<Walked> {
  const chosen: ProposalRecord[] = [];
  let skipped = 0;
  let after: string | null = null;
  let hasMore = most > 0;
  while (hasMore) {
    const page = await readProposalPage(read, wanted, { first: pageSize, after });
    for (const proposal of page.proposals) {
      if (chosen.length === most) return { chosen, skipped };
      if (proposal.method === 'MEANT' || namesNew(proposal)) skipped += 1;
      else chosen.push(proposal);
    }
    hasMore = page.hasMore;
    after = page.proposals.at(-1)?.place ?? null;
  }
  return { chosen, skipped };
}

function isTrusted(novelty: Novelty): boolean {
  return trustedNovelties.some((each) => each === novelty);
}

function accepted(proposal: ProposalRecord): Chosen {
  return { proposal, accept: true, edit: {}, reason: null, path: ['policy'] };
}

function namesNew({ payload }: ProposalRecord): boolean {
  if (payload.kind === 'MENTION') return isNew(payload.entity);
  if (payload.kind !== 'CLAIM') return true;
  return [payload.subject, payload.object].some((ref) => ref !== null && isNew(ref));
}
