import { claimStatuses, ranks } from '../../model/values/lists.js';
import { inBatches } from '../../shared/batches.js';
import { Columns, type Read } from '../../store/read-row.js';
import {
  cypher,
  forEachRow,
  propertiesOf,
  toStatement,
  type Statement,
} from '../../store/statement.js';
import { overrideId } from '../apply-decisions.js';
import { presentProperties } from '../properties.js';
import type { OverrideRecord } from '../records.js';

const columns = new Columns(['claimId', 'rank', 'status', 'change', 'subject', 'object']);
const overrideColumns = propertiesOf(cypher`o`, columns.names);

/** The overrides of some claims or of all, sorted by the id of the claim. */
export async function readOverrides(
  read: Read,
  claims?: readonly string[],
): Promise<ReadonlyMap<string, OverrideRecord>> {
  const rows = claims
    ? await readOver(read, claims)
    : await read(cypher`MATCH (o:Override) RETURN ${overrideColumns}`);
  const overrides = rows.map((row): OverrideRecord => {
    const of = columns.of(row);
    const [subject, object] = [of.textOrNull('subject'), of.textOrNull('object')];
    return {
      claimId: of.text('claimId'),
      rank: of.textOrNull('rank') === null ? null : of.oneOf('rank', ranks),
      status: of.textOrNull('status') === null ? null : of.oneOf('status', claimStatuses),
      ...(subject !== null && ({ subject } satisfies Partial<OverrideRecord>)),
      ...(object !== null && ({ object } satisfies Partial<OverrideRecord>)),
      change: of.text('change'),
    };
  });
  const sorted = overrides.sort((a, b) => (a.claimId < b.claimId ? -1 : 1));
  return new Map(sorted.map((each) => [each.claimId, each]));
}

async function readOver(read: Read, claims: readonly string[]) {
  const rows = [];
  for (const ids of inBatches(claims.map(overrideId)))
    rows.push(
      ...(await read(cypher`MATCH (o:Override) WHERE o.id IN ${ids} RETURN ${overrideColumns}`)),
    );
  return rows;
}

/** Statements that write overrides. */
export function writeOverrides(overrides: readonly OverrideRecord[]): Statement[] {
  const rows = overrides.map((each) => {
    const id = overrideId(each.claimId);
    return { id, properties: presentProperties({ ...each, id }) };
  });
  return forEachRow(rows, cypher`MERGE (o:Override {id: row.id}) SET o = row.properties`);
}

/** Statements that remove the overrides of these claims. */
export function removeOverrides(claims: readonly string[]): Statement[] {
  return Array.from(inBatches(claims.map(overrideId)), (ids) =>
    toStatement(cypher`MATCH (o:Override) WHERE o.id IN ${ids} DELETE o`),
  );
}
