import { describe, expect, it } from '@jest/globals';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { findAllConflicts } from '../../../src/claims/graph/find-all-conflicts.js';
import { newestConflicts } from '../../../src/knowledge/newest-conflicts.js';
import { cypher } from '../../../src/store/statement.js';
import { readText } from '../../../src/store/read-row.js';
import { curator, made, rowsOf } from '../../fixtures/curation/curator.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { manyPeople } from '../../fixtures/graphs/arbitrary-contents.js';
import { disputedForum } from '../../fixtures/seed/disputed-forum.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';
import { embedded } from '../../fixtures/stores/test-stores.js';

describe('the conflicts of a graph that changes', () => {
  const curation = useCuration(embedded, disputedForum);

  /** Retracts the year of the second edition that this dataset states. */
  async function retractYear(dataset: string): Promise<void> {
    const [[claim] = []] = await rowsOf(
      curation.store(),
      cypher`MATCH (c:Claim) WHERE c.subjectId = ${'edition:f-2'} AND c.predicate = ${'DATE'} AND c.dataset = ${dataset} RETURN c.id`,
    );
    await made(retractClaim(curation.store(), curator(), { claim: readText(claim, 'claim') }));
  }

  it('are those that are found anew, before and after a change', async () => {
    const conflicts = newestConflicts(curation.store());
    const before = await conflicts.current();
    expect(before).toEqual(await findAllConflicts(curation.store()));
    expect(before.map(({ id }) => id).join()).toContain('edition:f-2');
    await retractYear('register');
    const after = await conflicts.current();
    expect(after).toEqual(await findAllConflicts(curation.store()));
    expect(after.length).toBe(before.length - 1);
  });

  /** The ids by which entities are read in each statement after a change: none to look through the whole graph. */
  async function readAfter(change: () => Promise<unknown>): Promise<readonly unknown[][]> {
    const { store, statements } = countedStore(curation.store());
    const conflicts = newestConflicts(store);
    await conflicts.current();
    const { length } = statements;
    await change();
    expect(await conflicts.current()).toEqual(await findAllConflicts(curation.store()));
    return statements
      .slice(length)
      .filter(({ statement }) => !statement.text.includes(':Change'))
      .map(({ statement }) => Object.values(statement.parameters).flat());
  }

  it('are read again of the touched entities alone', async () => {
    const read = await readAfter(() => retractYear('news'));
    expect(read.length).toBeGreaterThan(0);
    for (const ids of read) expect(ids).toContain('edition:f-2');
  });

  it('are found anew where a change touches very many entities', async () => {
    const read = await readAfter(() => loadDatasets(curation.store(), [manyPeople('many', 1001)]));
    expect(read.some((ids) => !ids.some((id) => String(id).includes(':')))).toBe(true);
  });
});
