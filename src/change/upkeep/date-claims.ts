import { derivedDataset } from '../../claims/precedence.js';
import { seenIn } from '../../claims/seen-dates.js';
import { inBatches } from '../../shared/batches.js';
import { shareBuckets } from '../../store/buckets.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readerOf, readCount, readText, readTextOrNull } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import { groupBy } from '#text/group-by.js';
import { keepUp } from './remake.js';

/** The first and last date of a claim that its documents give. */
interface Dating {
  readonly id: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** Approximate number of claims read at once. */
const claimsAtOnce = 2000;

/** The claims that are dated otherwise than by their documents, as older versions left them after some undone changes. */
export async function readMisdated(
  store: GraphReader,
  options?: RunOptions,
): Promise<readonly Dating[]> {
  const read = readerOf(store, options);
  const claims = await readCount(read, cypher`MATCH (c:Claim) RETURN count(c) AS claims`);
  const wrong: Dating[] = [];
  for (const buckets of shareBuckets(claims, claimsAtOnce)) {
    const rows = await read(
      cypher`MATCH (c:Claim)-[:EVIDENCED_BY]->(d:Document) WHERE c.bucket IN ${buckets} AND c.dataset <> ${derivedDataset.id} RETURN c.id, c.firstSeen, c.lastSeen, d.published, d.retrieved`,
    );
    for (const [id, cited] of groupBy(rows, ([claim = null]) => readText(claim, 'id'))) {
      const [, firstSeen, lastSeen] = cited[0];
      const seen = seenIn(
        cited.map(([, , , published = null, retrieved = null]) => ({
          published: readTextOrNull(published, 'published'),
          retrieved: readText(retrieved, 'retrieved'),
        })),
      );
      if (seen.firstSeen !== firstSeen || seen.lastSeen !== lastSeen) wrong.push({ id, ...seen });
    }
  }
  return wrong;
}

/** Dates these claims by their documents. */
export async function dateClaims(store: GraphStore, options?: RunOptions): Promise<void> {
  for (const some of inBatches(await readMisdated(store, options))) {
    const rows = some.map(({ id, firstSeen, lastSeen }) => ({ id, firstSeen, lastSeen }));
    const dating = toStatement(
      cypher`UNWIND ${rows} AS row MATCH (c:Claim {id: row.id}) SET c.firstSeen = row.firstSeen, c.lastSeen = row.lastSeen`,
    );
    await keepUp(store, 'REBUILD_PROJECTION', () => Promise.resolve([dating]), options);
  }
}
