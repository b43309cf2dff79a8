import type { GraphStore } from '../../store/graph-store.js';
import type { ActionOptions, ChangeOutcome, RetractClaimInput } from './action-types.js';
import type { Author } from './change-record.js';
import { readClaimThere } from './claim-there.js';
import { decide } from './record-states.js';
import { runAction } from './run-action.js';

/** Takes a claim back: it stays, to be answered for, and nothing follows from it any more. */
export function retractClaim(
  store: GraphStore,
  author: Author,
  input: RetractClaimInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  const asked = { kind: 'RETRACT_CLAIM', input } as const;
  return runAction(
    store,
    author,
    asked,
    async (reader) => {
      const { stated, decision } = await readClaimThere(reader, input);
      const decided = decide(stated, decision, { status: 'RETRACTED' });
      return { next: { claims: {}, overrides: { [stated.id]: decided } } };
    },
    options,
  );
}
