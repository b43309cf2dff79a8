import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer, type Asked } from '../../data/use-answer.js';
import { isClashOf, type Item } from './items.js';
import { neither, proposed, ranksFor, type Choice, type Held } from './ranks-for.js';
import type { Ranking } from './use-ranking.js';

type MetAnswer = AnswerOf<'view-met-claims'>;

/** So many claims of the graph are shown beside a proposal. */
export const maxMet = 3;

export interface Preferring {
  /** What of the graph the proposal meets. */
  readonly met: Asked<MetAnswer>;
  /** What there is to choose from; nothing where nothing contradicts the proposal. */
  readonly choices: readonly Choice[];
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  /** The ranks that follow from the choice, each a change of its own, where the proposal is or becomes this claim. */
  readonly ranksWith: (claim: string) => readonly Ranking[];
}

/** Which of a proposal and the claims that it contradicts is to be shown first; neither, until somebody chooses. */
export function usePreferring(item: Item | undefined): Preferring {
  const of = item?.proposal.id;
  const ids = item?.proposal.meets.slice(0, maxMet) ?? [];
  const met = useAnswer('view-met-claims', ids.length === 0 ? undefined : { ids });
  const [made, setMade] = useState({ of, choice: neither });
  const held = heldAgainst(item, met.answer?.data);
  const choices = held.length === 0 ? [] : [proposed, ...held.map(({ id }) => id), neither];
  const choice = made.of === of && choices.includes(made.choice) ? made.choice : neither;
  return {
    ...{ met, choices, choice },
    choose: (next) => {
      if (choices.includes(next)) setMade({ of, choice: next });
    },
    ranksWith: (claim) => ranksFor(choice, claim, held),
  };
}

/** The claims of the graph that a proposal contradicts, once they are there. */
function heldAgainst(item: Item | undefined, met: MetAnswer | undefined): readonly Held[] {
  return item !== undefined && isClashOf(item.proposal) ? (met?.claims.nodes ?? []) : [];
}
