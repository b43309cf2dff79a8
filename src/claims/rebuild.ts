import { buckets } from '../store/buckets.js';
import type { GraphStore } from '../store/store.js';
import { entityRecords } from './entity-kind.js';
import { replaceProjection } from './graph/projection-statements.js';
import { readClaims } from './graph/read-claims.js';
import { readBucket } from './graph/read-entities.js';
import { project } from './projection.js';

/** So many entities at least are made anew in one transaction: a small graph in one, a large one in 64. */
const partSize = 1000;

/**
 * Deletes all direct relations, names and projected properties and makes them anew from the claims in the store;
 * the graph is then what the claims say. Part by part, one transaction each: a stop between two leaves a whole graph.
 */
export async function rebuildProjection(store: GraphStore): Promise<void> {
  let part: string[] = [];
  for (const bucket of buckets) {
    part.push(...(await readBucket(store, bucket)));
    if (part.length < partSize) continue;
    await rebuildPart(store, part);
    part = [];
  }
  if (part.length > 0) await rebuildPart(store, part);
}

async function rebuildPart(store: GraphStore, ids: readonly string[]): Promise<void> {
  const projection = project(entityRecords(ids), await readClaims(store, ids));
  await store.transaction(replaceProjection(ids, projection));
}
