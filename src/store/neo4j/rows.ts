import type { Record, Result } from 'neo4j-driver';
import { withinDeadline } from '../deadline.js';
import type { Row, RunOptions, Value } from '../graph-reader.js';
import { assertPlain } from '../plain-values.js';
import type { Statement } from '../statement.js';
import { toBolt } from './bolt-values.js';
import type { Calls } from './calls.js';
import { toOurError } from './errors.js';

/** All rows of a result, each taken from the driver's record as it arrives. */
export function collectRows(result: Result): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    result.subscribe({
      onNext: (record) => {
        try {
          rows.push(toRow(record));
        } catch (error) {
          const broken: Error = error as Error;
          reject(broken); // the driver must not see it: it would take it for a broken connection
        }
      },
      onCompleted: () => {
        resolve(rows);
      },
      onError: reject,
    });
  });
}

/**
 * The rows of a statement, fetched as they are taken. The deadline bounds each wait for a row, since a slow consumer is
 * not the server's fault.
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
    void end();
  }
}

/** The values of a record in their order, without its keys. */
function toRow(record: Record): Row {
  const row: Value[] = [];
  for (let i = 0; i < record.length; i++) {
    const value: unknown = record.get(i);
    assertPlain(value);
    row.push(value);
  }
  return row;
}
