import type { RecordStates } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';
import type { EndClaimInput } from './action-types.js';
import { intendClaims } from './assert-claim.js';
import { readStandingClaim } from './find-claim.js';
import type { RecordReader } from './record-reader.js';
import { actionOf } from './run-action.js';

/** States that a tie has ended, by a claim of its own: the claim that says it began is untouched. */
export const endClaim = actionOf('END_CLAIM', intendEnd);

/** The states of records with the end of a tie stated. */
export async function intendEnd(
  records: RecordReader,
  input: EndClaimInput,
): Promise<RecordStates> {
  const { stated, ends } = await readStandingClaim(records, input);
  const { validTo = null, ended, confirm, evidence } = input;
  if (stated.object === null)
    throw refused('BAD_INPUT', `"${stated.id}" states a value: only a tie of two entities ends.`, [
      'claim',
    ]);
  if ((validTo === null) === (ended !== true))
    throw refused(
      'BAD_INPUT',
      'Give validTo, the day of the end, or ended: true for one without a day.',
      ['validTo'],
    );
  const { predicate, roleKey, roleAr, roleEn } = stated;
  return intendClaims(records, [
    {
      ...ends,
      predicate,
      roleKey,
      roleAr,
      roleEn,
      validTo,
      ended,
      evidence,
      dataset: input.dataset,
      note: input.note,
      path: [],
      judging: { confirm: confirm ?? [], implied: ['OBJECT', 'ROLE'] },
    },
  ]);
}
