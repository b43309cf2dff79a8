import type { GraphReader, Row, RunOptions } from './graph-reader.js';
import type { Statement } from './statement.js';

export interface TransactionOptions extends RunOptions {
  /**
   * The number of the version from which the statements were worked out: unless the one that the transaction makes is the
   * next, all is rolled back with `VERSION_CHANGED`. Where the answer to a commit is lost that code comes for the own
   * commit too, so who gets it looks first whether what it meant to write is there. What others write without raising
   * the version is not noticed.
   */
  readonly ifVersion?: number | undefined;
  /**
   * Ids of all nodes that come, go or change; of those that stand for an entity in layers, the entity’s. What a store has
   * worked out of the whole graph may then follow; where they are not given it is worked out anew.
   */
  readonly touches?: readonly string[] | undefined;
}

/** A graph that can be changed too. Its methods fail as those of a reader, and with `CONFLICT` for a broken constraint. */
export interface GraphStore extends GraphReader {
  /**
   * Runs the statements in order as one atomic transaction and gives their rows, one list a statement.
   * Durable once it resolves. May be run twice when the answer to a commit is lost, so statements must be
   * idempotent (MERGE on ids made outside).
   */
  transaction(
    statements: readonly Statement[],
    options?: TransactionOptions,
  ): Promise<readonly (readonly Row[])[]>;

  /** `transaction` of one statement. */
  write(statement: Statement, options?: TransactionOptions): Promise<readonly Row[]>;

  /** Creates constraints and indexes, each outside any transaction; every one must say IF NOT EXISTS. */
  define(definitions: readonly Statement[], options?: RunOptions): Promise<void>;

  /** Waits for running statements, then lets go of the graph. Calls after it fail with `STORE_UNAVAILABLE`. */
  close(): Promise<void>;
}
