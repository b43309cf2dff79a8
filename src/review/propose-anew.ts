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

/** A reading of a document, beside those that were before it. */
export interface ProposingRun extends Former {
  readonly document: string;
  readonly run: string;
  readonly number: number;
  /** It was made before. */
  readonly isKnown: boolean;
}

/** What is proposed, with what was decided before over the same, in this version or in another with the same sentence. */
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

/** How a version with this text differs from the one that it replaces. */
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
      // That a text names somebody no more takes nothing back: its older version still does, and is cited as that.
      .filter(({ payload: { kind } }) => kind !== 'RETRACTION' && kind !== 'MENTION')
      .filter(({ evidence }) => !evidence.some(isSaid))
      .map(({ id }) => id),
  };
}

/** What becomes of former proposals: those that are not made any more wait for nobody, and those that are again do. */
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
