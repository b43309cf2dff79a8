import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { findingOf, type Check } from './check.js';

/**
 * Checks that every curator's decision on a claim still has its claim. A decision outlives its claim, which may come
 * back.
 */
export const decisions: Check = {
  name: 'decisions',
  async run({ read }) {
    const overrides = [...(await readOverrides(read)).keys()];
    const claims = await readClaimRecords(read, overrides);
    return {
      summary: `${overrides.length} on claims`,
      findings: findingOf(
        overrides.filter((id) => !claims.has(id)),
        "claims with a curator's decision are gone",
        'look at their dataset\'s claims ("multaqa changes" shows the authors), and decide again',
      ),
    };
  },
};
