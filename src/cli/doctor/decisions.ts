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
      summary: `${overrides.length} over claims`,
      findings: findingOf(
        overrides.filter((id) => !claims.has(id)),
        'claims that curators decided over are gone',
        'look at what their dataset states now ("multaqa changes" tells who decided), and decide again',
      ),
    };
  },
};
