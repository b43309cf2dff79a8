import { describe, expect, it } from '@jest/globals';
import { retractClaim } from '../../../src/change/actions/decide-claim.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { newestAliases } from '../../../src/knowledge/alias-cache.js';
import { shownId } from '../../../src/shared/aliases.js';
import { claimOf, curator, made } from '../../fixtures/curation/curator.js';
import { twoSpellings } from '../../fixtures/curation/two-spellings.js';
import { useCuration } from '../../fixtures/curation/use-curation.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';
import { embedded } from '../../fixtures/stores/test-stores.js';

const [p, q] = ['person:p', 'person:q'];

describe('the redirects of ids', () => {
  const curation = useCuration(embedded, twoSpellings);

  it('lead from the ids and slugs that were given up to those that are shown', async () => {
    const aliases = newestAliases(curation.store());
    expect((await aliases.current()).ids.size).toBe(0);
    await made(mergeEntities(curation.store(), curator(), { canonical: p, others: [q] }));
    const { ids, slugs } = await aliases.current();
    expect([...ids]).toEqual([[q, p]]);
    expect([...slugs]).toEqual([['person-q', { id: q, shown: 'person-p' }]]);
  });

  it('lead relations to their new ends, of which equal ones keep their order', async () => {
    await made(mergeEntities(curation.store(), curator(), { canonical: p, others: [q] }));
    const current = await newestAliases(curation.store()).current();
    const ofPartner = (source: string, target: string) =>
      shownId(current, `partner-of:${source}~${target}`);
    expect(shownId(current, `member-of:${q}~organization:o`)).toBe(`member-of:${p}~organization:o`);
    expect(ofPartner(q, 'organization:o')).toBe(ofPartner('organization:o', q));
  });

  it('are kept over a change that judges nothing', async () => {
    const { store, statements } = countedStore(curation.store());
    const aliases = newestAliases(store);
    const before = await aliases.current();
    const claim = await claimOf(curation.store(), 'organization:o', 'LOCATED_IN');
    await made(retractClaim(curation.store(), curator(), { claim }));
    expect(await aliases.current()).toBe(before);
    expect(statements.filter(({ statement }) => statement.text.includes('Alias'))).toHaveLength(1);
  });

  it('are taken back with the judgement', async () => {
    const aliases = newestAliases(curation.store());
    await made(mergeEntities(curation.store(), curator(), { canonical: p, others: [q] }));
    expect((await aliases.current()).ids.get(q)).toBe(p);
    await made(splitEntity(curation.store(), curator(), { entity: p, apart: [q] }));
    expect((await aliases.current()).ids.size).toBe(0);
  });
});
