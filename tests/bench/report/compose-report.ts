import type { Comparison } from '../compare/compare-contestants.js';
import { countEntities } from '../graph/size.js';
import type { BenchOptions } from '../options.js';
import type { Plans } from '../plans/plan-all.js';
import type { RootFieldTimes } from '../root-fields/time-root-fields.js';
import type { RoundPlan } from '../rounds/run-rounds.js';
import type { SchemaTimes } from '../start-up/time-schema.js';
import type { StartTimes } from '../start-up/time-start.js';
import { comparisonTable } from './comparison-table.js';
import { conditions } from './conditions.js';
import { marksTable } from './marks-table.js';
import { plansTable } from './plans-table.js';
import { rootFieldsTable } from './root-fields-table.js';

export interface BenchResults {
  readonly options: BenchOptions;
  readonly schema: SchemaTimes;
  readonly start: StartTimes;
  readonly plain: Comparison;
  readonly withClaims: Comparison;
  readonly rootFields: readonly RootFieldTimes[];
  readonly plans: Plans;
}

/** Root fields that the page names. */
const slowestCount = 8;

/** Returns all that a run measured, as Markdown. */
export async function composeReport(run: BenchResults): Promise<string> {
  const { options, plain, withClaims, schema, plans, rootFields } = run;
  const paragraphs = [
    ...(await compareIn(run, plain)),
    `Schema: ${schema.importMs.toFixed(0)} ms to load its modules, ${schema.buildMs.toFixed(0)} ms to build.`,
    '### With a claim behind every relation',
    `The same graph with two names of every entity, a claim and its evidence for every relation, and their documents. ${describe(options.planWithClaims)}`,
    comparisonTable(withClaims),
    '### Root fields',
    `On the graph with claims, one question at a time, all plain fields of what is given; pages have 25 rows.`,
    rootFieldsTable(rootFields),
    '### Plans',
    'Read by PROFILE on the graph with claims, for the first sample of each question.',
    plansTable(plans.questions),
    `None of these and none of the ${plans.rootFields.length} statements of the root fields reads all nodes.`,
  ];
  return paragraphs.join('\n\n');
}

/** Returns the part of it for the page: the marks, the comparison under load and the slowest root fields. */
export async function composePageSection(run: BenchResults): Promise<string> {
  const { plain, rootFields } = run;
  const slowest = rootFields.toSorted((a, b) => slowestMs(b) - slowestMs(a)).slice(0, slowestCount);
  const paragraphs = [
    ...(await compareIn(run, {
      ...plain,
      results: plain.results.filter(({ connections }) => connections > 1),
    })),
    '### Root fields',
    `The ${slowestCount} slowest of ${rootFields.length}, on the graph with claims, one question at a time; pages have 25 rows.`,
    rootFieldsTable(slowest),
  ];
  return paragraphs.join('\n\n');
}

async function compareIn(
  { options, plain, rootFields, schema, start }: BenchResults,
  comparison: Comparison,
): Promise<readonly string[]> {
  const { size } = options;
  return [
    ...(await conditions(options)),
    '### Marks',
    marksTable({ results: plain.results, rootFields, schema, start }),
    '### Comparison',
    `${countEntities(size)} entities, ${size.relations} direct relations, no claims. ${describe(options.plan)}`,
    comparisonTable(comparison),
  ];
}

function slowestMs({ neo4jMs = 0, embeddedMs = 0 }: RootFieldTimes): number {
  return Math.max(neo4jMs, embeddedMs);
}

function describe({ rounds, durationMs, warmUpMs }: RoundPlan): string {
  return `Medians of ${rounds} rounds of ${durationMs / 1000} s, after ${warmUpMs / 1000} s of warm-up each.`;
}
