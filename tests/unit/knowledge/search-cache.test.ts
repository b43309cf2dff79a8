import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { SearchCache } from '../../../src/knowledge/search-cache.js';
import type { SearchIndex } from '../../../src/search/search-index.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import { manyPeople } from '../../fixtures/graphs/arbitrary-contents.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';

const headline = 'مجلس التعاون يستضيف الدورة الرابعة من الملتقى الدبلوماسي للاقتصاد الرقمي';
const renaming = {
  claim: {
    subject: 'organization:dco',
    predicate: 'NAME',
    value: { text: 'Zephyr Bureau', lang: 'EN', nameKind: 'ALIAS' },
    evidence: [{ document: 'document:article', start: 0, end: 72, exact: headline }],
  },
  confirm: ['WORDS_NOT_FOUND'],
} as const;

describe('the index of names of a graph that changes', () => {
  const seed = useSeed();

  const firstOf = (index: SearchIndex, query: string) => index.search(query).hits[0]?.entityId;

  it('has the names of an entity as they are after each change', async () => {
    const cache = new SearchCache(seed.store);
    expect(firstOf(await cache.current(), 'Zephyr Bureau')).toBeUndefined();
    const change = await made(assertClaim(seed.store, curator(), renaming));
    expect(firstOf(await cache.current(), 'Zephyr Bureau')).toBe('organization:dco');
    expect(firstOf(await cache.current(), 'Digital Cooperation Organization')).toBe(
      'organization:dco',
    );
    await made(undoChange(seed.store, curator(), { change }));
    expect(firstOf(await cache.current(), 'Zephyr Bureau')).toBeUndefined();
  });

  it('reads only the touched entities again after a small change', async () => {
    const { store, statements } = countedStore(seed.store);
    const cache = new SearchCache(store);
    const before = await cache.current();
    const { length } = statements;
    const change = await made(assertClaim(seed.store, curator(), renaming));
    expect(await cache.current()).toBe(before);
    const read = statements
      .slice(length)
      .filter(({ statement }) => !statement.text.includes(':Change'));
    expect(read.length).toBeGreaterThan(0);
    for (const { statement } of read)
      expect(Object.values(statement.parameters)).toContainEqual(['organization:dco']);
    await made(undoChange(seed.store, curator(), { change }));
  });

  it('is made anew after a change of very many entities', async () => {
    const cache = new SearchCache(seed.store);
    const before = await cache.current();
    await loadDatasets(seed.store, [manyPeople('crowd', 40, 'Zelda')]);
    expect(await cache.atHand()).toBeUndefined();
    const after = await cache.current();
    expect(after).not.toBe(before);
    expect(firstOf(after, 'Zelda 7')).toBe('person:p7');
    expect(await cache.atHand()).toBe(after);
  });
});
