import { readWholeOrder } from '../claims/graph/read-precedence.js';
import { findingOf, type Check } from './check.js';

/** Checks that the order of editions follows from their ordinals. */
export const order: Check = {
  name: 'order',
  async run({ read }) {
    const { wanted, gone, made } = await readWholeOrder(read);
    return {
      summary: `${wanted.length} editions before the next, by their ordinals`,
      findings: findingOf(
        [...new Set([...gone, ...made].map(({ id }) => id))],
        'claims that an edition precedes another do not follow from the ordinals',
        'multaqa doctor --mend works them out, and so does the next start of the server after an upgrade',
      ),
    };
  },
};
