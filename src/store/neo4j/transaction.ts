import { randomUUID } from 'node:crypto';
import type { Session } from 'neo4j-driver';
import {
  assertFollows,
  ensureGraphVersion,
  raiseGraphVersion,
  toVersion,
} from '../graph-version.js';
import type { Statement } from '../statement.js';
import type { GraphVersion, Row } from '../graph-reader.js';
import { toBolt } from './bolt-values.js';
import type { TransactionConfig } from './calls.js';
import { collectRows } from './rows.js';

export interface Committed {
  /** One list a statement. */
  readonly rows: readonly (readonly Row[])[];
  readonly version: GraphVersion;
}

/** Statements on the graph's version: a graph without one needs its constraint before it is made. */
const versionSteps = {
  raise: () => [raiseGraphVersion()],
  makeAndRaise: () => [ensureGraphVersion(randomUUID()), raiseGraphVersion()],
} as const;

/**
 * Runs the statements as one transaction that raises the graph's version; gives their rows and that version. Undefined
 * if the graph has no version to raise, and then nothing is committed. All statements are sent at once, so a
 * transaction takes two round trips whatever their number. The version comes last: writers queue for its lock, and the
 * holder never waits for another lock.
 */
export async function runTransaction(
  session: Session,
  statements: readonly Statement[],
  step: keyof typeof versionSteps,
  config: TransactionConfig,
  ifVersion?: number,
): Promise<Committed | undefined> {
  const transaction = session.beginTransaction(config);
  const given = await Promise.all(
    [...statements, ...versionSteps[step]()].map(({ text, parameters }) =>
      collectRows(transaction.run(text, toBolt(parameters))),
    ),
  );
  const version = toVersion(given.at(-1) ?? []);
  if (version === undefined) return undefined; // the session's end rolls it back as it does here
  assertFollows(version, ifVersion); // as it does here
  await transaction.commit();
  return { rows: given.slice(0, statements.length), version };
}
