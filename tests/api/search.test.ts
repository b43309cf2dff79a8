import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { testStores } from '../fixtures/stores/test-stores.js';
import { recordReads } from '../fixtures/stores/other-store.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

const api = await createApi();

describe.each(testStores())('search: $name', (engine) => {
  const opened = useSeed(engine);

  async function ask(source: string, variables = {}) {
    return api.execute({
      document: parse(source),
      operationName: undefined,
      variables,
      context: contextOf(opened.store),
    });
  }

  const first = async (query: string) => {
    const { data } = await ask(
      'query ($q: String!) { search(query: $q, first: 1) { nodes { id } } }',
      {
        q: query,
      },
    );
    return (data as { search: { nodes: { id: string }[] } }).search.nodes[0]?.id;
  };

  it('tells why it found an entity, and where in its name', async () => {
    const { data } = await ask(
      `{ search(query: "والبديوي") { totalCount pageInfo { hasNextPage }
         edges { matchedName explanation { rule from to } highlights { start end } node { id label(lang: EN) } } } }`,
    );
    expect(data).toMatchObject({
      search: {
        totalCount: 2,
        pageInfo: { hasNextPage: false },
        edges: [
          {
            matchedName: 'جاسم البديوي',
            explanation: [{ rule: 'CLITIC', from: 'والبديوي', to: 'البديوي' }],
            highlights: [{ start: 5, end: 12 }],
            node: { id: 'person:albudaiwi' },
          },
          { matchedName: 'حديث جاسم البديوي', node: { id: 'quote:albudaiwi' } },
        ],
      },
    });
  });

  it.each([
    ['PK', 'country:pk'],
    ['Q851', 'country:sa'],
    ['المملكة', 'country:sa'],
    ['كويتي', 'country:kw'],
    ['لمنظمة', 'organization:dco'],
    ['الأمين العام لمجلس التعاون', 'person:albudaiwi'],
    ['عَمّان', undefined],
    ['Oman Air', undefined],
    ['DCO', 'organization:dco'],
    ['مجلس التعاون', 'organization:gcc'],
    ['عمان', 'country:om'],
    ['Rauchbuaer', 'person:rauchbauer'],
    ['Amman', undefined],
    ['name:(" \\ *', undefined],
    ['ً ٌ ٍ', undefined],
    ['🙂', undefined],
  ])('finds for %s: %s', async (query, id) => {
    expect(await first(query)).toBe(id);
  });

  it('accounts for each word of a role, and counts what it found', async () => {
    const { data } = await ask(
      `{ search(query: "the Secretary General of the GCC", first: 1) { totalCount facets { kinds { kind count } datasets { dataset count } }
         edges { matchedName explanation { rule from to } } } }`,
    );
    expect(data).toMatchObject({
      search: {
        edges: [
          {
            matchedName: 'Secretary General — GCC',
            explanation: [
              { rule: 'PARTICLE', from: 'the', to: '' },
              { rule: 'ROLE', from: 'Secretary General', to: 'Secretary General' },
              { rule: 'PARTICLE', from: 'of', to: '' },
              { rule: 'TOKEN', from: 'GCC', to: 'GCC' },
            ],
          },
        ],
      },
    });
    const { totalCount, facets } = (data as { search: Counted }).search;
    expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount);
    expect(facets.kinds).toContainEqual({ kind: 'Person', count: 1 });
    for (const { count } of facets.datasets) expect(count).toBeLessThanOrEqual(totalCount);
  });

  it('goes on after a cursor without a gap or a repetition', async () => {
    const page = async (after: string | null) => {
      const { data } = await ask(
        'query ($after: String) { search(query: "الاقتصاد", first: 2, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      return (data as { search: Page }).search;
    };
    const ids: string[] = [];
    let last = await page(null);
    ids.push(...last.nodes.map(({ id }) => id));
    while (last.pageInfo.hasNextPage) {
      last = await page(last.pageInfo.endCursor);
      ids.push(...last.nodes.map(({ id }) => id));
    }
    expect(ids.length).toBe(last.totalCount);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('suggests while somebody is still typing', async () => {
    const { data } = await ask(
      '{ suggest(prefix: "جاس", limit: 1) { matchedName entity { id } } }',
    );
    expect(data).toEqual({
      suggest: [{ matchedName: 'جاسم البديوي', entity: { id: 'person:albudaiwi' } }],
    });
  });

  it('reads no names where the index was made ready', async () => {
    await knowledgeOf(opened.store).prepare();
    const { recorded, reads } = recordReads(opened.store);
    await api.execute({
      document: parse('{ search(query: "DCO") { totalCount } }'),
      operationName: undefined,
      variables: {},
      context: contextOf(opened.store, recorded),
    });
    expect(reads).toEqual([]);
  });

  it('follows a write at once', async () => {
    expect(await first('Zubayr Testname')).toBeUndefined();
    await opened.store.write(
      toStatement(
        cypher`MATCH (n:Entity {id: ${'person:alyahya'}}) MERGE (m:Name {id: ${'name:test'}}) SET m.text = ${'Zubayr Testname'}, m.lang = ${'EN'}, m.kind = ${'ALIAS'}, m.script = ${'LATN'}, m.folded = ${'zubayr testname'} MERGE (n)-[:NAMED]->(m)`,
      ),
    );
    expect(await first('Zubayr Testname')).toBe('person:alyahya');
  });

  it('refuses a query of 10,000 characters in one sentence', async () => {
    const { errors } = await ask('query ($q: String!) { search(query: $q) { totalCount } }', {
      q: 'ا'.repeat(10_000),
    });
    expect(errors?.[0]?.message).toMatch(/200/);
  });
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

interface Counted {
  readonly totalCount: number;
  readonly facets: {
    readonly kinds: readonly { readonly kind: string; readonly count: number }[];
    readonly datasets: readonly { readonly dataset: string; readonly count: number }[];
  };
}
