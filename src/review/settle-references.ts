import { groupBy } from '#text/group-by.js';
import { decisionOf, settledBy, type Decision, type ProposalRecord } from '../claims/proposals.js';
import type { Chosen } from './choose-decisions.js';
import { Refused } from '../change/apply/refused.js';

/**
 * Supersedes open proposals that contradict an accepted one on the identity of an entity: nobody needs to decide them any more.
 *
 * @param held all proposals of the documents of the chosen ones
 * @throws Refused if two accepted ones both identify the entity
 */
export function settleReferences(
  chosen: readonly Chosen[],
  held: readonly ProposalRecord[],
): Record<string, Decision> {
  const accepted = chosen.filter(({ accept }) => accept);
  refuseTwice(accepted, held);
  const settled = new Set(accepted.flatMap(({ proposal }) => keyOf(proposal) ?? []));
  const decided = new Set(chosen.map(({ proposal }) => proposal.id));
  return Object.fromEntries(
    held
      .filter((each) => each.status === 'OPEN' && !decided.has(each.id))
      .filter((each) => settled.has(keyOf(each) ?? ''))
      .map((each) => [each.id, superseded(each)]),
  );
}

/** The proposals, with those superseded that another of them, or an earlier one, has settled. */
export function withSettled(
  proposals: readonly ProposalRecord[],
  before: readonly ProposalRecord[],
): ProposalRecord[] {
  const settled = new Set(
    [...before, ...proposals].flatMap((each) =>
      each.status === 'ACCEPTED' ? (keyOf(each) ?? []) : [],
    ),
  );
  return proposals.map((each) =>
    each.status === 'OPEN' && settled.has(keyOf(each) ?? '')
      ? { ...each, ...superseded(each) }
      : each,
  );
}

function superseded(proposal: ProposalRecord): Decision {
  return { ...decisionOf(proposal), status: 'SUPERSEDED' };
}

/** A key shared by proposals of which only one can be accepted; null if any number can. */
function keyOf({ document, payload }: ProposalRecord): string | null {
  const ref = settledBy(payload);
  return ref === null ? null : `${document} ${ref}`;
}

function refuseTwice(accepted: readonly Chosen[], held: readonly ProposalRecord[]): void {
  const byKey = groupBy(
    [
      ...held.filter(({ status }) => status === 'ACCEPTED').map((proposal) => ({ proposal })),
      ...accepted,
    ],
    ({ proposal }) => keyOf(proposal),
  );
  const errors = accepted.flatMap(({ proposal, path }) => {
    const key = keyOf(proposal);
    const [first] = (key === null ? undefined : byKey.get(key)) ?? [];
    if (key === null || !first || first.proposal.id === proposal.id) return [];
    const message = `"${first.proposal.id}" and "${proposal.id}" both identify "${settledBy(proposal.payload) ?? ''}": accept one of them.`;
    return [{ code: 'BAD_INPUT' as const, message, path: path.map(String), current: null }];
  });
  if (errors.length > 0) throw new Refused(errors);
}
