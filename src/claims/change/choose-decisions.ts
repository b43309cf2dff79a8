import type { Read } from '../../store/read.js';
import { readProposalPage, readProposals } from '../graph/read-proposals.js';
import { isNew, type ProposalRecord } from '../proposals.js';
import type { UserError } from './action-types.js';
import { maxDecisions } from './record-states.js';
import { Refused, refused } from './refused.js';
import type {
  ProposalEdit,
  ReviewDecision,
  ReviewPolicy,
  ReviewProposalsInput,
} from './review-types.js';

/** What is decided over one proposal. */
export interface Chosen {
  readonly proposal: ProposalRecord;
  readonly accept: boolean;
  readonly edit: ProposalEdit;
  readonly reason: string | null;
  /** Where in the input it stands. */
  readonly path: readonly (string | number)[];
}

/**
 * The decisions of a review over proposals as they are; what is decided so already is not among them.
 *
 * @throws Refused with all that is wrong with any of them
 */
export async function chooseDecisions(
  read: Read,
  { decisions, policy }: ReviewProposalsInput,
): Promise<readonly Chosen[]> {
  if (policy && !decisions) return chooseByPolicy(read, policy);
  if (!decisions || policy)
    throw refused('BAD_INPUT', 'A review has either decisions or a policy.', ['decisions']);
  if (decisions.length > maxDecisions)
    throw refused(
      'BAD_INPUT',
      `A review decides over ${String(maxDecisions)} proposals at most; these are ${String(decisions.length)}.`,
      ['decisions'],
    );
  const held = await readProposals(
    read,
    decisions.map(({ proposal }) => proposal),
  );
  const errors: UserError[] = [];
  const met = new Set<string>();
  const chosen = decisions.flatMap((decision, i): Chosen[] => {
    const proposal = held.get(decision.proposal);
    const path = ['decisions', String(i)];
    const error = met.has(decision.proposal)
      ? fault('BAD_INPUT', `"${decision.proposal}" is decided twice.`, path)
      : faultOf(decision, proposal, path);
    met.add(decision.proposal);
    if (error) errors.push(error);
    if (error || !proposal || isDecidedSo(proposal, decision)) return [];
    const { accept, edit, reason } = decision;
    return [{ proposal, accept, path, edit: edit ?? {}, reason: reason ?? null }];
  });
  if (errors.length > 0) throw new Refused(errors);
  return chosen;
}

function faultOf(
  decision: ReviewDecision,
  proposal: ProposalRecord | undefined,
  path: readonly string[],
): UserError | null {
  if (!proposal) return fault('NOT_FOUND', `There is no proposal "${decision.proposal}".`, path);
  const { id, status, revision } = proposal;
  if (status === 'SUPERSEDED')
    return fault(
      'CONFLICT',
      `The proposal "${id}" is superseded: a later reading of its document does not make it any more.`,
      path,
      revision,
    );
  if (typeof decision.ifRevision === 'number' && decision.ifRevision !== revision)
    return fault(
      'CONFLICT',
      `The proposal "${id}" has revision ${String(revision)} by now.`,
      path,
      revision,
    );
  if (status !== 'OPEN' && !isDecidedSo(proposal, decision))
    return fault(
      'CONFLICT',
      `The proposal "${id}" is ${status.toLowerCase()} already: take that change back first.`,
      path,
      revision,
    );
  return faultOfEdit(decision, proposal, path);
}

/** Parts of an edit that only one kind of proposal has. */
const ofEntity: readonly string[] = ['entity', 'newId'];

function faultOfEdit(
  { edit }: ReviewDecision,
  { id, payload }: ProposalRecord,
  path: readonly string[],
): UserError | null {
  const given = Object.entries(edit ?? {}).filter(([, part]) => part !== undefined);
  const wrong = given.find(([part]) => ofEntity.includes(part) !== (payload.kind === 'ENTITY'));
  if (!wrong) return null;
  const [part] = wrong;
  const message =
    payload.kind === 'ENTITY'
      ? `"${id}" proposes an entity, which is corrected by "entity" or "newId", and not by "${part}".`
      : `"${id}" proposes a claim, which "${part}" is no part of.`;
  return fault('BAD_INPUT', message, [...path, 'edit', part]);
}

function isDecidedSo({ status }: ProposalRecord, { accept }: ReviewDecision): boolean {
  return status === (accept ? 'ACCEPTED' : 'REJECTED');
}

function fault(
  code: UserError['code'],
  message: string,
  path: readonly string[],
  current: number | null = null,
): UserError {
  return { code, message, path, current };
}

/** What conflicts and what names something new is for a person to look at. */
const trusted = ['KNOWN', 'CORROBORATES', 'NEW'] as const;

async function chooseByPolicy(
  read: Read,
  { novelty, minConfidence, document }: ReviewPolicy,
): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  if (novelty.includes('CONFLICTS'))
    throw refused(
      'BAD_INPUT',
      'What conflicts is not accepted by policy: decide over each of these proposals.',
      ['policy', 'novelty'],
    );
  for (const each of trusted.filter((one) => novelty.includes(one))) {
    const { proposals } = await readProposalPage(
      read,
      { status: 'OPEN', kind: 'CLAIM', novelty: each, minConfidence, document },
      { first: maxDecisions, after: null },
    );
    for (const proposal of proposals)
      if (!namesNew(proposal) && chosen.length < maxDecisions)
        chosen.push({ proposal, accept: true, edit: {}, reason: null, path: ['policy'] });
  }
  return chosen;
}

function namesNew({ payload }: ProposalRecord): boolean {
  if (payload.kind === 'ENTITY') return true;
  return [payload.subject, payload.object].some((ref) => ref !== null && isNew(ref));
}
