import { byId } from '../../shared/compare-texts.js';
import type { Read } from '../../store/read.js';
import { aboutWhom } from '../about-whom.js';
import { entityRecords } from '../entity-kind.js';
import { readContent } from '../graph/read-content.js';
import { readRevisionsOf } from '../graph/revisions.js';
import type { DatasetContent } from '../records.js';
import { readTakenBack } from './last-acts.js';

/** A dataset as it is to be, with what of its files is left out. */
export interface OwnContent {
  readonly content: DatasetContent;
  /** The ids of claims that the files have, and that curators took out of the graph since. */
  readonly leftOut: readonly string[];
}

/**
 * Of a dataset of curators, the content with the claims that they changed in the graph itself, and without those that they
 * took back there so that nothing of them was left: a file from before must neither take the first away nor bring the
 * second back.
 */
export async function withOwn(read: Read, content: DatasetContent): Promise<OwnContent> {
  const { id, kind } = content.dataset;
  if (kind !== 'CURATED') return { content, leftOut: [] };
  const held = (await readContent(read, id))?.claims ?? [];
  const revisions = await readRevisionsOf(read, [id]);
  const own = held.filter((claim) => revisions.has(claim.id));
  const there = new Set(held.map((claim) => claim.id));
  const absent = content.claims.map((claim) => claim.id).filter((claim) => !there.has(claim));
  const acts = await readTakenBack(read, absent);
  const leftOut = absent.filter((claim) => acts.get(claim) === 'REMOVED');
  if (own.length === 0 && leftOut.length === 0) return { content, leftOut };
  const isOfFile = (claim: { readonly id: string }) =>
    !revisions.has(claim.id) && !leftOut.includes(claim.id);
  const claims = [...content.claims.filter(isOfFile), ...own].sort(byId);
  const entities = entityRecords(aboutWhom(claims, content.mentions));
  return { content: { ...content, entities, claims }, leftOut };
}
