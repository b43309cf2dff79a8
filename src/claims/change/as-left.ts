import { isDeepStrictEqual } from 'node:util';
import type { Read } from '../../store/read.js';
import { readOverrides } from '../graph/overrides.js';
import { readClaimRecords } from '../graph/read-claim-records.js';
import type { ChangeDetail } from './change-record.js';
import { readStates } from './record-states.js';

/**
 * Of the claims that a change made, the ids of those that are as it left them: whatever was done to them since was taken
 * back, so nothing rests on them.
 */
export async function readAsLeft(
  read: Read,
  { before, after }: ChangeDetail,
): Promise<ReadonlySet<string>> {
  const [found, left] = [readStates(before), readStates(after)];
  if (!found || !left) return new Set();
  const made = Object.keys(left.claims).filter((id) => found.claims[id] === null);
  const [claims, overrides] = [await readClaimRecords(read, made), await readOverrides(read, made)];
  return new Set(
    made.filter(
      (id) =>
        isDeepStrictEqual(plain(claims.get(id)), left.claims[id]) &&
        !overrides.has(id) &&
        left.overrides[id] == null,
    ),
  );
}

/** As a change keeps it. */
function plain(record: object | undefined): unknown {
  return record && JSON.parse(JSON.stringify(record));
}
