import { useState } from 'preact/hooks';
import type { AskError } from '../../data/ask.js';
import type { Mutations } from '../../data/operations.js';
import type { Session } from '../../data/session.js';
import { useTerms } from '../../data/terms.js';
import { useChange } from '../../data/use-change.js';
import { fill, sayCount } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { words } from '../../words/words.js';
import type { Proposal } from './proposal.js';
import type { Loaded } from './use-proposals.js';
import { useRanking, type Ranking } from './use-ranking.js';

type Variables = Mutations['review-proposals']['variables'];
export type Decision = Exclude<NonNullable<Variables['decisions']>, readonly unknown[]>;
export type Edit = NonNullable<Decision['edit']>;
type Payload = Mutations['review-proposals']['answer']['reviewProposals'];
export type UserError = Payload['userErrors'][number];

/** The outcome of a review. */
export type Outcome =
  | { readonly kind: 'MADE'; readonly loaded: Loaded | undefined }
  | { readonly kind: 'REFUSED'; readonly errors: readonly UserError[] }
  | { readonly kind: 'UNANSWERED' };

interface Asked {
  readonly decisions: readonly Decision[];
  readonly count: number;
  readonly reason: string;
  /** The message once it is made. */
  readonly sentence: string;
}

interface Made {
  readonly change: string;
  /** Number of decided proposals; none for a rank. */
  readonly count: number;
}

/** By session: a reviewer who looks at something else meanwhile can still undo the last review. */
const madeBy = new Map<number, readonly Made[]>();

export interface Review {
  readonly isBusy: boolean;
  /** The message, shown and announced. */
  readonly message: string;
  readonly isFault: boolean;
  /** The reviews of this page that can be undone, the latest last. */
  readonly made: readonly Made[];
  readonly tell: (message: string, isFault?: boolean) => void;
  readonly decide: (decisions: readonly Decision[], tell: string) => Promise<Outcome>;
  /** Sets ranks, each by a change of its own; returns whether all are set. */
  readonly rank: (rankings: readonly Ranking[], tell: string) => Promise<boolean>;
  readonly undo: () => Promise<void>;
}

/** Decides on proposals in a session, reports the outcome, and undoes the last review. */
export function useReview(session: Session, renew: () => Promise<Loaded | undefined>): Review {
  const reviewing = useChange('review-proposals', session);
  const undoing = useChange('undo-change', session);
  const ranking = useRanking(session);
  const terms = useTerms();
  const [told, setTold] = useState({ message: '', isFault: false });
  const [made, setShownMade] = useState<readonly Made[]>(() => madeBy.get(session.number) ?? []);
  /** One gesture may make several changes: each is added to those known by then. */
  const setMade = (next: (before: readonly Made[]) => readonly Made[]): void => {
    const all = next(madeBy.get(session.number) ?? []);
    madeBy.set(session.number, all);
    setShownMade(all);
  };
  const isBusy = reviewing.isRunning || undoing.isRunning || ranking.isRunning;
  const tell = (message: string, isFault = false): void => {
    setTold({ message, isFault });
  };

  const tellMeanwhile = (
    loaded: Loaded | undefined,
    proposal: Decision['proposal'] | undefined,
  ): void => {
    const found = loaded?.proposals.find(({ id }) => id === proposal);
    tell(
      sayMeanwhile(found, (status) => terms.value('ProposalStatus', status)),
      true,
    );
  };

  const refuse = async (errors: readonly UserError[], asked: Asked): Promise<Outcome> => {
    const conflict = errors.find(({ code }) => code === 'CONFLICT');
    if (conflict === undefined) {
      tell(fill(said.said.refused, { message: errors[0]?.message ?? '' }), true);
    } else {
      const at = Number(conflict.path[1] ?? 0);
      tellMeanwhile(await renew(), asked.decisions[at]?.proposal);
    }
    return { kind: 'REFUSED', errors };
  };

  const ask = async (asked: Asked): Promise<Outcome> => {
    const { decisions, count, reason } = asked;
    const answer = await reviewing.run({ decisions, reason });
    if (answer === undefined) return { kind: 'UNANSWERED' };
    const { change, userErrors } = answer.reviewProposals;
    if (userErrors.length > 0) return refuse(userErrors, asked);
    if (change != null) setMade((before) => [...before, { change: change.id, count }]);
    const loaded = await renew();
    tell(asked.sentence);
    return { kind: 'MADE', loaded };
  };

  return {
    isBusy,
    made,
    tell,
    ...tellingOf(told, reviewing.error ?? undoing.error, ranking.error),
    decide: (decisions, sentence) =>
      ask({ decisions, count: decisions.length, sentence, reason: said.reasons.review }),
    rank: async (rankings, sentence) => {
      const { changes, refusal, isWhole } = await ranking.run(rankings);
      setMade((before) => [...before, ...changes.map((change) => ({ change, count: 0 }))]);
      if (isWhole) tell(sentence);
      else if (refusal !== undefined) tell(fill(said.said.rankRefused, { message: refusal }), true);
      return isWhole;
    },
    undo: async () => {
      const last = made.at(-1);
      if (last === undefined) return;
      const answer = await undoing.run({ change: last.change, reason: said.reasons.undo });
      if (answer === undefined) return;
      const [error] = answer.undoChange.userErrors;
      if (error !== undefined) {
        tell(fill(said.said.refused, { message: error.message }), true);
        return;
      }
      setMade((before) => before.filter(({ change }) => change !== last.change));
      await renew();
      const undone = fill(said.said.undone, { count: sayCount(said.counts.proposals, last.count) });
      tell(last.count === 0 ? said.said.rankUndone : undone);
    },
  };
}

/** The message of a decision; one without a message, like a rank, hides the one before. */
function tellingOf(
  told: Pick<Review, 'message' | 'isFault'>,
  ofDecision: AskError | undefined,
  ofRank: AskError | undefined,
) {
  const error = ofDecision ?? ofRank;
  if (error === undefined) return told;
  const { refused, failed, rankRefused, rankFailed } = said.said;
  const sentences = ofDecision === undefined ? [rankRefused, rankFailed] : [refused, failed];
  const isRefused = error.fault === 'refused';
  const fault = isRefused ? error.message : words.state.faults[error.fault];
  const sentence = sentences[isRefused ? 0 : 1] ?? failed;
  return { message: fill(sentence, { fault, message: fault }), isFault: true };
}

function sayMeanwhile(
  proposal: Proposal | undefined,
  sayStatus: (status: string) => string,
): string {
  if (proposal === undefined || proposal.status === 'OPEN') return said.said.changed;
  const who = proposal.decidedBy ?? said.proposal.nobody;
  return fill(said.said.meanwhile, { who, decision: sayStatus(proposal.status) });
}
