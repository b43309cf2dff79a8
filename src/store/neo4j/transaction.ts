import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import type { Session } from 'neo4j-driver';
import {
  assertFollows,
  ensureGraphVersion,
  raiseGraphVersion,
  toVersion,
} from '../graph-version.js';
import type { Statement } from '../statement.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphVersion, Row, RunOptions } from '../graph-reader.js';
import type { TransactionOptions } from '../graph-store.js';
import { toBolt } from './bolt-values.js';
import type { Calls } from './calls.js';
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

/** Maximum time to find out once the answer to a commit is lost. */
const afterLossMs = 4000;
const lost =
  'The answer to a commit was lost: whether it changed the graph is not known. Ask again with the same requestId.';

/**
 * Runs the statements as one transaction that raises the graph's version; gives their rows and that version. Undefined
 * if the graph has no version to raise, and then nothing is committed. All statements are sent at once, so a
 * transaction takes two round trips whatever their number. The version comes last: writers queue for its lock, and the
 * holder never waits for another lock.
 *
 * A server need not notice a lost connection, and may keep its transaction with all locks: a further try ends it first.
 * @throws KnownError with a sentence that says so if it stays unknown whether the statements are committed
 */
export async function runTransaction(
  calls: Calls,
  statements: readonly Statement[],
  step: keyof typeof versionSteps,
  { ifVersion, ...options }: TransactionOptions,
): Promise<Committed | undefined> {
  const metadata = { write: randomUUID() };
  let tries = 0;
  const commit = { isUnsure: false };
  const run = (limits: RunOptions) =>
    calls.run('write', limits, async (session, config) => {
      if (tries++ > 0) await endTransaction(session, metadata);
      const transaction = session.beginTransaction({ ...config, metadata });
      const given = await Promise.all(
        [...statements, ...versionSteps[step]()].map(({ text, parameters }) =>
          collectRows(transaction.run(text, toBolt(parameters))),
        ),
      );
      const version = toVersion(given.at(-1) ?? []);
      if (version === undefined) return undefined; // the session's end rolls it back as it does here
      assertFollows(version, ifVersion); // as it does here
      commit.isUnsure = true;
      await transaction.commit().catch((error: unknown) => {
        commit.isUnsure = isLost(error);
        throw commit.isUnsure ? new KnownError('STORE_UNAVAILABLE', lost, { cause: error }) : error;
      });
      return { rows: given.slice(0, statements.length), version };
    });
  try {
    return await run(options);
  } catch (error) {
    if (!commit.isUnsure) throw error;
  }
  return run({ ...options, timeoutMs: afterLossMs }).catch((error: unknown) => {
    const isAnswer = !(error instanceof KnownError) || /CHANGED|CONFLICT/.test(error.code);
    throw isAnswer ? error : new KnownError(error.code, lost, { cause: error });
  });
}

/** True if the connection broke before the answer. */
function isLost(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && !error.code.startsWith('Neo.');
}

/** Ends an earlier try of the same write if it still runs. */
async function endTransaction(session: Session, metadata: { readonly write: string }) {
  const text =
    'SHOW TRANSACTIONS YIELD transactionId, metaData WHERE metaData.write = $write TERMINATE TRANSACTIONS transactionId YIELD message RETURN message';
  await collectRows(session.run(text, metadata)).catch(() => undefined); // the next statement tells
}
