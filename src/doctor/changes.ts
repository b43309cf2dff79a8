import { readLogExtent } from '../claims/log/read-changes.js';
import type { Row } from '../store/graph-reader.js';
import { readText } from '../store/read-row.js';
import { cypher } from '../store/statement.js';
import { firsts, list, type Check } from './check.js';

/**
 * Reports the changes that made the versions of the graph, by its log. Versions made by other programs and moments by a wrong
 * clock are no fault, and cannot be mended.
 */
export const changes: Check = {
  name: 'changes',
  async run({ store, options, read }) {
    const { first, changes: count, foreign } = await readLogExtent(store, options);
    if (first === undefined) return { summary: 'none: no version has a record', findings: [] };
    const rows = await read(
      cypher`MATCH (c:Change) RETURN c.number AS number, c.at ORDER BY number`,
    );
    const at = (row: Row | undefined) => readText(row?.[1] ?? '', 'at');
    const earlier = rows.filter((row, index) => at(row) < at(rows[index - 1]));
    const told = [
      `${count.toLocaleString('en-US')} since version ${first}`,
      ...(foreign === 0 ? [] : [byOthers(foreign)]),
      ...(earlier.length === 0 ? [] : [list(firsts(earlier), byClocks)]),
    ];
    return { summary: told.join('; '), findings: [] };
  },
};

const byClocks =
  'whose moment is before that of the change ahead of them, by a wrong clock: their order is the number';

function byOthers(foreign: number): string {
  return foreign === 1
    ? '1 version was made by another program; the views of the graph were rebuilt after it'
    : `${foreign.toLocaleString('en-US')} versions were made by another program; the views of the graph were rebuilt after each`;
}
