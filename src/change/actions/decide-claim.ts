import { committerOf } from '../apply/apply-change.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { ActionOptions, ChangeOutcome, RetractClaimInput } from './action-types.js';
import type { Author } from '../../claims/log/change-record.js';
import type { Asked } from '../apply/plan.js';
import { readClaimThere } from './find-claim.js';
import { decide, type Decision, type RecordStates } from '../apply/record-states.js';
import type { RecordReader } from './record-reader.js';
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
    async (records) => ({ next: await intendDecision(records, asked.input, decided) }),
    options,
  );
}

/** The states of records with a claim overridden. */
export async function intendDecision(
  records: RecordReader,
  input: RetractClaimInput,
  decided: Partial<Decision>,
): Promise<RecordStates> {
  const { stated, decision } = await readClaimThere(records, input);
  return { claims: {}, overrides: { [stated.id]: decide(stated, decision, decided) } };
}
