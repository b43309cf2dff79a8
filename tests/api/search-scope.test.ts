import { describe, expect, it } from '@jest/globals';
import { useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

interface Edge {
  readonly score: number;
  readonly node: { readonly id: string };
}

describe.each(testStores())('a search in one dataset on $name', (engine) => {
  const analyst = useAnalyst(engine);

  async function found(query: string, dataset: string): Promise<readonly unknown[]> {
    const asked = `{ search(query: ${JSON.stringify(query)}, dataset: "${dataset}") { nodes { id } } }`;
    return valuesAt(await analyst.ask(asked), 'search.nodes.id');
  }

  it.each([
    ['a name', 'Saudi Arabia', 'references', 'article', 'country:sa'],
    [
      'a name in another script',
      'العناصر الجيوسياسية',
      'article',
      'references',
      'topic:geopolitics',
    ],
    ['a code', 'SAU', 'references', 'article', 'country:sa'],
    ['the acronym of a name', 'TDN', 'references', 'article', 'organization:tdn'],
    ['a name in another language', 'Maroc', 'references', 'article', 'country:ma'],
    ['people of a state', 'كويتي', 'references', 'article', 'country:kw'],
    ['a misspelt name', 'Rauchbuaer', 'references', 'article', 'person:rauchbauer'],
    ['a year of a series', 'Diplomatic Connect 2024', 'references', 'article', 'edition:dc-4'],
    [
      'a role by the name of a place',
      'الأمين العام لمجلس التعاون',
      'article',
      'references',
      'person:albudaiwi',
    ],
    [
      'a role by another',
      'Secretary General of the GCC',
      'references',
      'article',
      'person:albudaiwi',
    ],
    ['words of a quote', 'مفاتيح حل', 'article', 'references', 'quote:rauchbauer'],
  ])('finds %s where the dataset says it: %s', async (_, query, says, saysNot, id) => {
    expect(await found(query, says)).toContain(id);
    expect(await found(query, saysNot)).not.toContain(id);
  });

  it('meets no word in a name that the dataset does not give', async () => {
    const everywhere = await analyst.ask('{ search(query: "مجلس GCC") { nodes { id } } }');
    expect(valuesAt(everywhere, 'search.nodes.id')).toContain('organization:gcc');
    for (const dataset of ['article', 'references']) {
      const asked = `{ search(query: "مجلس GCC", dataset: "${dataset}") { edges { score node { id } } } }`;
      const edges = valuesAt(await analyst.ask(asked), 'search.edges') as Edge[];
      const council = edges.find(({ node }) => node.id === 'organization:gcc');
      expect(council?.score ?? 0).toBeLessThan(0.5);
    }
  });

  it('shows and counts what it found as the dataset does', async () => {
    const answer = await analyst.ask(
      '{ search(query: "مجلس التعاون", dataset: "article", first: 100) { totalCount facets { datasets { dataset count } } edges { matchedName node { datasets wikidata names { text } } } } }',
    );
    const { totalCount, facets, edges } = (answer as { search: Scoped }).search;
    expect(totalCount).toBe(edges.length);
    expect(facets.datasets).toEqual([{ dataset: 'article', count: totalCount }]);
    for (const { node } of edges) {
      expect(node.datasets).toEqual(['article']);
      expect(node.wikidata).toBeNull();
    }
    expect(edges[0]?.node.names.map(({ text }) => text)).toContain(edges[0]?.matchedName);
  });

  it('pages within the dataset', async () => {
    const page = async (after: string) => {
      const answer = await analyst.ask(
        `{ search(query: "الرقمي", dataset: "article", first: 3${after}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
      );
      return (answer as { search: Page }).search;
    };
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect(second.totalCount).toBe(first.totalCount);
    const ids = [...first.nodes, ...second.nodes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    expect((await found('الرقمي', 'article')).slice(0, 6)).toEqual(ids);
  });

  it('suggests names of the dataset', async () => {
    const suggested = async (dataset: string) =>
      valuesAt(
        await analyst.ask(
          `{ suggest(prefix: "Kuw", dataset: "${dataset}") { matchedName entity { iso: id } } }`,
        ),
        'suggest.matchedName',
      );
    expect(await suggested('article')).toEqual([]);
    expect(await suggested('references')).toEqual(['Kuwait']);
  });

  it.each([
    ['search', '{ search(query: "DCO", dataset: "nope") { totalCount } }'],
    ['suggest', '{ suggest(prefix: "DCO", dataset: "nope") { matchedName } }'],
  ])('refuses a dataset that there is not, for %s', async (_, question) => {
    await expect(analyst.ask(question)).rejects.toThrow(
      'There is no dataset "nope"; there are article, curated, references.',
    );
  });
});

interface Scoped {
  readonly totalCount: number;
  readonly facets: { readonly datasets: readonly { dataset: string; count: number }[] };
  readonly edges: readonly {
    readonly matchedName: string;
    readonly node: {
      readonly datasets: readonly string[];
      readonly wikidata: string | null;
      readonly names: readonly { readonly text: string }[];
    };
  }[];
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}
