import { isDeepStrictEqual } from 'node:util';
import { readNumber, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import type { ChangeDetail } from '../../claims/log/change-record.js';
import { readStates } from '../apply/record-states.js';

/**
 * Ids of the claims of a change that are as it left them because later changes were undone: nothing rests on them.
 *
 * @param revisions the revisions of the claims, by their ids
 */
export async function readAsLeft(
  read: Read,
  { before, after }: ChangeDetail,
  revisions: ReadonlyMap<string, number>,
): Promise<ReadonlySet<string>> {
  const [found, left] = [readStates(before), readStates(after)];
  if (!found || !left) return new Set();
  const undoing = await readUndoing(read, [...revisions.values()]);
  const made = Object.keys(left.claims).filter(
    (id) => found.claims[id] === null && undoing.has(revisions.get(id) ?? 0),
  );
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

/** The versions among these that were made by undoing a change. */
async function readUndoing(read: Read, numbers: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await read(
    cypher`MATCH (c:Change) WHERE c.kind = ${'UNDO'} AND c.number IN ${[...new Set(numbers)]} RETURN c.number`,
  );
  return new Set(rows.map(([number]) => readNumber(number, 'number')));
}

/** The record in the form that a change keeps. */
function plain(record: object | undefined): unknown {
  return record && JSON.parse(JSON.stringify(record));
}
