import { KnownError } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';
import { readTextOrNull, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';

/** The result of the last change to a record: it exists, or is removed. */
export type LastAct = 'UPSERTED' | 'REMOVED';

/** The record of the last closing of a log. */
export interface Closing {
  /** The first version whose change it kept. */
  readonly before: number;
  /** The version of an archive that has the removed changes. */
  readonly archive: number;
  /** The last acts on records, where these were undone. */
  readonly takenBack: Readonly<Record<string, LastAct>>;
}

/** The last closing of the log; undefined if it was never closed. */
export async function readClosing(read: Read): Promise<Closing | undefined> {
  const [row] = await read(
    cypher`MATCH (c:Change) WHERE c.kind = ${'CLOSE_LOG'} RETURN c.after, c.number AS number ORDER BY number DESC LIMIT 1`,
  );
  const text = readTextOrNull(row?.[0] ?? null, 'after');
  const closing: unknown = text === null ? undefined : JSON.parse(text);
  return isJsonObject(closing) ? (closing as unknown as Closing) : undefined;
}

/** @throws KnownError `GONE`, with the version of the archive, if the log was closed after this version */
export async function refuseClosed(read: Read, since: number): Promise<void> {
  const closing = await readClosing(read);
  if (closing && since + 1 < closing.before)
    throw new KnownError(
      'GONE',
      `The log begins with version ${closing.before}; an archive of version ${closing.archive} has the changes after ${since}.`,
    );
}
