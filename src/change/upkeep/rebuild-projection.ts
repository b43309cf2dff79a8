import { readerOf } from '../../store/read-row.js';
import { shareEntities } from '../../store/share-entities.js';
import type { GraphReader } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { decided } from '../../claims/apply-decisions.js';
import { entityRecords } from '../../claims/ids.js';
import { readJudgements } from '../../claims/graph/judgements.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { replaceProjection, retireEntities } from '../../claims/graph/projection-statements.js';
import { readDisputableClaims } from '../../claims/graph/read-claims.js';
import { readIdsInBuckets } from '../../claims/graph/read-entities.js';
import { readMentions } from '../../claims/graph/read-mentions.js';
import { identityOf } from '../../claims/judgements.js';
import { project } from '../../claims/projection/project.js';
import { planMended, planOrdered } from './mend-identity.js';
import { keepUp, type UpkeepOptions } from './remake.js';

/** Approximate number of entities per transaction. */
const partSize = 1000;

/**
 * Deletes all direct relations, names and projected properties, and makes them anew from the stored claims, overrides and
 * judgements. Works part by part, one transaction each: a stop in between leaves a consistent graph. `options` are those of
 * each statement.
 */
export async function rebuildProjection(store: GraphStore, options?: UpkeepOptions): Promise<void> {
  await keepUp(store, 'REBUILD_PROJECTION', (reader) => planMended(reader, options), options);
  await keepUp(store, 'REBUILD_PROJECTION', (reader) => planOrdered(reader, options), options);
  const parts = await shareEntities(store, partSize, options);
  for (const [done, buckets] of parts.entries()) {
    options?.tell?.('upgrading the entities', { done, of: parts.length });
    const rebuild = async (reader: GraphReader) => {
      const ids = await readIdsInBuckets(reader, buckets, options);
      const read = readerOf(reader, options);
      const decisions = {
        overrides: await readOverrides(read),
        canonicalOf: identityOf(await readJudgements(read)).canonicalOf,
      };
      const claims = decided(await readDisputableClaims(reader, ids, options), decisions);
      const mentions = await readMentions(reader, ids, options);
      const projection = project(entityRecords(ids), claims, mentions);
      return [...replaceProjection(ids, projection), ...retireEntities(projection)];
    };
    await keepUp(store, 'REBUILD_PROJECTION', rebuild, options);
  }
}
