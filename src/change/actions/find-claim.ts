import { derivedDataset } from '../../claims/precedence.js';
import type { ClaimRecord } from '../../claims/records.js';
import type { RetractClaimInput } from './action-types.js';
import { decisionOf, type Decision } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';
import type { RecordReader } from './record-reader.js';

/** A claim as it was stated, with its override. */
export interface ClaimThere {
  readonly stated: ClaimRecord;
  readonly decision: Decision | null;
}

/**
 * The claim of an action.
 *
 * @throws Refused if it is missing, or its revision is not the one that the caller knows
 */
export async function readClaimThere(
  records: RecordReader,
  { claim: id, ifRevision }: RetractClaimInput,
): Promise<ClaimThere> {
  const stated = (await records.claims([id])).get(id);
  if (!stated) throw refused('NOT_FOUND', `There is no claim "${id}".`, ['claim']);
  if (stated.dataset === derivedDataset.id)
    throw refused(
      'BAD_INPUT',
      `The claim "${id}" follows from the ordinals of two editions: correct or retract one of these.`,
      ['claim'],
    );
  const revision = (await records.revisions([id])).get(id) ?? 0;
  if (typeof ifRevision === 'number' && ifRevision !== revision)
    throw refused(
      'CONFLICT',
      `The claim was changed meanwhile: its revision is ${revision}, not ${ifRevision}. Read it again.`,
      ['ifRevision'],
      revision,
    );
  const decided = (await records.overrides([id])).get(id);
  return { stated, decision: decisionOf(decided) };
}
