import { setTimeout as sleep } from 'node:timers/promises';
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { invariant, KnownError } from '../../shared/errors.js';
import { assertFollows, raiseGraphVersion, toVersion } from '../graph-version.js';
import type { Statement } from '../statement.js';
import type { GraphVersion, Row } from '../graph-reader.js';
import type { Call } from './calls.js';
import { isWriteConflict, toOurError } from './errors.js';
import { runStatement } from './run-statement.js';

export interface Committed {
  /** One list a statement. */
  readonly rows: readonly (readonly Row[])[];
  readonly version: GraphVersion;
}

export interface TransactionOf {
  readonly call: Call;
  readonly ifVersion: number | undefined;
  /** Reads the changes before the commit; the returned function is called right after it. */
  readonly beforeCommit: (transaction: Transaction) => Promise<() => void>;
}

/** Pauses before a transaction that met another is run again: some 2 s in all. */
const pausesMs = [2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Runs the statements as one transaction that raises the graph's version; gives their rows and that version. Writers
 * come one at a time, so it only meets an abandoned one whose statement still runs.
 */
export async function runTransaction(
  database: GrafeoDB,
  statements: readonly Statement[],
  options: TransactionOf,
): Promise<Committed> {
  for (const pauseMs of pausesMs) {
    try {
      return await attempt(database, statements, options);
    } catch (error) {
      if (options.call.isOver || !isWriteConflict(error)) throw error;
    }
    await sleep(pauseMs);
  }
  return attempt(database, statements, options);
}

/** Any error ends the transaction: the engine would keep it open after a failed statement and commit the others. */
async function attempt(
  database: GrafeoDB,
  statements: readonly Statement[],
  { call, ifVersion, beforeCommit }: TransactionOf,
): Promise<Committed> {
  const transaction = begin(database);
  try {
    const rows: (readonly Row[])[] = [];
    for (const statement of statements) rows.push(await run(transaction, statement, call));
    const version = toVersion(await run(transaction, raiseGraphVersion(), call));
    invariant(version !== undefined, 'no statement deletes the version of the graph');
    assertFollows(version, ifVersion);
    const afterCommit = await beforeCommit(transaction);
    commit(transaction, call);
    afterCommit();
    return { rows, version };
  } catch (error) {
    rollBack(transaction);
    throw error;
  }
}

function begin(database: GrafeoDB): Transaction {
  try {
    return database.beginTransaction();
  } catch (thrown) {
    throw toOurError(thrown);
  }
}

async function run(
  transaction: Transaction,
  statement: Statement,
  call: Call,
): Promise<readonly Row[]> {
  assertAwaited(call);
  return runStatement(transaction, statement);
}

/** A caller that got a failure must not find the transaction committed later, beside other writers. */
function commit(transaction: Transaction, call: Call): void {
  assertAwaited(call);
  try {
    transaction.commit();
  } catch (thrown) {
    throw toOurError(thrown);
  }
}

/** The engine rolls back a commit that the disk did not take, but still reports the transaction as active. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // the original error says more
  }
}

function assertAwaited(call: Call): void {
  if (call.isOver) throw new KnownError('DEADLINE_EXCEEDED', 'The transaction was given up.');
}

/**
 * Admits one writer at a time to the engine, in the order of arrival: there a writer that meets another fails instead
 * of waiting. The next begins when the previous one has ended or was abandoned.
 */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(call: Call, write: () => Promise<T>): Promise<T> {
    const before = this.#last;
    const work = before.then(write);
    const ended = work.catch(() => undefined);
    this.#last = before.then(() => Promise.race([ended, call.over]));
    return work;
  }
}
