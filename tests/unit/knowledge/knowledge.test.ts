import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataset } from '../../../src/change/actions/create-dataset.js';
import { findAllConflicts } from '../../../src/claims/graph/find-all-conflicts.js';
import { Knowledge } from '../../../src/knowledge/knowledge.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import { patientKnowledge } from '../../fixtures/patient-knowledge.js';
import { useSeed } from '../../fixtures/seed/seed-graph.js';
import { countedStore } from '../../fixtures/stores/counted-store.js';

describe('what is worked out from the seed', () => {
  const seed = useSeed();
  let knowledge: Knowledge;
  beforeAll(() => {
    knowledge = patientKnowledge(seed.store);
  });
  afterAll(() => {
    knowledge.close();
  });

  it('finds entities by their names and passages by their words', async () => {
    const names = await knowledge.names({});
    expect(names.search('Sultanate of Oman').hits[0]?.entityId).toBe('country:om');
    const { hits } = (await knowledge.texts({})).search('الملتقى الدبلوماسي', { limit: 1 });
    expect(hits[0]?.document.id).toBe('document:article');
  });

  it('has the compact graph, its measures, and what organisations share', async () => {
    const graph = await knowledge.graph({ timeoutMs: undefined });
    const centrality = await knowledge.centrality('DEGREE', { types: ['MEMBER_OF'] }, {});
    expect(graph.order).toBe(114);
    expect(centrality.metric).toBe('DEGREE');
    expect(centrality.list(1)).toMatchObject([{ id: 'organization:dco', rank: 1 }]);
    const communities = await knowledge.communities({ types: ['MEMBER_OF'] }, {});
    expect(communities.find('country:om')).toBe(communities.find('country:sa'));
    const { interlocks } = await knowledge.interlocks({ kind: 'MEMBERS', minShared: 2 });
    expect(interlocks[0]).toMatchObject({ a: 'organization:dco', b: 'organization:gcc' });
  });

  it('has the editions as a dataset states them, with the number of their claims', async () => {
    const graph = await knowledge.graph({});
    const { store } = seed;
    const claimsIn = async (dataset?: string) => {
      const stated = await knowledge.stated(graph, dataset, {});
      if (stated === null) throw new Error('The graph was written to.');
      const [counts] = await knowledge.claimCounts(stated, ['edition:dc-4'], { store });
      return counts?.claims ?? 0;
    };
    const all = await claimsIn();
    const ofArticle = await claimsIn('article');
    expect(ofArticle).toBeGreaterThan(0);
    expect(all).toBe(ofArticle + (await claimsIn('references')));
  });

  it('has the size of the whole and of each dataset', async () => {
    const { all, kinds } = await knowledge.totals({});
    expect(all).toEqual({ documents: 54, claims: 769, entities: 114, relations: 214 });
    expect(kinds).toContainEqual({ name: 'Edition', count: 4 });
    const content = await knowledge.content({});
    expect([...content.keys()]).toEqual(['article', 'references']);
    expect(content.get('article')).toMatchObject({ documents: 1, claims: 453, entities: 99 });
  });

  it('has the same size by the counts that serve for prices', async () => {
    const counting = new Knowledge(seed.store);
    expect(counting.sizes).toBeUndefined();
    await counting.countSizes();
    expect(counting.sizes?.nodes('Document')).toBe(54);
    const { store, statements } = countedStore(seed.store);
    const counted = new Knowledge(store);
    await counted.countSizes();
    const { length } = statements;
    expect(await counted.totals({})).toEqual(await knowledge.totals({}));
    expect(statements).toHaveLength(length);
  });

  it('knows conflicts at once where they were found before', async () => {
    expect(await knowledge.conflictsIfKept({})).toBeUndefined();
    const conflicts = await knowledge.conflicts({});
    expect(conflicts).toEqual(await findAllConflicts(seed.store));
    expect(await knowledge.conflictsIfKept({})).toBe(conflicts);
  });

  it('has the redirects of ids, at once where they were read before', async () => {
    const fresh = new Knowledge(seed.store);
    expect(fresh.aliasesAtOnce()).toBeUndefined();
    const aliases = await knowledge.aliases({});
    expect(aliases.ids.size).toBe(0);
    expect(knowledge.aliasesAtOnce()).toBe(aliases);
  });

  it('refuses unknown ids, and tells none that is there', async () => {
    const of = (id: string) => [{ of: 'entity', ids: [id] }] as const;
    const { store } = seed;
    expect(await knowledge.findRetired(of('country:om'), { store })).toEqual([]);
    await expect(knowledge.refuseUnknown(of('country:none'), { store })).rejects.toThrow(
      'There is no entity country:none.',
    );
  });

  it.each([
    'names',
    'texts',
    'graph',
    'datasets',
    'aliases',
    'conflicts',
    'totals',
    'content',
  ] as const)('is not waited for by a caller who has left: %s', async (view) => {
    const signal = AbortSignal.abort();
    await expect(knowledge[view]({ signal })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });
});

describe('the datasets that may be named', () => {
  const seed = useSeed();

  it('are those of the graph and that of curators, in order, also after a change', async () => {
    const knowledge = patientKnowledge(seed.store);
    expect(await knowledge.datasets({})).toEqual(['article', 'curated', 'references']);
    const added = { id: 'bulletin', titleAr: 'نشرة', titleEn: 'Bulletin', description: 'News.' };
    await made(createDataset(seed.store, curator(), added));
    const after = ['article', 'bulletin', 'curated', 'references'];
    expect(await knowledge.datasets({})).toEqual(after);
  });
});

describe('the views that take seconds', () => {
  const seed = useSeed();

  it('are made one after another before the first question, each told as it begins', async () => {
    const knowledge = new Knowledge(seed.store);
    expect(knowledge.warming).toEqual([]);
    const told: [string, readonly string[]][] = [];
    await knowledge.prepare((step) => told.push([step, knowledge.warming]));
    const views = ['names', 'texts', 'paths', 'conflicts'];
    expect(told).toEqual([
      ['counting the graph', views],
      ...views.map((view, i) => [`making the view "${view}"`, views.slice(i)]),
    ]);
    expect(knowledge.warming).toEqual([]);
    expect(knowledge.sizes?.nodes('Entity')).toBe(114);
    expect(await knowledge.conflictsIfKept({})).toBeDefined();
  });

  it('take no statement of the questions after them', async () => {
    const { store, statements } = countedStore(seed.store);
    const knowledge = new Knowledge(store);
    await knowledge.prepare();
    const { length } = statements;
    await knowledge.names({});
    await knowledge.texts({});
    await knowledge.conflicts({});
    await knowledge.stated(await knowledge.graph({}), undefined, {});
    expect(statements).toHaveLength(length);
  });

  it('are measured no more once the service ends', async () => {
    const knowledge = new Knowledge(seed.store);
    knowledge.close();
    await expect(knowledge.centrality('DEGREE', {}, {})).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});
