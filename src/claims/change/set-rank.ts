import type { GraphStore } from '../../store/graph-store.js';
import type { ActionOptions, ChangeOutcome, SetRankInput } from './action-types.js';
import type { Author } from './change-record.js';
import { readClaimThere } from './claim-there.js';
import { decide } from './record-states.js';
import { runAction } from './run-action.js';

/** Decides whether a claim is shown before others, beside them, or as known to be wrong. */
export function setRank(
  store: GraphStore,
  author: Author,
  input: SetRankInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  const asked = { kind: 'SET_RANK', input } as const;
  return runAction(
    store,
    author,
    asked,
    async (reader) => {
      const { stated, decision } = await readClaimThere(reader, input);
      const decided = decide(stated, decision, { rank: input.rank });
      return { next: { claims: {}, overrides: { [stated.id]: decided } } };
    },
    options,
  );
}
