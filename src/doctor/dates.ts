import { readMisdated } from '../change/upkeep/date-claims.js';
import { findingOf, type Check } from './check.js';

/** Checks that claims are dated by their documents: by their publication, else by when they were retrieved. */
export const dates: Check = {
  name: 'dates',
  async run({ store, options }) {
    const wrong = await readMisdated(store, options);
    return {
      summary: 'of claims by their documents',
      findings: findingOf(
        wrong.map(({ id }) => id),
        'claims are dated otherwise than by their documents',
        'multaqa doctor --mend dates them anew',
      ),
    };
  },
};
