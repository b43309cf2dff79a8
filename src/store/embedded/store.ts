import type { GrafeoDB } from '@grafeo-db/js';
import { toStatement, type Statement } from '../statement.js';
import type {
  GraphVersion,
  Row,
  RunOptions,
  Snapshot,
  StoreCapabilities,
} from '../graph-reader.js';
import type { GraphStore, TransactionOptions } from '../graph-store.js';
import type { Read } from '../read-row.js';
import { abandoned } from '../deadline.js';
import { checkParameters } from '../plain-values.js';
import { checkWrites } from '../stored-values.js';
import { Calls } from './calls.js';
import { CommitLog } from './commit-log.js';
import { openInFolder, openInMemory, type OpenGraph } from './open-graph.js';
import { OrderedLists } from './lists/ordered-lists.js';
import { readPage } from './lists/read-page.js';
import {
  assertDefines,
  assertNoDefinition,
  assertReads,
  runStatement,
  type Runner,
} from './run-statement.js';
import { beginSnapshot } from './snapshot.js';
import { runTransaction, WriteQueue } from './transaction.js';

export interface EmbeddedOptions {
  /**
   * Bytes of changes after which the engine rewrites its database file, in some 0.2 s for 100,000 nodes with 500,000
   * relationships; until then an opening replays them, in some 0.25 s for 300,000.
   */
  readonly checkpointBytes?: number;
  /** Time for which `close` waits for running calls. */
  readonly drainMs?: number;
  /** Keeps nodes sorted for pages, in memory, from some time after the opening on. */
  readonly keepsOrder?: boolean;
}

/**
 * The graph in a folder, or in memory without a path. The folder belongs to this process until `close`.
 * @throws KnownError `STORE_LOCKED` if another process has the folder, `STORE_UNAVAILABLE` if it has lost acknowledged
 * data or cannot be opened, `BAD_INPUT` if the path is not a folder
 */
export async function openEmbeddedStore(
  path: string | undefined,
  {
    checkpointBytes = 32 * 1024 * 1024,
    drainMs = 10_000,
    keepsOrder = false,
  }: EmbeddedOptions = {},
): Promise<GraphStore> {
  const isInMemory = path === undefined || path === '';
  const graph = isInMemory
    ? await openInMemory()
    : await openInFolder(path, { walBytes: checkpointBytes });
  return new EmbeddedStore(graph, { drainMs, keepsOrder });
}

class EmbeddedStore implements GraphStore {
  readonly capabilities: StoreCapabilities;
  readonly #graph: OpenGraph;
  readonly #database: GrafeoDB;
  readonly #drainMs: number;
  readonly #calls = new Calls();
  readonly #writes = new WriteQueue();
  readonly #log: CommitLog;
  readonly #lists: OrderedLists | undefined;
  #closing: Promise<void> | undefined;

  readonly versionAtHand = (): GraphVersion | undefined =>
    this.#calls.isClosed ? undefined : this.#log.settledVersion;

  constructor(
    graph: OpenGraph,
    { drainMs, keepsOrder }: Required<Pick<EmbeddedOptions, 'drainMs' | 'keepsOrder'>>,
  ) {
    this.capabilities = {
      sharedWithOtherProcesses: false,
      streamsRows: false,
      cancelsStatements: false,
      keepsOrder,
    };
    this.#graph = graph;
    this.#drainMs = drainMs;
    this.#database = graph.database;
    this.#log = new CommitLog(graph.version, graph.persist);
    if (keepsOrder) this.#lists = new OrderedLists(readerFrom(graph.database));
  }

  async read(statement: Statement, options: RunOptions = {}): Promise<readonly Row[]> {
    assertReads(statement.text);
    checkParameters(statement.parameters);
    return this.#calls.run(options, async () => {
      const rows = await this.#find(statement);
      // The rows may show a commit that the disk does not have yet.
      if (this.#log.settledVersion === undefined) await this.#log.settled();
      return rows;
    });
  }

  async *stream(statement: Statement, options: RunOptions = {}): AsyncIterable<Row> {
    for (const row of await this.read(statement, options)) {
      if (options.signal?.aborted === true) throw abandoned(options.signal.reason);
      yield row;
    }
  }

  async transaction(
    statements: readonly Statement[],
    { ifVersion, touches, ...options }: TransactionOptions = {},
  ): Promise<readonly (readonly Row[])[]> {
    for (const { text } of statements) assertNoDefinition(text);
    return this.#calls.run(options, async (call) => {
      await checkWrites(statements);
      if (statements.length === 0) return [];
      const { rows } = await this.#writes.run(call, async () => {
        const committed = await runTransaction(this.#database, statements, {
          call,
          ifVersion,
          beforeCommit: (transaction) => this.#follow(touches, transaction),
        });
        this.#log.record(committed.version);
        return committed;
      });
      await this.#log.settled();
      return rows;
    });
  }

  async write(statement: Statement, options?: RunOptions): Promise<readonly Row[]> {
    const [rows = []] = await this.transaction([statement], options);
    return rows;
  }

  async define(definitions: readonly Statement[], options: RunOptions = {}): Promise<void> {
    for (const { text } of definitions) assertDefines(text);
    await this.#calls.run(options, async (call) => {
      for (const definition of definitions)
        await this.#writes.run(call, async () => {
          if (call.isOver) return;
          await runStatement(this.#database, definition);
          this.#log.record();
        });
      await this.#log.settled();
    });
  }

  version(options: RunOptions = {}): Promise<GraphVersion> {
    return this.#calls.run(options, async () => this.#log.settledVersion ?? this.#log.settled());
  }

  /** Waits for no writer; it may show a commit that the disk does not have yet, and is given once that has it. */
  readonly snapshot = (): Promise<Snapshot> =>
    this.#calls.run({}, async () => {
      const snapshot = await beginSnapshot(this.#database, this.#calls, this.capabilities);
      await this.#log.settled();
      return snapshot;
    });

  /** Between two writes. */
  readonly checkpoint = (): Promise<void> =>
    this.#calls.run({}, (call) =>
      this.#writes.run(call, async () => {
        await this.#log.settled();
        this.#graph.checkpoint();
      }),
    );

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Answers by the lists if they can find the rows of its page, else by the engine. */
  async #find(statement: Statement): Promise<readonly Row[]> {
    const run = (each: Statement) => runStatement(this.#database, each);
    if (statement.page === undefined || this.#lists === undefined) return run(statement);
    return (await readPage(statement, this.#lists, run)) ?? run(statement);
  }

  async #follow(touches: readonly string[] | undefined, transaction: Runner): Promise<() => void> {
    const graph = { before: readerFrom(this.#database), after: readerFrom(transaction) };
    return (await this.#lists?.follow(touches, graph)) ?? nothing;
  }

  async #close(): Promise<void> {
    await this.#calls.drain(this.#drainMs);
    await this.#lists?.close();
    await this.#log.settled().catch(() => undefined); // the call that made the commit has failed with it
    await this.#graph.close(this.#log.lasting);
  }
}

function readerFrom(runner: Runner): Read {
  return (fragment) => runStatement(runner, toStatement(fragment));
}

function nothing(): void {
  // no lists are kept
}
