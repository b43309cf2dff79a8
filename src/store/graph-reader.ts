import type { Statement } from './statement.js';

/** A plain value from any engine: no engine's own classes leave the store. */
export type Value = null | boolean | number | string | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value;
}

/** The values of one row, in the order of the statement's RETURN. */
export type Row = readonly Value[];

export interface RunOptions {
  /** Aborts the statement when its caller has left. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds after which the call fails with `DEADLINE_EXCEEDED`, whatever the engine does. For a stream it bounds
   * each wait for a row, since the engine is not responsible for a slow consumer.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Called when the engine has ended a statement whose call failed with `DEADLINE_EXCEEDED`: later, if the engine
   * cannot stop it. Other calls may call it too, and more than once.
   */
  readonly onEnd?: (() => void) | undefined;
}

export interface VersionOptions extends RunOptions {
  /** Asks the engine even if the version is known; if others write too, this is one more statement. */
  readonly anew?: boolean | undefined;
}

/** State of a graph: equal values mean an equal graph. */
export interface GraphVersion {
  /** Made once, when the store is first opened for writing. */
  readonly storeId: string;
  /** Rises by one with each committed transaction, from any process. */
  readonly number: number;
}

/** Named differences between engines. No code asks which engine it is. */
export interface StoreCapabilities {
  /** Other processes may write to the same graph, so its version must be polled. */
  readonly sharedWithOtherProcesses: boolean;
  /** A statement's rows arrive one by one; elsewhere the engine holds a whole result in memory. */
  readonly streamsRows: boolean;
  /** A running statement can be stopped; elsewhere it goes on unseen after its deadline. */
  readonly cancelsStatements: boolean;
  /** It keeps nodes sorted for pages, and answers a statement sooner that has a `page`. */
  readonly keepsOrder: boolean;
}

/**
 * A read-only graph in the common Cypher dialect: all that questions, analyses and exports get. Every method fails with
 * a `KnownError`: `STORE_UNAVAILABLE` if the engine does not answer, `DEADLINE_EXCEEDED` after the deadline,
 * `BAD_INPUT` for a parameter that no graph can hold, `LIMIT_EXCEEDED` for a statement too deep or wide for the engine.
 * A statement that the engine cannot parse or compute is our fault, so its error is not a `KnownError`: it is to be
 * masked and logged.
 */
export interface GraphReader {
  readonly capabilities: StoreCapabilities;

  /** All rows of a statement that only reads. A replica may answer it, but never one that lacks own writes. */
  read(statement: Statement, options?: RunOptions): Promise<readonly Row[]>;

  /**
   * The rows of a statement that only reads, pulled as the consumer takes them. Leaving the loop early frees the
   * engine. If `streamsRows` is false, ask for a bounded part of the graph at a time.
   */
  stream(statement: Statement, options?: RunOptions): AsyncIterable<Row>;

  /**
   * The committed version. It always includes writes of this process; those of other processes may be missing for as
   * long as the store was opened to allow, unless `anew` is set.
   */
  version(options?: VersionOptions): Promise<GraphVersion>;

  /** The version if it is known without asking; undefined or absent if `version` must be asked. */
  readonly versionAtHand?: (() => GraphVersion | undefined) | undefined;

  /** The graph as it is now; absent where the engine cannot read it apart from later writes. */
  readonly snapshot?: (() => Promise<Snapshot>) | undefined;

  /**
   * Result of reading the graph while all its writers wait, `maxMs` at most; absent where it has a snapshot. It fails with
   * `DEADLINE_EXCEEDED` after that time.
   */
  readonly whilePaused?:
    | (<Result>(read: (reader: GraphReader) => Promise<Result>, maxMs: number) => Promise<Result>)
    | undefined;
}

/** The graph at one version, whatever is written later. It holds memory until it is ended. */
export interface Snapshot {
  readonly reader: GraphReader;
  readonly end: () => void;
}
