import type { EntityJudgement } from './types.js';

const isMerge = ({ kind, retractedBy }: EntityJudgement): boolean =>
  kind === 'SAME' && retractedBy === null;

/** The ids that were merged into an entity and redirect to it. */
export function mergedInto(id: string, judgements: readonly EntityJudgement[]): readonly string[] {
  const ids = judgements.filter(isMerge).flatMap(({ left, right }) => [left, right]);
  return [...new Set(ids)].filter((each) => each !== id).sort();
}

/** The judgement by which an id came to redirect. */
export function mergeOf(
  id: string,
  judgements: readonly EntityJudgement[],
): EntityJudgement | undefined {
  const own = judgements.filter((each) => isMerge(each) && (each.left === id || each.right === id));
  // A merged entity may have had others merged into it before.
  return own.find(({ canonical }) => canonical !== id) ?? own[0];
}
