import { byId } from '../../shared/compare-texts.js';
import type { Read } from '../../store/read.js';
import { aboutWhom } from '../about-whom.js';
import { entityRecords } from '../entity-kind.js';
import { readContent } from '../graph/read-content.js';
import { readRevisionsOf } from '../graph/revisions.js';
import type { DatasetContent } from '../records.js';

/**
 * Of a dataset of curators, the content with the claims that they changed in the graph itself: a file from before must not
 * take them away.
 */
export async function withOwn(read: Read, content: DatasetContent): Promise<DatasetContent> {
  const { id, kind } = content.dataset;
  const held = kind === 'CURATED' ? await readContent(read, id) : undefined;
  if (!held) return content;
  const revisions = await readRevisionsOf(read, [id]);
  const own = held.claims.filter((claim) => revisions.has(claim.id));
  const claims = [...content.claims.filter((claim) => !revisions.has(claim.id)), ...own].sort(byId);
  return { ...content, entities: entityRecords(aboutWhom(claims, content.mentions)), claims };
}
