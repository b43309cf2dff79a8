import { withinDeadline } from '../deadline.js';
import type { Statement } from '../statement.js';
import type { Row, RunOptions } from '../graph-reader.js';
import { toBolt, toRow } from './bolt-values.js';
import type { Calls } from './calls.js';
import { toOurError } from './neo4j-errors.js';

/**
 * The rows of a statement, asked for as they are taken. The deadline is that of each wait for a row, since how long
 * the consumer takes is its own affair.
 */
export async function* streamRows(
  calls: Calls,
  { text, parameters }: Statement,
  options: RunOptions,
): AsyncGenerator<Row> {
  const { records, first, end } = await calls.hold(options, async (session) => {
    const records = session.run(text, toBolt(parameters))[Symbol.asyncIterator]();
    return { records, first: await records.next() };
  });
  try {
    for (let next = first; next.done !== true; next = await withinDeadline(records.next(), options))
      yield toRow(next.value);
  } catch (error) {
    throw toOurError(error);
  } finally {
    end();
  }
}
