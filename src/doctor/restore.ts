import { hasUnfinishedRestore } from '../archive/index.js';
import type { Check } from './check.js';

/** Checks for an unfinished restore into the graph. */
export const restore: Check = {
  name: 'restore',
  async run({ store, options }) {
    const isUnfinished = await hasUnfinishedRestore(store, options);
    return {
      summary: isUnfinished ? 'unfinished' : 'none is unfinished',
      findings: isUnfinished
        ? [
            {
              what: 'a restore is unfinished, so the graph holds only part of the archive',
              mend: 'run "multaqa restore" with the same archive again',
            },
          ]
        : [],
    };
  },
};
