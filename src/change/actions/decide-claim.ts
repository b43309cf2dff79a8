import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { ActionOptions, ChangeOutcome, RetractClaimInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import type { Asked } from '../apply/plan.js';
import { readClaimThere } from './find-claim.js';
import { decide, type Decision } from '../apply/record-states.js';
import { runAction } from './run-action.js';

/** Overrides one claim, which stays as it was stated. */
export function decideOver(
  store: GraphStore,
  author: Author,
  asked: Asked & { readonly input: RetractClaimInput },
  decided: Partial<Decision>,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    committerOf(store),
    author,
    asked,
    async (reader) => {
      const { stated, decision } = await readClaimThere(reader, asked.input);
      const overrides = { [stated.id]: decide(stated, decision, decided) };
      return { next: { claims: {}, overrides } };
    },
    options,
  );
}
