import { readLogExtent } from '../claims/log/read-changes.js';
import type { Check } from './check.js';

/**
 * Reports the changes that made the versions of the graph, by its log. Versions made by other programs are no fault,
 * and cannot be mended.
 */
export const changes: Check = {
  name: 'changes',
  async run({ store, options }) {
    const { first, changes: count, foreign } = await readLogExtent(store, options);
    if (first === undefined) return { summary: 'none: no version has a record', findings: [] };
    const made = `${count.toLocaleString('en-US')} since version ${first}`;
    return { summary: foreign === 0 ? made : `${made}; ${byOthers(foreign)}`, findings: [] };
  },
};

function byOthers(foreign: number): string {
  return foreign === 1
    ? '1 version was made by another program; the views of the graph were rebuilt after it'
    : `${foreign.toLocaleString('en-US')} versions were made by another program; the views of the graph were rebuilt after each`;
}
