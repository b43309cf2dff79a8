import { readLogExtent } from '../claims/log/read-changes.js';
import { list, type Check } from './check.js';

/**
 * Reports the changes that made the versions of the graph, by its log. Versions made by other programs and moments by a wrong
 * clock are no fault, and cannot be mended.
 */
export const changes: Check = {
  name: 'changes',
  async run({ store, options }) {
    const { first, changes: count, foreign, earlier } = await readLogExtent(store, options);
    if (first === undefined) return { summary: 'none: no version has a record', findings: [] };
    const told = [`${count.toLocaleString('en-US')} since version ${first}`];
    if (foreign > 0) told.push(byOthers(foreign));
    if (earlier.length > 0)
      told.push(list(earlier, 'dated before the one ahead, by a wrong clock'));
    return { summary: told.join('; '), findings: [] };
  },
};

function byOthers(foreign: number): string {
  return foreign === 1
    ? '1 version was made by another program; the views of the graph were rebuilt after it'
    : `${foreign.toLocaleString('en-US')} versions were made by another program; the views of the graph were rebuilt after each`;
}
