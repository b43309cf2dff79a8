import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { findingOf, type Check } from './check.js';

/** Whether everything that curators decided over claims still has its claim. It is kept where that is gone, as it may come back. */
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
