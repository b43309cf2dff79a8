import type { AnswerOf } from '../../data/ask.js';
import type { Ranking } from './use-ranking.js';

/** A claim of the graph that a proposal meets. */
export type Held = AnswerOf<'view-met-claims'>['claims']['nodes'][number];

/** Of those that contradict each other the one that is shown first: the proposal, a claim of the graph by its id, or none. */
export type Choice = string;
export const proposed: Choice = 'proposed';
export const neither: Choice = 'neither';

/** What another was preferred by is taken back first, so that one alone is shown before the others. */
export function ranksFor(
  choice: Choice,
  claim: string,
  held: readonly Pick<Held, 'id' | 'rank' | 'revision'>[],
): readonly Ranking[] {
  if (choice === neither) return [];
  const first = choice === proposed ? claim : choice;
  const others = held.filter(({ id, rank }) => id !== first && rank === 'PREFERRED');
  const own = held.find(({ id }) => id === first);
  return [
    ...others.map(({ id, revision }) => ({
      ...{ claim: id, rank: 'NORMAL' as const, ifRevision: revision },
    })),
    ...(own?.rank === 'PREFERRED'
      ? []
      : [{ claim: first, rank: 'PREFERRED' as const, ...(own && { ifRevision: own.revision }) }]),
  ];
}
