import type { QueryResult } from '@grafeo-db/js';
import { invariant } from '../../shared/errors.js';
import type { Row } from '../graph-reader.js';
import { isPlain } from '../is-plain.js';

/** All rows of a result, in one piece: the engine has no cursor. */
export function toRows(result: QueryResult): readonly Row[] {
  const rows: unknown = result.rows();
  assertRows(rows);
  return rows;
}

/**
 * What is not plain comes of a mistake of ours: a statement that returns a node, a relationship, a temporal value or
 * a whole number that JSON cannot hold. The walk costs little beside the conversion that went before.
 */
function assertRows(rows: unknown): asserts rows is readonly Row[] {
  assertPlain(rows);
}

function assertPlain(value: unknown): void {
  invariant(typeof value !== 'bigint', 'a statement returned a whole number beyond 2^53');
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) assertPlain(item);
    return;
  }
  invariant(isPlain(value), 'a statement returned an instance of a class in place of plain values');
  invariant(!('_id' in value), 'a statement returned a node or relationship in place of a map');
  for (const item of Object.values(value)) assertPlain(item);
}
