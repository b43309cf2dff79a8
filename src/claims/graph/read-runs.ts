import { readIds, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import { runId, type RunRecord } from '../proposals.js';
import { documentIdOf } from '../ids.js';
import { readVersions } from './read-versions.js';

/** A text under the key of its document, with the settings of its reading. */
export interface Reread extends Pick<RunRecord, 'extractor' | 'settings'> {
  readonly key: string;
  readonly sha256: string;
}

/** The version of a document with this text, and whether it was read with these settings; undefined if there is none. */
export async function findReading(
  read: Read,
  { key, sha256, extractor, settings }: Reread,
): Promise<{ readonly document: string; readonly wasRead: boolean } | undefined> {
  const versions = await readVersions(read, documentIdOf(key));
  const document = versions.find((version) => version.sha256 === sha256)?.id;
  if (document === undefined) return undefined;
  return { document, wasRead: await hasRun(read, runId({ document, extractor, settings })) };
}

/** Whether a run with this id exists. */
export async function hasRun(read: Read, id: string): Promise<boolean> {
  const rows = await read(cypher`MATCH (r:ExtractionRun) WHERE r.id = ${id} RETURN r.id`);
  return readIds(rows).length > 0;
}
