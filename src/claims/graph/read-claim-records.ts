import {
  evidenceEntries,
  evidenceNames,
  type EvidenceValues,
} from '../../model/provenance/evidence-fields.js';
import { claimParts } from '../../model/values/lists.js';
import { inBatches } from '../../shared/batches.js';
import { groupBy } from '#text/group-by.js';
import { Columns, type NamedRow, type Read } from '../../store/read-row.js';
import { cypher, propertiesOf, type Fragment } from '../../store/statement.js';
import { asStated } from '../apply-decisions.js';
import { supportedWhole } from '../support.js';
import { asSaid } from '../withdrawals.js';
import type { ClaimRecord, CountingClaim, EvidenceRecord } from '../records.js';
import { claimColumns, readClaim } from './read-claims.js';

const properties = ['ordinal', ...evidenceNames, 'supports'] as const;
const columns = new Columns(['claim', 'document', ...properties]);
type EvidenceRow = NamedRow<(typeof columns.names)[number]>;

/** The claims with these ids as stated, with all evidence, withdrawn or not; unknown ids are left out. */
export async function readClaimRecords(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimRecord>> {
  const found = new Map<string, ClaimRecord>();
  for (const some of inBatches(ids))
    for (const claim of await readMatched(read, cypher`MATCH (c:Claim) WHERE c.id IN ${some}`))
      found.set(claim.id, claim);
  return found;
}

/** All claims of a dataset as it states them. */
export function readClaimsOfDataset(read: Read, dataset: string): Promise<ClaimRecord[]> {
  return readMatched(read, cypher`MATCH (c:Claim) WHERE c.dataset = ${dataset}`);
}

/** The claims of a MATCH clause as they count, with the evidence that counts. */
export async function readCountingClaims(read: Read, match: Fragment): Promise<CountingClaim[]> {
  const claims = await read(cypher`${match} RETURN ${claimColumns}`);
  const counting = await readPieces(
    read,
    cypher`${match} MATCH (c)-[e:EVIDENCED_BY]->(d:Document)`,
  );
  return claims.map((row) => {
    const claim = readClaim(row);
    return { ...claim, evidence: (counting.get(claim.id) ?? []).map(toEvidence) };
  });
}

/** The evidence that counts of these claims, in order, by their ids. */
export async function readEvidence(
  read: Read,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EvidenceRecord[]>> {
  const found = new Map<string, readonly EvidenceRecord[]>();
  for (const some of inBatches(ids)) {
    const match = cypher`MATCH (c:Claim) WHERE c.id IN ${some} MATCH (c)-[e:EVIDENCED_BY]->(d:Document)`;
    for (const [claim, pieces] of await readPieces(read, match))
      found.set(claim, pieces.map(toEvidence));
  }
  return found;
}

async function readMatched(read: Read, match: Fragment): Promise<ClaimRecord[]> {
  const claims = await read(cypher`${match} RETURN ${claimColumns}`);
  const counting = await readPieces(
    read,
    cypher`${match} MATCH (c)-[e:EVIDENCED_BY]->(d:Document)`,
  );
  const withheld = await readPieces(
    read,
    cypher`${match} MATCH (c)-[e:WITHDRAWN_EVIDENCE]->(d:Withdrawn)`,
  );
  return claims.map((row) => {
    const stated = asStated(readClaim(row));
    const evidence = (counting.get(stated.id) ?? []).map(toEvidence);
    const pieces = (withheld.get(stated.id) ?? []).map((piece) => ({
      ordinal: piece.numberOrNull('ordinal') ?? 0,
      piece: toEvidence(piece),
    }));
    return supportedWhole(asSaid({ ...stated, evidence }, pieces));
  });
}

/** Pieces of evidence by the ids of their claims, in order. */
async function readPieces(
  read: Read,
  match: Fragment,
): Promise<ReadonlyMap<string, readonly EvidenceRow[]>> {
  const rows = await read(
    cypher`${match} RETURN c.id, d.id, ${propertiesOf(cypher`e`, properties)}`,
  );
  const byClaim = groupBy(
    rows.map((row) => columns.of(row)),
    (row) => row.text('claim'),
  );
  return new Map(Array.from(byClaim, ([claim, pieces]) => [claim, pieces.toSorted(byOrdinal)]));
}

function byOrdinal(a: EvidenceRow, b: EvidenceRow): number {
  return (a.numberOrNull('ordinal') ?? 0) - (b.numberOrNull('ordinal') ?? 0);
}

function toEvidence(row: EvidenceRow): EvidenceRecord {
  const supports = row.textsOrNull('supports') ?? [];
  return {
    document: row.text('document'),
    ...valuesIn(row),
    supports: claimParts.filter((part) => supports.includes(part)),
  };
}

function valuesIn(row: EvidenceRow): EvidenceValues {
  const values: Partial<Record<keyof EvidenceValues, number | string | null>> = {};
  for (const [name, { type, stated }] of evidenceEntries) {
    const value = type === 'INTEGER' ? row.numberOrNull(name) : row.textOrNull(name);
    if (value !== null || stated === undefined) values[name] = value;
  }
  return values as EvidenceValues;
}
