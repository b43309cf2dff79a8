import { readUnplaced } from '../change/upkeep/place-in-buckets.js';
import { findingOf, type Check } from './check.js';

/** Checks that reading the whole graph by buckets meets every node. */
export const buckets: Check = {
  name: 'buckets',
  async run({ store, options }) {
    const unplaced = await readUnplaced(store, options);
    return {
      summary: 'of entities and claims',
      findings: unplaced.flatMap(({ label, ids }) =>
        findingOf(
          ids,
          `nodes with the label ${label} are in no bucket, so exports and measures miss them`,
          'multaqa doctor --mend puts them into their buckets',
        ),
      ),
    };
  },
};
