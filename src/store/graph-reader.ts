import type { Statement } from './statement.js';

/** A plain value as it comes from any engine: no engine's own classes leave the store. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** The values of one row, in the order of the statement's RETURN. */
export type Row = readonly Value[];

export interface RunOptions {
  /** Aborts the statement: the caller has gone away. */
  readonly signal?: AbortSignal | undefined;
  /**
   * After this many milliseconds the call fails with `DEADLINE_EXCEEDED`, whatever the engine does. Of a stream: each
   * wait for a row, since how long its consumer takes is not the engine's doing.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Called when the engine has ended a statement whose call failed with `DEADLINE_EXCEEDED`: where it cannot be stopped,
   * that is later. Other calls may call it too, and more than once.
   */
  readonly onEnd?: (() => void) | undefined;
}

export interface VersionOptions extends RunOptions {
  /** As the engine has it now, whatever is known of it; where others write too, one more statement. */
  readonly anew?: boolean | undefined;
}

/** What a graph is at: equal values mean an equal graph. */
export interface GraphVersion {
  /** Made once, when the store is first opened for writing. */
  readonly storeId: string;
  /** Rises by one with each committed transaction, from any process. */
  readonly number: number;
}

/** What engines differ in, by name. Nothing asks which engine it is. */
export interface StoreCapabilities {
  /** Other processes may write to the same graph, so its version must be polled. */
  readonly sharedWithOtherProcesses: boolean;
  /** A statement's rows arrive one by one; elsewhere the engine holds a whole result in memory. */
  readonly streamsRows: boolean;
  /** A running statement can be ended; elsewhere it goes on unseen after its deadline. */
  readonly cancelsStatements: boolean;
  /** It keeps nodes in the orders of pages, and answers a statement sooner that has a `page`. */
  readonly keepsOrder: boolean;
}

/**
 * A graph that can be asked, in the common Cypher dialect, and not changed: all that questions, measures and exports get.
 *
 * Every method fails with a `KnownError`: `STORE_UNAVAILABLE` where the engine does not answer,
 * `DEADLINE_EXCEEDED` after the deadline, `BAD_INPUT` for a parameter that no graph can hold, `LIMIT_EXCEEDED` for a
 * statement too deep or wide for the engine. One that the engine cannot parse or compute is a fault of ours, so that
 * error is not a `KnownError`: it is to be masked and logged.
 */
export interface GraphReader {
  readonly capabilities: StoreCapabilities;

  /** All rows of a statement that only reads. May be answered by a replica, never by one behind own writes. */
  read(statement: Statement, options?: RunOptions): Promise<readonly Row[]>;

  /**
   * The rows of a statement that only reads, pulled as the consumer takes them. Leaving the loop early
   * frees the engine. Where `streamsRows` is false ask for a bounded part of the graph at a time.
   */
  stream(statement: Statement, options?: RunOptions): AsyncIterable<Row>;

  /**
   * The committed version. A write of this process is always counted in; one of another process may be missing for
   * as long as the store was opened to allow, unless it is asked `anew`.
   */
  version(options?: VersionOptions): Promise<GraphVersion>;

  /** The same where it is known without asking; undefined, or not there at all, where `version` must be asked. */
  versionAtHand?(): GraphVersion | undefined;
}
