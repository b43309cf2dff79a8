import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import type { Row } from '../graph-reader.js';
import { assertPlain } from '../plain-values.js';
import type { Statement } from '../statement.js';
import { toOurError } from './errors.js';

/** All rows of a statement, run by an open database or transaction, in one piece: the engine has no cursor. */
export async function runStatement(
  runner: Pick<GrafeoDB | Transaction, 'executeCypher'>,
  { text, parameters }: Statement,
): Promise<readonly Row[]> {
  const result = await runner.executeCypher(text, parameters).catch((thrown: unknown) => {
    throw toOurError(thrown);
  });
  const rows: unknown = result.rows();
  assertRows(rows);
  return rows;
}

function assertRows(rows: unknown): asserts rows is readonly Row[] {
  assertPlain(rows, (map) => '_id' in map);
}
