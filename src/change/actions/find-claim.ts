import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import { readRevisions } from '../../claims/graph/revisions.js';
import type { ClaimRecord } from '../../claims/records.js';
import type { RetractClaimInput } from './action-types.js';
import type { Decision } from '../apply/record-states.js';
import { refused } from '../apply/refused.js';

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
  store: GraphReader,
  { claim: id, ifRevision }: RetractClaimInput,
): Promise<ClaimThere> {
  const read = readerOf(store);
  const stated = (await readClaimRecords(read, [id])).get(id);
  if (!stated) throw refused('NOT_FOUND', `There is no claim "${id}".`, ['claim']);
  const revision = (await readRevisions(read, [id])).get(id) ?? 0;
  if (typeof ifRevision === 'number' && ifRevision !== revision)
    throw refused(
      'CONFLICT',
      `The claim was changed meanwhile: its revision is ${revision}, not ${ifRevision}. Read it again.`,
      ['ifRevision'],
      revision,
    );
  const decided = (await readOverrides(read, [id])).get(id);
  return { stated, decision: decided ? { rank: decided.rank, status: decided.status } : null };
}
