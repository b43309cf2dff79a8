import { engineAt } from '../store/open-store.js';
import type { Check } from './check.js';

/** Checks that the engine's version is a tested one. */
export const engine: Check = {
  name: 'engine',
  async run({ address, read }) {
    const { name, version, summary, testedVersion } = await engineAt(address).describe(
      address,
      read,
    );
    const isTested =
      testedVersion === undefined || version?.startsWith(`${testedVersion}.`) === true;
    return {
      summary,
      findings: isTested
        ? []
        : [
            {
              what: `${name} ${version ?? ''} is not the tested version ${testedVersion}`,
              mend: `use a ${name} ${testedVersion}`,
            },
          ],
    };
  },
};
