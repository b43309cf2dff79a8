import {
  decisionOf,
  proposalId,
  undecided,
  type Decision,
  type ProposalRecord,
  type Proposed,
} from '../claims/proposals.js';
import { carryDecisions, type Former } from './carry-decisions.js';
import type { VersionComparison } from './ingest-types.js';
import { saysStill } from './propose-retractions.js';
import { withSettled } from './settle-references.js';

/** A reading of a document, with the earlier ones. */
export interface ProposingRun extends Former {
  readonly document: string;
  readonly run: string;
  readonly number: number;
  /** True if it was made before. */
  readonly isKnown: boolean;
}

/** The proposals, with earlier decisions on the same, in this version or in another with the same sentence. */
export function proposeAnew(proposed: readonly Proposed[], run: ProposingRun): ProposalRecord[] {
  const { document, former, number, isKnown } = run;
  const here = new Map(former.map((each) => [each.id, each]));
  const decisionOver = carryDecisions(run);
  const made = proposed.map((each): ProposalRecord => {
    const id = proposalId(document, each);
    const held = here.get(id);
    if (held) return held.status === 'SUPERSEDED' && !isKnown ? { ...held, ...undecided } : held;
    const carried = decisionOver(each);
    return {
      ...{ ...each, id, document, run: run.run, revision: number },
      ...{ ...decisionOf(carried ?? undecided), carriedFrom: carried?.id ?? null },
    };
  });
  const once = [...new Map(made.map((each) => [each.id, each])).values()];
  return withSettled(
    once,
    former.filter((each) => each.document === document),
  );
}

/** The comparison of a version with the one that it replaces. */
export function compareVersions(
  { replaces, text }: { readonly replaces: string; readonly text: string },
  now: readonly ProposalRecord[],
  former: readonly ProposalRecord[],
): VersionComparison {
  const isSaid = saysStill(text);
  return {
    replaces,
    carried: now.filter(({ carriedFrom }) => carriedFrom !== null).length,
    vanished: former
      .filter(({ document, status }) => document === replaces && status === 'ACCEPTED')
      // A mention missing from the new text retracts nothing: the older version still has it, and is cited as such.
      .filter(({ payload: { kind } }) => kind !== 'RETRACTION' && kind !== 'MENTION')
      .filter(({ evidence }) => !evidence.some(isSaid))
      .map(({ id }) => id),
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
