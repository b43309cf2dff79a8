import { toCanonicalJson } from '../../shared/canonical-json.js';
import { readIds, type Read } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import { layout } from '../../claims/checksum.js';
import { readDatasets } from '../../claims/graph/read-datasets.js';
import { presentProperties } from '../../claims/properties.js';
import type { DatasetRecord, StatedClaim } from '../../claims/records.js';
import type { DatasetPlan } from './plan-datasets.js';

/** The effect of a change on claims. */
interface ClaimsTurn {
  readonly former: readonly StatedClaim[];
  readonly written: readonly StatedClaim[];
  /** Ids. */
  readonly removed: readonly string[];
}

const asBefore: DatasetPlan = { statements: [], upserted: [], removed: [] };

/** Plans a dataset that exists while it has a claim or a seed describes it: that of curators, or of what is derived. */
export async function planKept(
  read: Read,
  { written, removed, former }: ClaimsTurn,
  dataset: DatasetRecord,
): Promise<DatasetPlan> {
  const { id } = dataset;
  if (written.some(({ dataset }) => dataset === id)) {
    const held = await read(cypher`MATCH (d:Dataset) WHERE d.id = ${id} RETURN d.id`);
    return {
      upserted: held.length === 0 ? [id] : [],
      removed: [],
      statements: [
        toStatement(
          cypher`MERGE (d:Dataset {id: ${id}}) ON CREATE SET d = ${presentProperties({ ...dataset, layout })}`,
        ),
      ],
    };
  }
  const lost = new Set(removed);
  if (!former.some((claim) => claim.dataset === id && lost.has(claim.id))) return asBefore;
  const rows = await read(
    cypher`MATCH (c:Claim) WHERE c.dataset = ${id} RETURN c.id LIMIT ${removed.length + 1}`,
  );
  const isEmpty = readIds(rows).every((claim) => lost.has(claim));
  if (!isEmpty || (await isOfSeed(read, dataset))) return asBefore;
  return {
    statements: [toStatement(cypher`MATCH (d:Dataset) WHERE d.id = ${id} DETACH DELETE d`)],
    upserted: [],
    removed: [id],
  };
}

/**
 * Whether the dataset has content from elsewhere than actions on claims: from a seed's folder, or from documents under
 * review.
 */
async function isOfSeed(read: Read, dataset: DatasetRecord): Promise<boolean> {
  const { id } = dataset;
  const held = (await readDatasets(read)).find((each) => each.id === id);
  if (held && toCanonicalJson(held) !== toCanonicalJson(dataset)) return true;
  const documents = await read(
    cypher`MATCH (d:Document) WHERE d.dataset = ${id} RETURN d.id LIMIT 1`,
  );
  const mentions = await read(
    cypher`MATCH (m:Mention) WHERE m.dataset = ${id} RETURN m.id LIMIT 1`,
  );
  const drafts = await read(cypher`MATCH (d:Draft) WHERE d.dataset = ${id} RETURN d.id LIMIT 1`);
  return documents.length + mentions.length + drafts.length > 0;
}
