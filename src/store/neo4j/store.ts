import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { invariant, KnownError } from '../../shared/errors.js';
import { withinDeadline } from '../deadline.js';
import {
  defineGraphVersion,
  ensureGraphVersion,
  readGraphVersion,
  toVersion,
} from '../graph-version.js';
import { checkParameters } from '../plain-values.js';
import { checkWrites } from '../stored-values.js';
import { cypher, toStatement, type Statement } from '../statement.js';
import type {
  GraphReader,
  GraphVersion,
  Row,
  RunOptions,
  VersionOptions,
} from '../graph-reader.js';
import type { OpenOptions } from '../engine.js';
import type { GraphStore, TransactionOptions } from '../graph-store.js';
import { toBolt } from './bolt-values.js';
import { Calls } from './calls.js';
import { createDriver } from './create-driver.js';
import { parseNeo4jAddress } from './address.js';
import { isAlreadyDefined } from './errors.js';
import { ForeignCommits } from './foreign-commits.js';
import { readWhilePaused } from './paused.js';
import { RenewableDriver } from './renewable-driver.js';
import { collectRows, streamRows } from './rows.js';
import { runTransaction } from './transaction.js';
import { VersionCache } from './version-cache.js';

export interface Neo4jOptions extends OpenOptions {
  /** 200 by default: for all admitted statements, the version and changes. */
  readonly maxConnections?: number;
}

/** Indexes are filled in the background, and questions before that would scan. */
const awaitIndexes = toStatement(cypher`CALL db.awaitIndexes(600)`);

/** The version's own deadline: one read serves several callers, so no caller's deadline fits. */
const versionTimeoutMs = 5000;

/**
 * The graph in the Neo4j at `neo4j://user@host:7687` (see `parseNeo4jAddress`). It does not connect yet: while a server
 * is down calls fail with `STORE_UNAVAILABLE`, and they succeed once it is up, without reopening.
 * @throws KnownError `BAD_INPUT` for an unusable address
 */
export function openNeo4jStore(address: string, options: Neo4jOptions = {}): Promise<GraphStore> {
  return new Promise((resolve) => {
    resolve(new Neo4jStore(address, options));
  });
}

class Neo4jStore implements GraphStore {
  readonly capabilities = {
    sharedWithOtherProcesses: true,
    streamsRows: true,
    cancelsStatements: true,
    keepsOrder: false,
  } as const;
  readonly #calls: Calls;
  readonly #version: VersionCache;
  readonly #foreign = new ForeignCommits();

  constructor(address: string, options: Neo4jOptions) {
    const { maxConnections = 200, versionStalenessMs = 1000 } = options;
    const parsed = parseNeo4jAddress(address);
    const driver = new RenewableDriver(() => createDriver(parsed, options, maxConnections));
    this.#calls = new Calls(driver, {
      bookmarkManager: neo4j.bookmarkManager(), // a replica answers no read before it has seen our own writes
      ...(parsed.database === undefined ? {} : { database: parsed.database }),
    });
    this.#version = new VersionCache(() => this.#readVersion(), versionStalenessMs);
  }

  async read(statement: Statement, options: RunOptions = {}): Promise<readonly Row[]> {
    checkParameters(statement.parameters);
    return this.#calls.admit(() => this.#run('read', statement, options));
  }

  async *stream(statement: Statement, options: RunOptions = {}): AsyncIterable<Row> {
    checkParameters(statement.parameters);
    yield* streamRows(this.#calls, statement, options);
  }

  async transaction(
    statements: readonly Statement[],
    options: TransactionOptions = {},
  ): Promise<readonly (readonly Row[])[]> {
    return this.#calls.admit(async () => {
      await checkWrites(statements);
      return statements.length === 0 ? [] : this.#transact(statements, options);
    });
  }

  async write(statement: Statement, options?: RunOptions): Promise<readonly Row[]> {
    const [rows = []] = await this.transaction([statement], options);
    return rows;
  }

  async define(definitions: readonly Statement[], options: RunOptions = {}): Promise<void> {
    return this.#calls.admit(() => this.#define(definitions, options));
  }

  version({ anew = false, ...options }: VersionOptions = {}): Promise<GraphVersion> {
    return this.#calls.admit(() =>
      withinDeadline(anew ? this.#version.getAnew() : this.#version.get(), options),
    );
  }

  readonly whilePaused = <Result>(
    read: (reader: GraphReader) => Promise<Result>,
    maxMs: number,
  ): Promise<Result> =>
    this.#calls.admit(() => readWhilePaused(this.#calls, this.capabilities, read, maxMs));

  close(): Promise<void> {
    return this.#calls.close();
  }

  /**
   * One statement as a transaction of its own, in one round trip. The driver's managed transactions take more: a point
   * read took 1.4 times as long and 1.5 times the CPU. `Calls` makes the retries.
   */
  #run(kind: 'read' | 'write', { text, parameters }: Statement, options: RunOptions) {
    return this.#calls.run(kind, options, (session, config) =>
      collectRows(withoutStack(() => session.run(text, toBolt(parameters), config))),
    );
  }

  async #transact(
    statements: readonly Statement[],
    options: TransactionOptions,
  ): Promise<readonly (readonly Row[])[]> {
    let committed = await runTransaction(this.#calls, statements, 'raise', options);
    if (committed === undefined) {
      await this.#define(defineGraphVersion(), options);
      committed = await runTransaction(this.#calls, statements, 'makeAndRaise', options);
    }
    invariant(committed !== undefined, 'a version that was just made can be raised');
    this.#version.raise(committed.version);
    return committed.rows;
  }

  async #define(definitions: readonly Statement[], options: RunOptions): Promise<void> {
    for (const definition of definitions)
      await this.#run('write', definition, options).catch((error: unknown) => {
        if (!isAlreadyDefined(error)) throw error;
      });
    await this.#run('read', awaitIndexes, options);
    this.#foreign.forget();
  }

  async #readVersion(): Promise<GraphVersion> {
    const options = { timeoutMs: versionTimeoutMs };
    const { text } = readGraphVersion();
    const { rows, bookmark } = await this.#calls.run('read', options, async (session, config) => ({
      rows: await collectRows(withoutStack(() => session.run(text, {}, config))),
      bookmark: session.lastBookmarks().join(' '),
    }));
    const version = toVersion(rows);
    if (version === undefined) return this.#makeVersion(options);
    const isOvertaken = this.#foreign.showsOne({ version, bookmark });
    return isOvertaken ? this.#raiseForOthers(version, options) : version;
  }

  /**
   * Raises the version for commits of others that did not. It has no change, so that all who follow the graph, in any
   * process, refresh their views. If another process has raised it already, or this one may not write, the version
   * stays as read.
   */
  async #raiseForOthers(version: GraphVersion, options: RunOptions): Promise<GraphVersion> {
    try {
      const asSeen = { ...options, ifVersion: version.number };
      const committed = await runTransaction(this.#calls, [], 'raise', asSeen);
      return committed?.version ?? version;
    } catch (error) {
      if (error instanceof KnownError) return version;
      throw error;
    }
  }

  /** The constraint comes first: without it two processes that open an empty graph would make two versions. */
  async #makeVersion(options: RunOptions): Promise<GraphVersion> {
    await this.#define(defineGraphVersion(), options);
    const version = toVersion(await this.#run('write', ensureGraphVersion(randomUUID()), options));
    invariant(version !== undefined, 'MERGE gives a row');
    return version;
  }
}

/**
 * The driver records a stack for every statement, a twentieth of the processor time of a short question. Its errors
 * become the cause of ours, which have a stack of their own.
 */
function withoutStack<T>(start: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return start();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
