import type { GraphReader, Row, RunOptions } from './graph-reader.js';
import type { Statement } from './statement.js';

export interface TransactionOptions extends RunOptions {
  /**
   * Number of the version from which the statements were derived. If the transaction does not make the next one, all is
   * rolled back with `VERSION_CHANGED`. If the answer to a commit is lost, that code may follow the own commit too, so
   * its receiver must first look for its own writes. Writes that do not raise the version are not noticed.
   */
  readonly ifVersion?: number | undefined;
  /**
   * Ids of all nodes that are created, deleted or changed; for entities in layers, the entity’s id. With them the store
   * updates its views of the whole graph; without them it rebuilds these.
   */
  readonly touches?: readonly string[] | undefined;
}

/**
 * A graph that can also be changed. Its methods fail as those of a reader, and with `CONFLICT` for a broken constraint.
 */
export interface GraphStore extends GraphReader {
  /**
   * Runs the statements in order as one atomic transaction and gives their rows, one list a statement. Durable once it
   * resolves. May be run twice when the answer to a commit is lost, so statements must be idempotent (MERGE on ids made
   * outside).
   */
  transaction(
    statements: readonly Statement[],
    options?: TransactionOptions,
  ): Promise<readonly (readonly Row[])[]>;

  /** `transaction` of one statement. */
  write(statement: Statement, options?: TransactionOptions): Promise<readonly Row[]>;

  /** Creates constraints and indexes, each outside any transaction; every one must say IF NOT EXISTS. */
  define(definitions: readonly Statement[], options?: RunOptions): Promise<void>;

  /**
   * Writes what has changed anew into the file of the graph; absent where that is not a file of this process. A file of which
   * less than a third is in use then becomes as small as it can be.
   */
  readonly checkpoint?: (() => Promise<void>) | undefined;

  /** Waits for running statements, then releases the graph. Calls after it fail with `STORE_UNAVAILABLE`. */
  close(): Promise<void>;
}
