import type { GraphReader, Row } from '../../store/graph-reader.js';
import { shortenText } from '#text/shorten.js';
import type { Statement } from '../../store/statement.js';

export interface ExplainedStatement {
  readonly text: string;
  readonly parameters: unknown;
  readonly ms: number;
  readonly rows: number;
}

/** Records the statements of one answer in the order in which they end. */
export class Explanation {
  readonly statements: ExplainedStatement[] = [];

  /** The store, with every statement recorded. */
  watch(store: GraphReader): GraphReader {
    const record = this.#record.bind(this);
    return {
      capabilities: store.capabilities,
      async read(statement, options) {
        const startedAt = performance.now();
        const rows = await store.read(statement, options);
        record(statement, startedAt, rows.length);
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
          record(statement, startedAt, count); // also when its consumer leaves early
        }
      },
      version: (options) => store.version(options),
    };
  }

  #record({ text, parameters }: Statement, startedAt: number, rows: number): void {
    const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
    this.statements.push({ text, parameters: shorten(parameters), ms, rows });
  }
}

const maxEntries = 10;
const maxCharacters = 100;

/** The value as JSON, with long texts and lists cut and the omission noted. */
export function shorten(value: unknown): unknown {
  if (typeof value === 'string') return shortenText(value, maxCharacters);
  if (Array.isArray(value)) {
    const shown = value.slice(0, maxEntries).map(shorten);
    const left = value.length - shown.length;
    return left > 0 ? [...shown, `… ${left} more`] : shown;
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shorten(inner)]));
  return value;
}
