import { readAtOneVersion, retryTorn } from '../store/snapshot.js';
import type { Check, Checked, CheckContext, NamedResult } from './check.js';
import { checks } from './index.js';

/** The result of each check of a graph as it is made. */
export async function* runChecks(context: CheckContext): AsyncGenerator<NamedResult> {
  for (const { name, run } of checks)
    yield { name, ...(await orFinding(() => runBesideWriters(run, context), context)) };
}

/** The result, or what failed as a finding, so that others can go on. */
export async function orFinding(
  run: () => Promise<Checked>,
  { options: { signal } }: CheckContext,
): Promise<Checked> {
  try {
    return await run();
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason;
    const what = `the check failed: ${error instanceof Error ? error.message : String(error)}`;
    return { summary: '', findings: [{ what, mend: 'mend the faults above first' }] };
  }
}

/** A write between two statements of a check looks like a fault, so a fault is told only as the graph has it at one version. */
function runBesideWriters(run: Check['run'], context: CheckContext): Promise<Checked> {
  const { store, options } = context;
  return retryTorn(async () => {
    let faultless: Checked | undefined;
    const look = async () => {
      const result = await run(context);
      faultless = result.findings.length === 0 ? result : undefined;
      return result;
    };
    return (await readAtOneVersion(store, look, { ...options, anew: true })) ?? faultless;
  });
}
