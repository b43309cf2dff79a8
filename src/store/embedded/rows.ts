import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import type { Row } from '../graph-reader.js';
import { assertPlain } from '../plain-values.js';
import type { Statement } from '../statement.js';
import { toOurError } from './errors.js';

/** An open database or transaction. */
export type Runner = Pick<GrafeoDB | Transaction, 'executeCypher'>;

/** All rows of a statement, in one piece: the engine has no cursor. */
export async function runStatement(
  runner: Runner,
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
