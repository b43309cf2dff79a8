import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../data/ask.js';
import { useAnswer, type Asked } from '../../data/use-answer.js';
import { isClashOf, type Item } from './items.js';
import { neither, proposed, ranksFor, type Choice, type Held } from './ranks-for.js';
import type { Ranking } from './use-ranking.js';

type MetAnswer = AnswerOf<'view-met-claims'>;

/** Maximum claims of the graph shown next to a proposal. */
export const maxMet = 3;

export interface Preferring {
  /** The claims of the graph that the proposal meets. */
  readonly met: Asked<MetAnswer>;
  /** The choices; empty if nothing contradicts the proposal. */
  readonly choices: readonly Choice[];
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  /** The resulting ranks, each a change of its own, if the proposal is or becomes this claim. */
  readonly ranksWith: (claim: string) => readonly Ranking[];
}

/** The preferred one among a proposal and the claims that it contradicts; none until chosen. */
export function usePreferring(item: Item | undefined): Preferring {
  const of = item?.proposal.id;
  const ids = item?.proposal.meets.slice(0, maxMet) ?? [];
  const met = useAnswer('view-met-claims', ids.length === 0 ? undefined : { ids });
  const [made, setMade] = useState({ of, choice: neither });
  const held = heldAgainst(item, met.answer?.data);
  const choices = held.length === 0 ? [] : [proposed, ...held.map(({ id }) => id), neither];
  const choice = made.of === of && choices.includes(made.choice) ? made.choice : neither;
  return {
    met,
    choices,
    choice,
    choose: (next) => {
      if (choices.includes(next)) setMade({ of, choice: next });
    },
    ranksWith: (claim) => ranksFor(choice, claim, held),
  };
}

/** The claims of the graph that a proposal contradicts, once loaded. */
function heldAgainst(item: Item | undefined, met: MetAnswer | undefined): readonly Held[] {
  return item !== undefined && isClashOf(item.proposal) ? (met?.claims.nodes ?? []) : [];
}
