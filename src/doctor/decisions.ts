import { readClaimRecords } from '../claims/graph/read-claim-records.js';
import { readOverrides } from '../claims/graph/overrides.js';
import { readChange } from '../claims/log/read-changes.js';
import type { OverrideRecord } from '../claims/records.js';
import { decisionsFile } from '../claims/seed/read-decisions.js';
import { groupBy } from '#text/group-by.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { list, type Check, type Finding } from './check.js';

/**
 * Checks that every curator's decision on a claim still has its claim, and names the change that made it. A decision outlives
 * its claim, which may come back.
 */
export const decisions: Check = {
  name: 'decisions',
  async run({ store, read, options }) {
    const overrides = [...(await readOverrides(read)).values()];
    const claims = await readClaimRecords(
      read,
      overrides.map(({ claimId }) => claimId),
    );
    const lost = overrides.filter(({ claimId }) => !claims.has(claimId));
    const findings: Finding[] = [];
    for (const [change, made] of groupBy(lost, (each) => each.change))
      findings.push(await explain(store, change, made, options));
    return { summary: `${overrides.length} on claims`, findings };
  },
};

async function explain(
  store: GraphReader,
  change: string,
  lost: readonly OverrideRecord[],
  options: RunOptions,
): Promise<Finding> {
  const ids = lost.map(({ claimId }) => claimId);
  const about = (by: string) => list(ids, `claims are gone on which ${by} decided`);
  if (change === decisionsFile)
    return {
      what: about(`the seed's ${decisionsFile}`),
      mend: `take them out of ${decisionsFile}, and run "multaqa seed"`,
    };
  const known = await readChange(store, change, options);
  if (!known) return { what: about('a change without a record'), mend: 'decide again' };
  const by = known.by === null ? '' : ` by ${known.by}`;
  return {
    what: about(`change ${known.number} (${known.kind}${by})`),
    mend: `"multaqa undo ${change} --reason …" takes these decisions back; then decide on the claims that came in their place`,
  };
}
