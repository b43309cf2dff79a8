import type { QueryResult } from '@grafeo-db/js';
import type { Row } from '../graph-reader.js';
import { assertPlain } from '../plain-values.js';

/** All rows of a result, in one piece: the engine has no cursor. */
export function toRows(result: QueryResult): readonly Row[] {
  const rows: unknown = result.rows();
  assertRows(rows);
  return rows;
}

function assertRows(rows: unknown): asserts rows is readonly Row[] {
  assertPlain(rows, (map) => '_id' in map);
}
