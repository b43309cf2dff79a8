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

/** The report of a run as Markdown. */
export async function composeReport(run: BenchResults): Promise<string> {
  const { options, plain, withClaims, schema, start, plans, rootFields } = run;
  const { size } = options;
  const paragraphs = [
    ...(await conditions(options)),
    '### Marks',
    marksTable({ results: plain.results, rootFields, schema, start }),
    `Schema: ${schema.importMs.toFixed(0)} ms to load its modules, ${schema.buildMs.toFixed(0)} ms to build.`,
    '### Comparison',
    `${countEntities(size)} entities, ${size.relations} direct relations, no claims. ${describe(options.plan)}`,
    comparisonTable(plain),
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

function describe({ rounds, durationMs, warmUpMs }: RoundPlan): string {
  return `Medians of ${rounds} rounds of ${durationMs / 1000} s, after ${warmUpMs / 1000} s of warm-up each.`;
}
