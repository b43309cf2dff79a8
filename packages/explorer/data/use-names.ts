import { isNamed, type Named } from './named.js';
import { useAnswer } from './use-answer.js';

/** The entities whose ids are in the address; unknown ones are left out. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, Named> {
  return useKnownNames(ids).names;
}

/** The same with the question: while it is loading, missing names may still come. */
export function useKnownNames(ids: readonly string[]) {
  const sorted = [...new Set(ids)].sort();
  const asked = useAnswer('view-names', sorted.length === 0 ? undefined : { ids: sorted });
  const names: ReadonlyMap<string, Named> = new Map(
    asked.answer?.data.nodes.flatMap((node) => (isNamed(node) ? [[node.id, node]] : [])),
  );
  return { asked, names };
}
