import { sortKey } from '../../shared/text/sort-key.js';
import { bucketOf, slugOf } from '../ids.js';
import { datasetsOf } from '../prefer-claims.js';
import { presentProperties, type Properties } from '../properties.js';
import type { EntityRecord, StatedClaim } from '../records.js';
import { projectLiterals } from './literal-properties.js';
import { chooseLabel } from './names.js';
import { phraseEntity } from './phrasing.js';

/**
 * All properties of an entity's node: from its id, its labels and order keys, its literal claims, and the datasets with claims
 * on it.
 *
 * @param said claims of which it is the subject
 * @param touching claims of which it is the subject or the object
 * @param contested ids of the contested claims
 */
export function projectEntity(
  { id, kind }: EntityRecord,
  said: readonly StatedClaim[],
  touching: readonly StatedClaim[],
  contested: ReadonlySet<string>,
): Properties {
  const labelAr = chooseLabel(said, 'AR');
  const labelEn = chooseLabel(said, 'EN');
  return presentProperties({
    ...projectLiterals(said),
    id,
    kind,
    slug: slugOf(id),
    bucket: bucketOf(id),
    datasets: datasetsOf(touching),
    contested: touching.some((claim) => contested.has(claim.id)),
    labelAr,
    labelEn,
    phrasing: phraseEntity(said),
    sortAr: orderKey(labelAr ?? labelEn ?? id, id),
    sortEn: orderKey(labelEn ?? labelAr ?? id, id),
  });
}

/** Unique, so that a page can continue after it; U+0001 sorts before every letter, so a name sorts before its continuations. */
function orderKey(label: string, id: string): string {
  return `${sortKey(label)}\u0001${id}`;
}
