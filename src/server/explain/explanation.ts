import type { GraphStore, Row, RunOptions } from '../../store/store.js';
import type { Statement } from '../../store/statement.js';
import { shorten } from './shorten.js';

export interface ExplainedStatement {
  readonly text: string;
  readonly parameters: unknown;
  /** Statements of one transaction have its time together. */
  readonly ms: number;
  readonly rows: number;
}

/** Notes the statements behind one answer, in the order in which they end. */
export class Explanation {
  readonly statements: ExplainedStatement[] = [];

  /** The store, with every statement noted. */
  watch(store: GraphStore): GraphStore {
    const note = this.note.bind(this);
    return {
      capabilities: store.capabilities,
      async read(statement, options) {
        const startedAt = performance.now();
        const rows = await store.read(statement, options);
        note(statement, startedAt, rows.length);
        return rows;
      },
      async *stream(statement, options): AsyncIterable<Row> {
        const startedAt = performance.now();
        let count = 0;
        try {
          for await (const row of store.stream(statement, options)) {
            count += 1;
            yield row;
          }
        } finally {
          note(statement, startedAt, count); // also when its consumer leaves early
        }
      },
      async transaction(statements, options) {
        const startedAt = performance.now();
        const results = await store.transaction(statements, options);
        statements.forEach((statement, i) => {
          note(statement, startedAt, results[i]?.length ?? 0);
        });
        return results;
      },
      async write(statement, options) {
        const startedAt = performance.now();
        const rows = await store.write(statement, options);
        note(statement, startedAt, rows.length);
        return rows;
      },
      define: (definitions: readonly Statement[], options?: RunOptions) =>
        store.define(definitions, options),
      version: (options) => store.version(options),
      close: () => store.close(),
    };
  }

  private note({ text, parameters }: Statement, startedAt: number, rows: number): void {
    const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
    this.statements.push({ text, parameters: shorten(parameters), ms, rows });
  }
}
