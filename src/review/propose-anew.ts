import {
  decisionOf,
  proposalId,
  undecided,
  type Decision,
  type ProposalRecord,
  type Proposed,
} from '../claims/proposals.js';
import { mapInTurns } from '../shared/turn.js';
import { carryDecisions, type Carried, type Former } from './carry-decisions.js';
import type { VersionComparison } from './ingest-types.js';
import { saysStill } from './propose-retractions.js';
import { restateDecisions } from './restate-decisions.js';
import { withSettled } from './settle-references.js';

/** A reading of a document, with the earlier ones. */
export interface ProposingRun extends Former {
  readonly document: string;
  readonly run: string;
  readonly number: number;
  /** True if it was made before. */
  readonly isKnown: boolean;
}

/**
 * The proposals, with earlier decisions on the same, in this version or in another with the same sentence.
 *
 * @param text the text of a version, of which older decisions that it does not propose itself are restated; none by default
 */
export async function proposeAnew(
  proposed: readonly Proposed[],
  run: ProposingRun,
  text?: string,
): Promise<ProposalRecord[]> {
  const { document, former, number, isKnown } = run;
  const here = new Map(former.map((each) => [each.id, each]));
  const make = ({ proposed: each, from }: Carried): ProposalRecord => {
    const id = proposalId(document, each);
    const held = here.get(id);
    if (held) return held.status === 'SUPERSEDED' && !isKnown ? { ...held, ...undecided } : held;
    return {
      ...each,
      id,
      document,
      run: run.run,
      revision: number,
      ...decisionOf(from ?? undecided),
      carriedFrom: from?.id ?? null,
    };
  };
  const carry = carryDecisions(run);
  const made = (await mapInTurns(proposed, (each) => carry(each).map(make))).flat();
  const restated = text === undefined ? [] : (await restate(run, text, made)).map(make);
  const isOfNow = (each: ProposalRecord): boolean => !isKnown || here.has(each.id);
  const all = [...made, ...restated.filter(isOfNow)];
  const once = [...new Map(all.map((each) => [each.id, each])).values()];
  return withSettled(
    once,
    former.filter((each) => each.document === document),
  );
}

function restate(
  run: ProposingRun,
  text: string,
  made: readonly ProposalRecord[],
): Promise<Carried[]> {
  const carried = new Set(made.flatMap(({ carriedFrom }) => carriedFrom ?? []));
  return restateDecisions(run, { document: run.document, text }, carried);
}

/** The comparison of a version with the one that it replaces. */
export async function compareVersions(
  { replaces, text }: { readonly replaces: string; readonly text: string },
  now: readonly ProposalRecord[],
  former: readonly ProposalRecord[],
): Promise<VersionComparison> {
  const isSaid = saysStill(text);
  const accepted = former
    .filter(({ document, status }) => document === replaces && status === 'ACCEPTED')
    // A mention missing from the new text retracts nothing: the older version still has it, and is cited as such.
    .filter(({ payload: { kind } }) => kind !== 'RETRACTION' && kind !== 'MENTION');
  const vanished = await mapInTurns(accepted, ({ id, evidence }) =>
    evidence.some(isSaid) ? [] : [id],
  );
  return {
    replaces,
    carried: now.filter(({ carriedFrom }) => carriedFrom !== null).length,
    vanished: vanished.flat(),
  };
}

/** Updates former proposals: those not made again are superseded, those made again are reopened. */
export function supersede(
  former: readonly ProposalRecord[],
  now: readonly ProposalRecord[],
): Record<string, Decision> {
  const made = new Map(now.map((each) => [each.id, each]));
  const decisions = former.flatMap((each): [string, Decision][] => {
    if (each.status === 'OPEN' && !made.has(each.id))
      return [[each.id, { ...decisionOf(each), status: 'SUPERSEDED' }]];
    const isOpenAgain = each.status === 'SUPERSEDED' && made.get(each.id)?.status === 'OPEN';
    return isOpenAgain ? [[each.id, undecided]] : [];
  });
  return Object.fromEntries(decisions);
}
