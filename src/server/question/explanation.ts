import type { GraphReader, Row } from '../../store/graph-reader.js';
import type { Statement } from '../../store/statement.js';
import { shorten } from './shorten.js';

export interface ExplainedStatement {
  readonly text: string;
  readonly parameters: unknown;
  readonly ms: number;
  readonly rows: number;
}

/** Notes the statements behind one answer, in the order in which they end. */
export class Explanation {
  readonly statements: ExplainedStatement[] = [];

  /** The store, with every statement noted. */
  watch(store: GraphReader): GraphReader {
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
      version: (options) => store.version(options),
    };
  }

  private note({ text, parameters }: Statement, startedAt: number, rows: number): void {
    const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
    this.statements.push({ text, parameters: shorten(parameters), ms, rows });
  }
}
