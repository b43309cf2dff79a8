import { hasUnfinishedRestore } from '../archive/index.js';
import { dateClaims } from '../change/upkeep/date-claims.js';
import { placeInBuckets } from '../change/upkeep/place-in-buckets.js';
import { rebuildProjection } from '../change/upkeep/rebuild-projection.js';
import { refuseNewerLayout, upgradeLayout } from '../change/upkeep/upgrade-layout.js';
import { entityKindNames } from '../model/kinds.js';
import type { GraphStore } from '../store/graph-store.js';
import { migrate } from '../store/migrate.js';
import type { Checked, CheckContext } from './check.js';
import { findUnexplained } from './projection.js';

/**
 * Makes what is missing of the definitions, and again what follows from the claims.
 *
 * A half restored graph is left as it is: views made from it would go with the next restore. So is one whose vocabulary is
 * not known here: its relations would be taken for leftovers.
 */
export async function mendGraph(store: GraphStore, context: CheckContext): Promise<Checked> {
  const { options } = context;
  await refuseNewerLayout(store, options);
  const isStrange = (await findUnexplained(context)).length > 0;
  if (isStrange || (await hasUnfinishedRestore(store, options)))
    return { summary: 'nothing was changed', findings: [] };
  await migrate(store, entityKindNames);
  await placeInBuckets(store, options);
  await upgradeLayout(store, options);
  await dateClaims(store, options);
  await rebuildProjection(store, options);
  return { summary: 'definitions, buckets, dates and the views from the claims', findings: [] };
}
