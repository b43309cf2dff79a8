import { inBatches } from '../../shared/batches.js';
import { readNumber, readText, type Read } from '../../store/read-row.js';
import { cypher, forEachRow, type Statement } from '../../store/statement.js';

/**
 * The revision of a claim is the version of the graph that last changed it or its override. A claim as its seed states it has
 * none.
 */
export type Revisions = ReadonlyMap<string, number>;

/** The revisions of the claims of some datasets. */
export async function readRevisionsOf(read: Read, datasets: readonly string[]): Promise<Revisions> {
  if (datasets.length === 0) return new Map();
  return toRevisions(
    await read(
      cypher`MATCH (c:Claim) WHERE c.dataset IN ${datasets} AND c.revision IS NOT NULL RETURN c.id, c.revision`,
    ),
  );
}

/** The revisions of some claims. */
export async function readRevisions(read: Read, ids: readonly string[]): Promise<Revisions> {
  const rows = [];
  for (const some of inBatches(ids))
    rows.push(
      ...(await read(
        cypher`MATCH (c:Claim) WHERE c.id IN ${some} AND c.revision IS NOT NULL RETURN c.id, c.revision`,
      )),
    );
  return toRevisions(rows);
}

/** Statements that write revisions of claims; unknown claims are ignored. */
export function writeRevisions(revisions: Revisions): Statement[] {
  return forEachRow(
    Array.from(revisions, ([id, revision]) => ({ id, revision })),
    cypher`MATCH (c:Claim {id: row.id}) SET c.revision = row.revision`,
  );
}

/** The revisions of the documents of some datasets that were changed in the graph itself. */
export async function readDocumentRevisions(
  read: Read,
  datasets: readonly string[],
): Promise<Revisions> {
  if (datasets.length === 0) return new Map();
  return toRevisions(
    await read(
      cypher`MATCH (d:Document) WHERE d.dataset IN ${datasets} AND d.revision IS NOT NULL RETURN d.id, d.revision`,
    ),
  );
}

export function writeDocumentRevisions(revisions: Revisions): Statement[] {
  return forEachRow(
    Array.from(revisions, ([id, revision]) => ({ id, revision })),
    cypher`MATCH (d:Document {id: row.id}) SET d.revision = row.revision`,
  );
}

function toRevisions(rows: Awaited<ReturnType<Read>>): Revisions {
  return new Map(
    rows.map(([id, revision]) => [readText(id, 'id'), readNumber(revision, 'revision')]),
  );
}
