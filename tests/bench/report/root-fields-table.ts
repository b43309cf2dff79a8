import type { RootFieldTimes } from '../root-fields/time-root-fields.js';
import { table } from './table.js';

/** Middle times of every root field on both engines, the slowest first. */
export function rootFieldsTable(times: readonly RootFieldTimes[]): string {
  const show = (ms: number | undefined) => (ms === undefined ? '–' : ms.toFixed(2));
  const rows = times
    .toSorted((a, b) => (b.neo4jMs ?? 0) - (a.neo4jMs ?? 0))
    .map(({ title, neo4jMs, embeddedMs }) => [title, show(neo4jMs), show(embeddedMs)]);
  return table(['root field', 'p50 ms on Neo4j', 'p50 ms embedded'], rows);
}
