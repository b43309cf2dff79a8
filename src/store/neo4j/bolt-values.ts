import neo4j from 'neo4j-driver';
import type { Record } from 'neo4j-driver';
import { invariant } from '../../shared/errors.js';
import type { Row, Value } from '../graph-reader.js';
import { isPlain } from '../is-plain.js';

/** Parameters as the driver wants them: it sends every JS number as a float, so whole numbers are wrapped. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toBolt);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toBolt(item)]));
}

/** The values of a record in their order, without its keys. */
export function toRow(record: Record): Row {
  const row: Value[] = [];
  for (let i = 0; i < record.length; i++) {
    const value: unknown = record.get(i);
    assertPlain(value);
    row.push(value);
  }
  return row;
}

/**
 * Nodes, relationships, paths and temporal values are the driver's own classes; a statement that returns one is
 * a mistake of ours. The walk costs little beside the decoding that went before.
 */
function assertPlain(value: unknown): asserts value is Value {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) assertPlain(item);
    return;
  }
  invariant(isPlain(value), 'a statement returned a node, path or date in place of plain values');
  for (const item of Object.values(value)) assertPlain(item);
}
