import { compareContestants } from './compare/compare-contestants.js';
import { startAll, type Contestants } from './contestants/start-all.js';
import { Endings } from './endings.js';
import { fillGraphs, type Graphs } from './fill/graphs.js';
import type { BenchOptions } from './options.js';
import { planAll } from './plans/plan-all.js';
import { composePageSection, composeReport, type BenchResults } from './report/compose-report.js';
import { writeSection } from './report/write-section.js';
import { timeRootFields } from './root-fields/time-root-fields.js';
import { say } from './say.js';
import { timeSchema } from './start-up/time-schema.js';
import { timeStart } from './start-up/time-start.js';

/** Runs the benchmark, prints its report, and gives the exit code: 1 when anything failed or two answers differ. */
export async function runBench(options: BenchOptions): Promise<number> {
  const endings = new Endings();
  try {
    const run = await measureAll(options, endings);
    process.stdout.write(`\n${await composeReport(run)}\n`);
    if (!options.isShort) await writeSection('last run', await composePageSection(run));
    return 0;
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return 1;
  } finally {
    await endings.run();
  }
}

async function measureAll(options: BenchOptions, endings: Endings): Promise<BenchResults> {
  say('schema and start-up are timed');
  const schema = await timeSchema(options.timesOfSchema);
  const start = await timeStart();
  const graphs = await fillGraphs(options.size, endings);
  const plain = await onGraph(graphs, (contestants, ends) =>
    compareContestants(contestants, options, options.plan, ends),
  );
  const full = await graphs.addProvenance();
  const [withClaims, rootFields] = await onGraph(full, async (contestants, ends) => [
    await compareContestants(contestants, options, options.planWithClaims, ends),
    await timeRootFields(contestants, options),
  ]);
  const plans = await planAll(full, plain, options.size);
  return { options, schema, start, plain, plans, withClaims, rootFields };
}

/** Starts the contestants, and ends them when the work is done. */
async function onGraph<T>(
  graphs: Graphs,
  work: (contestants: Contestants, endings: Endings) => Promise<T>,
): Promise<T> {
  const endings = new Endings();
  try {
    return await work(await startAll(graphs, endings), endings);
  } finally {
    await endings.run();
  }
}
