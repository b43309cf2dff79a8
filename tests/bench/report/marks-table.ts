import type { QuestionResult } from '../rounds/run-rounds.js';
import type { SchemaTimes } from '../start-up/time-schema.js';
import type { StartTimes } from '../start-up/time-start.js';
import { ratio } from './comparison-table.js';
import type { RootFieldTimes } from '../root-fields/time-root-fields.js';
import { table } from './table.js';

export interface Measured {
  readonly results: readonly QuestionResult[];
  readonly rootFields: readonly RootFieldTimes[];
  readonly schema: SchemaTimes;
  readonly start: StartTimes;
}

/** Marks, measured values, and whether they are met. */
export function marksTable({ results, rootFields, schema, start }: Measured): string {
  const crowded = results.filter(({ connections }) => connections > 1);
  const lowest = (other: 'library' | 'bare') =>
    Math.min(...crowded.map((result) => ratio(result, 'neo4j', other)));
  const slowest = (times: readonly (number | undefined)[]) =>
    Math.max(...times.map((ms) => ms ?? 0));
  const byName = Math.min(...crowded.map((result) => ratio(result, 'named', 'library')));
  const marks: readonly (readonly [title: string, measured: number, isMet: boolean])[] = [
    least('lowest ratio to @neo4j/graphql at 16 connections', lowest('library'), 2.5),
    least('lowest ratio to the statement by hand at 16 connections', lowest('bare'), 0.8),
    least('by name, graph unchanged: lowest ratio to @neo4j/graphql at 16 connections', byName, 10),
    most('slowest root field on Neo4j, p50 ms', slowest(rootFields.map((t) => t.neo4jMs)), 10),
    most('slowest root field embedded, p50 ms', slowest(rootFields.map((t) => t.embeddedMs)), 25),
    most('schema, ms to build it', schema.buildMs, 300),
    most('start to first answer, empty folder, ms', start.firstMs, 2000),
    most('start to first answer, seed loaded before, ms', start.againMs, 2000),
  ];
  const rows = marks.map(([title, measured, isMet]) => [
    title,
    measured.toFixed(2),
    isMet ? 'met' : 'missed',
  ]);
  return table(['mark', 'measured', ''], rows);
}

function least(title: string, measured: number, mark: number): readonly [string, number, boolean] {
  return [`${title}, at least ${mark}`, measured, measured >= mark];
}

function most(title: string, measured: number, mark: number): readonly [string, number, boolean] {
  return [`${title}, below ${mark}`, measured, measured < mark];
}
