import { readerOf } from '../../store/read.js';
import { shareEntities } from '../../store/share-entities.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { entityRecords } from '../entity-kind.js';
import { readOverrides } from '../graph/overrides.js';
import { replaceProjection, retireEntities } from '../graph/projection-statements.js';
import { readDisputableClaims } from '../graph/read-claims.js';
import { readIdsInBuckets } from '../graph/read-entities.js';
import { readMentions } from '../graph/read-mentions.js';
import { override } from '../overrides.js';
import { project } from '../projection/project.js';
import { keepUp } from './upkeep.js';

/** About so many entities are made anew in one transaction. */
const partSize = 1000;

/**
 * Deletes all direct relations, names and projected properties and makes them anew from the claims in the store and what is decided over them;
 * the graph is then what the claims say. Part by part, one transaction each: a stop between two leaves a whole graph.
 * `options` are those of each statement.
 */
export async function rebuildProjection(store: GraphStore, options?: RunOptions): Promise<void> {
  for (const buckets of await shareEntities(store, partSize, options)) {
    const rebuild = async (reader: GraphReader) => {
      const ids = await readIdsInBuckets(reader, buckets, options);
      const overrides = await readOverrides(readerOf(reader, options));
      const claims = override(await readDisputableClaims(reader, ids, options), overrides);
      const mentions = await readMentions(reader, ids, options);
      const projection = project(entityRecords(ids), claims, mentions);
      return [...replaceProjection(ids, projection), ...retireEntities(projection)];
    };
    await keepUp(store, 'REBUILD_PROJECTION', rebuild, options);
  }
}
