import { useState } from 'preact/hooks';
import { hasRole, type Session } from '../../data/session.js';
import { useTerms } from '../../data/terms.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { reviewWords as said } from '../../words/review-words.js';
import { sayObject } from '../../parts/value.js';
import { sayProposal, sayWhat, type Cast } from './cast.js';
import {
  canEdit,
  hangingOn,
  isMention,
  isOpen,
  neededBy,
  nextOpen,
  settledWith,
  type Item,
} from './items.js';
import type { Acts } from './proposal-panel.js';
import type { Proposal } from './proposal.js';
import type { Proposals } from './use-proposals.js';
import { proposed } from './ranks-for.js';
import { usePreferring, type Preferring } from './use-preferring.js';
import { useReview, type Decision, type Edit, type Review } from './use-review.js';

/** The open form or dialog of the desk. */
export type Dialog = 'edit' | 'reject' | 'add' | 'keys';

interface DecidingParts {
  readonly session: Session;
  readonly proposals: Proposals;
  readonly cast: Cast;
  readonly items: readonly Item[];
  readonly listed: readonly Item[];
  readonly chosen: Item | undefined;
  readonly show: (item: Item | undefined) => void;
}

export interface Deciding {
  readonly review: Review;
  readonly mayDecide: boolean;
  readonly acts: Acts;
  /** The choice of the preferred claim. */
  readonly preferring: Preferring;
  /** Sets the resulting ranks, if the chosen proposal is accepted already. */
  readonly prefer: () => void;
  /** Items accepted with the chosen one, since it depends on them. */
  readonly needed: readonly Item[];
  /** Number of proposals that hang on the chosen one. */
  readonly hanging: number;
  readonly dialog: Dialog | undefined;
  /** The reason of the last refusal. */
  readonly refusal: string;
  readonly open: (dialog: Dialog) => void;
  readonly close: () => void;
  readonly acceptEdited: (edit: Edit) => void;
  readonly reject: (reason: string) => void;
  readonly acceptMentions: () => void;
  readonly undo: () => void;
}

/** The actions on the chosen proposal, and their effect on the desk. */
export function useDeciding(parts: DecidingParts): Deciding {
  const { session, proposals, cast, items, listed, chosen, show } = parts;
  const terms = useTerms();
  const review = useReview(session, proposals.renew);
  const preferring = usePreferring(chosen);
  const [dialog, setDialog] = useState<Dialog>();
  const [refusal, setRefusal] = useState('');
  const mayDecide = hasRole(session, 'CURATOR');
  const needed = chosen === undefined ? [] : neededBy(items, chosen);

  const close = (): void => {
    setDialog(undefined);
    setRefusal('');
  };
  const sayDecided = ({ number, proposal }: Item, { accept }: Decision, others: number): string => {
    const told = fill(said.said[accept ? 'ACCEPTED' : 'REJECTED'], {
      number: sayNumber(number),
      what: sayProposal(terms, cast, proposal),
    });
    if (accept || others === 0) return told;
    return `${told} ${fill(said.said.fallen, { count: sayCount(said.counts.proposals, others) })}`;
  };
  const decide = async (item: Item, own: Decision, others: readonly Decision[]): Promise<void> => {
    const sentence = sayDecided(item, own, others.length);
    const parts = settledWith(item).filter(({ id }) => id !== own.proposal);
    const { accept: isAccepted, reason } = own;
    const whole = parts.map((each) => ({
      ...decisionOf(each, isAccepted),
      ...(reason && { reason }),
    }));
    const outcome = await review.decide([...others, ...whole, own], sentence);
    if (outcome.kind === 'REFUSED') {
      setRefusal(outcome.errors[0]?.message ?? '');
      show(item); // It stays shown, even if the filter now excludes it.
    }
    if (outcome.kind !== 'MADE') return;
    close();
    const claim = outcome.loaded?.proposals.find(({ id }) => id === own.proposal)?.became;
    const isWhole = !own.accept || (await rank(item.proposal, claim, sentence));
    show(isWhole ? nextOpen(listed, item) : item);
  };
  /** The second change of the gesture, and a third if another claim was preferred before; returns whether all are made. */
  const rank = async (
    proposal: Proposal,
    claim: string | null | undefined,
    before: string,
  ): Promise<boolean> => {
    if (claim == null) return true;
    const ranks = preferring.ranksWith(claim);
    if (ranks.length === 0) return true;
    const held = preferring.met.answer?.data.claims.nodes.find(
      ({ id }) => id === preferring.choice,
    );
    const isProposed = preferring.choice === proposed || held === undefined;
    const what = isProposed ? sayWhat(terms, cast, proposal) : sayObject(terms, held);
    const told = `${before} ${fill(said.said.ranked, { what })}`.trim();
    const isWhole = await review.rank(ranks, told);
    preferring.met.again();
    return isWhole;
  };
  /** A proposal with a pending decision is not decided twice. */
  const withChosen = (act: (item: Item) => void): void => {
    if (!mayDecide || chosen === undefined || !isOpen(chosen)) return;
    if (review.isBusy) review.tell(said.said.wait);
    else act(chosen);
  };
  const accept = (edit?: Edit): void => {
    withChosen((item) => {
      const own = decisionOf(item.proposal, true);
      const others = needed.flatMap(settledWith).map((each) => decisionOf(each, true));
      void decide(item, edit === undefined ? own : { ...own, edit }, others);
    });
  };
  const open = (next: Dialog): void => {
    setDialog(next);
  };
  const openOnChosen = (next: Dialog) => () => {
    withChosen(() => {
      setDialog(next);
    });
  };
  const hanging = chosen === undefined ? 0 : hangingOn(items, chosen).length;
  return {
    review,
    mayDecide,
    preferring,
    needed,
    hanging,
    dialog,
    refusal,
    open,
    close,
    prefer: () => {
      const became = chosen?.proposal.status === 'ACCEPTED' ? chosen.proposal.became : undefined;
      if (!mayDecide || chosen === undefined || became == null || review.isBusy) return;
      void rank(chosen.proposal, became, '');
    },
    acts: {
      accept: () => {
        accept();
      },
      edit: () => {
        if (chosen !== undefined && canEdit(chosen)) openOnChosen('edit')();
      },
      reject: openOnChosen('reject'),
      skip: () => {
        if (chosen !== undefined) show(nextOpen(listed, chosen));
      },
      identify: (entity) => {
        accept({ entity });
      },
    },
    acceptEdited: accept,
    reject: (reason) => {
      withChosen((item) => {
        const refuse = (each: Proposal) => ({ ...decisionOf(each, false), reason });
        const fallen = hangingOn(items, item).map(refuse);
        void decide(item, refuse(item.proposal), fallen);
      });
    },
    acceptMentions: () => {
      if (!mayDecide || review.isBusy) return;
      const mentions = items.filter(
        ({ proposal }) => proposal.about == null && isMention(proposal),
      );
      const open = mentions.flatMap(settledWith);
      if (open.length === 0) return;
      const count = sayCount(said.counts.proposals, open.length);
      const told = fill(said.said.together, { count });
      void review.decide(
        open.map((each) => decisionOf(each, true)),
        told,
      );
    },
    undo: () => {
      if (mayDecide && !review.isBusy) void review.undo();
    },
  };
}

/** A decision on a proposal in its shown state: after another reviewer's decision, nothing is changed. */
function decisionOf({ id, revision }: Proposal, accept: boolean): Decision {
  return { proposal: id, accept, ifRevision: revision };
}
