import type { Committer } from '../change/apply/apply-change.js';
import { groupBy } from '#text/group-by.js';
import type { GraphReader } from '../store/graph-reader.js';
import { readerOf, type Read } from '../store/read-row.js';
import { readProposalsOf } from '../claims/graph/read-proposals.js';
import { readDrafts } from '../claims/graph/read-versions.js';
import type { Decision } from '../claims/proposals.js';
import { acceptProposals, documentsOf, type ProposedClaimInput } from './accept-proposals.js';
import { acceptRetractions } from './accept-retractions.js';
import type { ActionOptions } from '../change/actions/action-types.js';
import { intendClaims, type IntendOptions } from '../change/actions/assert-claim.js';
import type { Author } from '../claims/log/change-record.js';
import type { Becomes } from '../change/apply/plan.js';
import { chooseByPolicy, type ByPolicy } from './choose-by-policy.js';
import { chooseDecisions, type Chosen } from './choose-decisions.js';
import { chooseWords } from './choose-words.js';
import { compileClaimInputs } from '../change/actions/compile-claim-input.js';
import type { RecordStates } from '../change/apply/record-states.js';
import { refused } from '../change/apply/refused.js';
import { listClaims } from './list-claims.js';
import type { LeftOpen, ReviewOutcome, ReviewProposalsInput } from './review-types.js';
import { runAction } from '../change/actions/run-action.js';
import { settleReferences } from './settle-references.js';

/**
 * Decides on proposals, in one change: accepted ones become claims with evidence, mentions or retractions; rejected ones are
 * kept as rejected.
 */
export async function reviewProposals(
  committer: Committer,
  author: Author,
  input: ReviewProposalsInput,
  options?: ActionOptions,
): Promise<ReviewOutcome> {
  let left: readonly LeftOpen[] = [];
  const outcome = await runAction(
    committer,
    author,
    { kind: 'REVIEW_PROPOSALS', input },
    async (reader, becomes) => {
      const reviewed = await choose(readerOf(reader), input);
      left = reviewed.left;
      return { next: await intendReview(reader, reviewed.chosen, { author, becomes, input }) };
    },
    options,
  );
  return { ...outcome, left: outcome.errors.length > 0 ? [] : left };
}

async function choose(
  read: Read,
  { decisions, policy, claims, listed }: ReviewProposalsInput,
): Promise<ByPolicy> {
  const own = decisions ?? (claims || listed ? [] : null);
  if (policy && !own) return chooseByPolicy(read, policy);
  if (own && !policy)
    return { chosen: await chooseWords(read, await chooseDecisions(read, own)), left: [] };
  throw refused('BAD_INPUT', 'Give decisions or a policy for a review, not both.', ['decisions']);
}

interface Reviewed {
  readonly author: Author;
  readonly becomes: Becomes;
  readonly input: ReviewProposalsInput;
}

async function intendReview(
  store: GraphReader,
  chosen: readonly Chosen[],
  { author, becomes, input }: Reviewed,
): Promise<RecordStates> {
  const read = readerOf(store);
  const accepted = chosen.filter(({ accept }) => accept);
  const stating = accepted.filter(({ proposal }) => proposal.payload.kind !== 'RETRACTION');
  const documents = documentsOf(stating, input.claims);
  const drafts = await readDrafts(read, documents);
  const settled = settleReferences(chosen, await readProposalsOf(read, documents));
  const { inputs, mentions, made, entities } = await acceptProposals(read, stating, input);
  const { states, claims } = await intendAll(store, inputs, { made, drafts });
  const retracted = await acceptRetractions(read, accepted, new Set(Object.keys(states.claims)));
  const ingested = await listClaims(store, input, becomes);
  const became = new Map([...claims, ...retracted.claims, ...entities]);
  const decide = ({ proposal: { id }, accept, reason }: Chosen): Decision => ({
    status: accept ? 'ACCEPTED' : 'REJECTED',
    decidedBy: author.by,
    decidedAt: becomes.at,
    reason: reason ?? author.reason,
    became: accept ? (became.get(id) ?? null) : null,
  });
  return {
    ...states,
    ...(Object.keys(mentions).length > 0 && ({ mentions } satisfies Partial<RecordStates>)),
    ...(ingested && ({ ingested } satisfies Partial<RecordStates>)),
    overrides: { ...states.overrides, ...retracted.overrides },
    review: {
      proposals: {
        ...settled,
        ...Object.fromEntries(chosen.map((each) => [each.proposal.id, decide(each)])),
      },
      isDraft: Object.fromEntries(documents.map((id) => [id, false])),
    },
  };
}

interface Intended {
  readonly states: RecordStates;
  /** The id of the claim that a proposal became, by the id of the proposal. */
  readonly claims: ReadonlyMap<string, string>;
}

/** Merges proposals with equal content from several sentences into one claim with the evidence of all. */
async function intendAll(
  store: GraphReader,
  inputs: readonly ProposedClaimInput[],
  options: IntendOptions,
): Promise<Intended> {
  const compiled = await compileClaimInputs(store, inputs, options.made, options.drafts);
  const idOf = new Map(inputs.map((each, i) => [each, compiled[i]?.id ?? '']));
  const joined = Array.from(groupBy(inputs, (each) => idOf.get(each) ?? '').values(), (same) => ({
    ...same[0],
    evidence: same.flatMap(({ evidence }) => evidence),
  }));
  return {
    states: await intendClaims(store, joined, options),
    claims: new Map(
      inputs.flatMap((each) =>
        each.proposal === undefined ? [] : [[each.proposal, idOf.get(each) ?? ''] as const],
      ),
    ),
  };
}
