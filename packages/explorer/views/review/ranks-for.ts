import type { AnswerOf } from '../../data/ask.js';
import type { Ranking } from './use-ranking.js';

/** A claim of the graph that a proposal meets. */
export type Held = AnswerOf<'view-met-claims'>['claims']['nodes'][number];

/** The preferred one among contradicting claims: the proposal, a claim of the graph by its id, or none. */
export type Choice = string;
export const proposed: Choice = 'proposed';
export const neither: Choice = 'neither';

/** The ranks to set. A preferred rank of another claim is removed first, so that only one is preferred. */
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
      claim: id,
      rank: 'NORMAL' as const,
      ifRevision: revision,
    })),
    ...(own?.rank === 'PREFERRED'
      ? []
      : [{ claim: first, rank: 'PREFERRED' as const, ...(own && { ifRevision: own.revision }) }]),
  ];
}
