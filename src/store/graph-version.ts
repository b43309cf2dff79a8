import { KnownError } from '../shared/errors.js';
import { readNumber, readText, readTextOrNull } from './read-row.js';
import { cypher, toStatement, type Statement } from './statement.js';
import type { GraphReader, GraphVersion, Row, RunOptions } from './graph-reader.js';

/**
 * The graph keeps its own version in one node, `(:GraphVersion {id: 'graph', storeId, number})`, which commits and
 * rolls back with the changes that it counts. Each of these statements but {@link defineGraphVersion} gives one row,
 * see {@link toVersion}; no row means that the graph has never been opened for writing.
 */

/** The constraint that keeps two first openings from making two versions, then its index. */
export function defineGraphVersion(): readonly Statement[] {
  return [
    cypher`CREATE CONSTRAINT graph_version_id IF NOT EXISTS FOR (v:GraphVersion) REQUIRE v.id IS UNIQUE`,
    cypher`CREATE INDEX graph_version_id_index IF NOT EXISTS FOR (v:GraphVersion) ON (v.id)`,
  ].map(toStatement);
}

/** Creates the version at 0 with this store id unless there is one, and gives the existing one. */
export function ensureGraphVersion(storeId: string): Statement {
  return toStatement(
    cypher`MERGE (v:GraphVersion {id: 'graph'}) ON CREATE SET v.storeId = ${storeId}, v.number = 0 RETURN v.storeId, v.number`,
  );
}

/**
 * Raises the number by one and notes the time, inside the transaction that it counts. The number is read where it is
 * set, which alone locks it against others that raise it.
 */
export function raiseGraphVersion(at = new Date()): Statement {
  return toStatement(
    cypher`MATCH (v:GraphVersion {id: 'graph'}) SET v.number = v.number + 1 WITH v SET v.committed = v.number, v.committedAt = ${at.toISOString()} RETURN v.storeId, v.number`,
  );
}

/**
 * Holds up all who raise the number until the transaction ends, which is to be rolled back; gives the version. It sets a property that
 * is there already: the name of a new one would be committed at once.
 */
export function holdGraphVersion(): Statement {
  return toStatement(
    cypher`MATCH (v:GraphVersion {id: 'graph'}) SET v.storeId = v.storeId WITH v RETURN v.storeId, v.number`,
  );
}

/** Version of a graph, and the time of its last change. */
export interface DatedVersion extends GraphVersion {
  /** ISO 8601 in UTC; null if it was not noted, as by other programs that raise the number. */
  readonly at: string | null;
}

/** The version with its time; undefined while the graph has none. */
export async function readDatedVersion(
  store: GraphReader,
  options?: RunOptions,
): Promise<DatedVersion | undefined> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (v:GraphVersion {id: 'graph'}) RETURN v.storeId, v.number, v.committed, v.committedAt`,
    ),
    options,
  );
  const version = toVersion(rows);
  if (version === undefined) return undefined;
  const [, , committed = null, committedAt = null] = rows[0] ?? [];
  const at = committed === version.number ? readTextOrNull(committedAt, 'committedAt') : null;
  return { ...version, at };
}

/** Its third column is the store's id before an archive was restored into it, else null. */
export function readGraphVersion(): Statement {
  return toStatement(
    cypher`MATCH (v:GraphVersion {id: 'graph'}) RETURN v.storeId, v.number, v.formerStoreId`,
  );
}

/** The version in the rows of one of these statements; undefined while the graph has none. */
export function toVersion([row]: readonly Row[]): GraphVersion | undefined {
  if (row === undefined) return undefined;
  const [storeId, number] = row;
  return { storeId: readText(storeId, 'storeId'), number: readNumber(number, 'number') };
}

/** @throws KnownError `VERSION_CHANGED` if others have written since the version `expected` */
export function assertFollows({ number }: GraphVersion, expected: number | undefined): void {
  if (expected === undefined || number === expected + 1) return;
  throw new KnownError(
    'VERSION_CHANGED',
    `The graph was written to since its version ${expected}; nothing was changed.`,
  );
}

/** True if two graphs are certainly equal. */
export function isSameVersion(a: GraphVersion, b: GraphVersion): boolean {
  return a.storeId === b.storeId && a.number === b.number;
}

/** True if a graph at `version` contains everything up to `asked`; versions of different stores cannot be compared. */
export function isAtLeast(version: GraphVersion, asked: GraphVersion): boolean {
  return version.storeId === asked.storeId && version.number >= asked.number;
}
