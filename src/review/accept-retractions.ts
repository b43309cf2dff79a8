import type { Read } from '../store/read-row.js';
import { readOverrides } from '../claims/graph/overrides.js';
import { readClaimRecords } from '../claims/graph/read-claim-records.js';
import type { ProposedRetraction } from '../claims/proposals.js';
import { Refused, type UserError } from '../change/apply/refused.js';
import type { Chosen } from './choose-decisions.js';
import { decide, type RecordStates } from '../change/apply/record-states.js';

/** Decisions on claims from accepted retractions. */
export interface Retracted {
  readonly overrides: RecordStates['overrides'];
  /** The id of the claim by the id of the proposal. */
  readonly claims: ReadonlyMap<string, string>;
}

/**
 * Retracts claims by overrides; the claims themselves stay as they were stated.
 *
 * @param stated the ids of the claims that the same review states
 * @throws Refused if a claim is missing, or is both stated and retracted
 */
export async function acceptRetractions(
  read: Read,
  chosen: readonly Chosen[],
  stated: ReadonlySet<string>,
): Promise<Retracted> {
  const retractions = chosen.flatMap((each) => retractionIn(each) ?? []);
  const ids = retractions.map(({ payload }) => payload.claim);
  const held = await readClaimRecords(read, ids);
  const decided = await readOverrides(read, ids);
  const errors = retractions.flatMap(({ payload: { claim }, path, proposal }): UserError[] => {
    if (stated.has(claim))
      return [
        faultAt(
          path,
          'BAD_INPUT',
          `"${proposal.id}" retracts the claim "${claim}", which another decision states.`,
        ),
      ];
    if (held.has(claim)) return [];
    return [
      faultAt(path, 'NOT_FOUND', `The claim "${claim}" no longer exists: refuse its proposal.`),
    ];
  });
  if (errors.length > 0) throw new Refused(errors);
  return {
    overrides: Object.fromEntries(
      [...held.values()].map((claim) => [
        claim.id,
        decide(claim, decided.get(claim.id) ?? null, { status: 'RETRACTED' }),
      ]),
    ),
    claims: new Map(retractions.map(({ proposal, payload }) => [proposal.id, payload.claim])),
  };
}

function retractionIn(chosen: Chosen): (Chosen & { readonly payload: ProposedRetraction }) | null {
  const { payload } = chosen.proposal;
  return payload.kind === 'RETRACTION' ? { ...chosen, payload } : null;
}

function faultAt(path: Chosen['path'], code: UserError['code'], message: string): UserError {
  return { code, message, path: path.map(String), current: null };
}
