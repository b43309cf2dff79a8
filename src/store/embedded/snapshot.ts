import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { invariant } from '../../shared/errors.js';
import { abandoned } from '../deadline.js';
import type {
  GraphReader,
  GraphVersion,
  Row,
  RunOptions,
  Snapshot,
  StoreCapabilities,
} from '../graph-reader.js';
import { readGraphVersion, toVersion } from '../graph-version.js';
import { checkParameters } from '../plain-values.js';
import type { Statement } from '../statement.js';
import type { Calls } from './calls.js';
import { assertReads, runStatement } from './run-statement.js';

/** A transaction that only reads: the engine keeps for it what later ones replace, and none waits for it. */
export async function beginSnapshot(
  database: GrafeoDB,
  calls: Calls,
  capabilities: StoreCapabilities,
): Promise<Snapshot> {
  const transaction = database.beginTransaction();
  const version = toVersion(await runStatement(transaction, readGraphVersion()));
  invariant(version !== undefined, 'an open graph has a version');
  const reader = new SnapshotReader(transaction, { version, calls, capabilities });
  return { reader, end: reader.end };
}

/** The graph as a transaction of the engine sees it: at the version at which that was begun. */
class SnapshotReader implements GraphReader {
  readonly capabilities: StoreCapabilities;
  readonly #transaction: Transaction;
  readonly #version: GraphVersion;
  readonly #calls: Calls;
  #running = 0;
  #isEnded = false;

  constructor(transaction: Transaction, { version, calls, capabilities }: SnapshotOf) {
    this.#transaction = transaction;
    this.#version = version;
    this.#calls = calls;
    this.capabilities = { ...capabilities, keepsOrder: false };
  }

  read(statement: Statement, options: RunOptions = {}): Promise<readonly Row[]> {
    assertReads(statement.text);
    checkParameters(statement.parameters);
    return this.#calls.run(options, () => this.#run(statement));
  }

  async *stream(statement: Statement, options: RunOptions = {}): AsyncIterable<Row> {
    for (const row of await this.read(statement, options)) {
      if (options.signal?.aborted === true) throw abandoned(options.signal.reason);
      yield row;
    }
  }

  version(): Promise<GraphVersion> {
    return Promise.resolve(this.#version);
  }

  readonly end = (): void => {
    this.#isEnded = true;
    this.#rollBackAtRest();
  };

  async #run(statement: Statement): Promise<readonly Row[]> {
    this.#running += 1;
    try {
      return await runStatement(this.#transaction, statement);
    } finally {
      this.#running -= 1;
      this.#rollBackAtRest();
    }
  }

  /** The engine rolls back no transaction with a running statement: one whose caller has left runs on. */
  #rollBackAtRest(): void {
    if (this.#isEnded && this.#running === 0 && this.#transaction.isActive)
      this.#transaction.rollback();
  }
}

interface SnapshotOf {
  readonly version: GraphVersion;
  readonly calls: Calls;
  readonly capabilities: StoreCapabilities;
}
