import type { Statement } from './statement.js';
import type { GraphVersion, Row, RunOptions, VersionOptions } from './graph-reader.js';
import type { GraphStore, TransactionOptions } from './graph-store.js';
import { throughSnapshot } from './snapshot.js';

/** Record of one call of a store. */
export interface StatementReport {
  readonly operation: 'read' | 'stream' | 'transaction' | 'define';
  /** The Cypher, without values; the texts of a transaction one after another. */
  readonly text: string;
  readonly statements: number;
  /** For a stream: until its last row, with its consumer's time. */
  readonly ms: number;
  /** Number of rows; 0 if it failed. */
  readonly rows: number;
  readonly error?: unknown;
}

export interface WatchOptions {
  /** Deadline of calls that bring none of their own. Definitions have none: they may fill an index. */
  readonly timeoutMs?: number | undefined;
  /** Called once for each call, when it has ended. */
  readonly onStatement?: ((report: StatementReport) => void) | undefined;
}

/**
 * The same store with a deadline on every call and a record of it. It costs no connection, so that each request may
 * have one of its own. `version` and `close` are not recorded.
 */
export function watchStore(store: GraphStore, options: WatchOptions): GraphStore {
  return new WatchedStore(store, options);
}

class WatchedStore implements GraphStore {
  readonly capabilities;
  readonly versionAtHand;
  readonly snapshot: GraphStore['snapshot'];
  readonly whilePaused;
  readonly checkpoint;
  readonly #store: GraphStore;
  readonly #watch: WatchOptions;

  constructor(store: GraphStore, watch: WatchOptions) {
    this.#store = store;
    this.#watch = watch;
    this.capabilities = store.capabilities;
    this.versionAtHand = store.versionAtHand;
    // It is only read.
    this.snapshot = throughSnapshot(store, (each) => new WatchedStore(each as GraphStore, watch));
    this.whilePaused = store.whilePaused;
    this.checkpoint = store.checkpoint;
  }

  read(statement: Statement, options?: RunOptions): Promise<readonly Row[]> {
    return this.#call('read', [statement], count, () =>
      this.#store.read(statement, this.#limit(options)),
    );
  }

  async *stream(statement: Statement, options?: RunOptions): AsyncIterable<Row> {
    const report = this.#startReport('stream', [statement]);
    let rows = 0;
    let failure: unknown;
    try {
      for await (const row of this.#store.stream(statement, this.#limit(options))) {
        rows += 1;
        yield row;
      }
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      report(rows, failure); // also when the consumer leaves early
    }
  }

  transaction(
    statements: readonly Statement[],
    options?: TransactionOptions,
  ): Promise<readonly (readonly Row[])[]> {
    return this.#call('transaction', statements, countAll, () =>
      this.#store.transaction(statements, this.#limit(options)),
    );
  }

  write(statement: Statement, options?: TransactionOptions): Promise<readonly Row[]> {
    return this.#call('transaction', [statement], count, () =>
      this.#store.write(statement, this.#limit(options)),
    );
  }

  define(definitions: readonly Statement[], options?: RunOptions): Promise<void> {
    return this.#call(
      'define',
      definitions,
      () => 0,
      () => this.#store.define(definitions, options),
    );
  }

  version(options?: VersionOptions): Promise<GraphVersion> {
    return this.#store.version(this.#limit(options));
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #limit<Options extends RunOptions>(options = {} as Options): Options {
    if (options.timeoutMs !== undefined) return options;
    return { ...options, timeoutMs: this.#watch.timeoutMs };
  }

  async #call<Answer>(
    operation: StatementReport['operation'],
    statements: readonly Statement[],
    countRows: (answer: Answer) => number,
    call: () => Promise<Answer>,
  ): Promise<Answer> {
    const report = this.#startReport(operation, statements);
    try {
      const answer = await call();
      report(countRows(answer));
      return answer;
    } catch (error) {
      report(0, error);
      throw error;
    }
  }

  #startReport(operation: StatementReport['operation'], statements: readonly Statement[]) {
    const startedAt = performance.now();
    return (rows: number, error?: unknown): void => {
      this.#watch.onStatement?.({
        operation,
        text: statements.map(({ text }) => text).join(';\n'),
        statements: statements.length,
        ms: performance.now() - startedAt,
        rows,
        error,
      });
    };
  }
}

function count(rows: readonly Row[]): number {
  return rows.length;
}

function countAll(lists: readonly (readonly Row[])[]): number {
  return lists.reduce((total, rows) => total + rows.length, 0);
}
