import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { sliceCodePoints } from '#text/code-points.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { contextOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();

const question =
  parse(`query ($q: String!, $documents: [ID!], $dataset: ID, $lang: Language, $first: Int = 20, $after: String) {
  searchText(query: $q, documents: $documents, dataset: $dataset, lang: $lang, first: $first, after: $after) {
    totalCount documentsLeftOut pageInfo { endCursor hasNextPage }
    edges { part text start end score highlights { start end } node { id title text } }
  }
}`);

interface Edge {
  readonly part: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
  readonly node: { readonly id: string; readonly title: string; readonly text: string | null };
}

interface Found {
  readonly totalCount: number;
  readonly documentsLeftOut: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly Edge[];
}

describe.each(testStores())('words in texts: $name', (engine) => {
  const opened = useSeed(engine);

  async function ask(q: string, variables = {}) {
    return api.execute({
      document: question,
      operationName: undefined,
      variables: { q, ...variables },
      context: contextOf(opened.store),
    });
  }

  async function find(q: string, variables = {}): Promise<Found> {
    const { data, errors } = await ask(q, variables);
    expect(errors).toBeUndefined();
    return (data as { searchText: Found }).searchText;
  }

  it.each([
    ['as it is written', 'أداة ضرورية للتفاعل'],
    ['behind another clitic', 'كأداة ضرورية'],
    ['with harakat and a tatweel', 'أَداةٌ ضروريــة'],
    ['with other seats of hamza and another ta', 'اداه ضروريه للتفاعل'],
    ['in another order', 'للتفاعل ضرورية أداة'],
  ])('are found %s', async (_name, words) => {
    const { edges, totalCount } = await find(words);
    expect(totalCount).toBe(1);
    expect(edges).toMatchObject([{ part: 'TEXT', node: { id: 'document:article' } }]);
    expect(edges[0]?.text).toContain('كأداة ضرورية للتفاعل');
  });

  it('are shown in code points of the sentence, which stands in the text where it says', async () => {
    const { edges } = await find('مجلس التعاون', { first: 100 });
    const texts = edges.filter(({ part }) => part === 'TEXT');
    expect(texts.length).toBeGreaterThan(3);
    for (const { text, start, end, node, highlights } of texts) {
      expect(sliceCodePoints(node.text ?? '', start, end)).toBe(text);
      for (const span of highlights)
        expect(sliceCodePoints(text, span.start, span.end)).toMatch(/مجلس|تعاون/u);
    }
  });

  it('are found in titles, of documents without a text too', async () => {
    const { edges } = await find('DCO hosts DiplomaticConnect');
    expect(edges[0]).toMatchObject({ part: 'TITLE', start: 0, node: { text: null } });
    expect(edges[0]?.text).toBe(edges[0]?.node.title);
  });

  it('stand in one sentence or are not found', async () => {
    expect(await find('وزراء نسمة')).toMatchObject({ totalCount: 0, documentsLeftOut: 0 });
    for (const nothing of ['', 'من في', 'ًٌٍ', '🙂', 'Zubayr', 'name:(" \\ *'])
      expect((await find(nothing)).totalCount).toBe(0);
  });

  it('are looked for in some documents, a dataset or a language alone', async () => {
    const all = await find('التعاون', { first: 100 });
    const within = async (variables: object) =>
      new Set(
        (await find('التعاون', { ...variables, first: 100 })).edges.map(({ node }) => node.id),
      );
    expect(new Set(all.edges.map(({ node }) => node.id)).size).toBeGreaterThan(0);
    expect([...(await within({ documents: ['document:article'] }))]).toEqual(['document:article']);
    expect([...(await within({ dataset: 'article' }))]).toEqual(['document:article']);
    expect((await within({ lang: 'EN' })).has('document:article')).toBe(false);
  });

  it('go on after a cursor without a gap or a repetition', async () => {
    const all = await find('الدبلوماسي', { first: 100 });
    const pages: Edge[] = [];
    let after: string | null = null;
    do {
      const page: Found = await find('الدبلوماسي', { first: 3, after });
      pages.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(all.edges);
    expect(all.totalCount).toBe(all.edges.length);
  });

  it.each([
    [
      'a document that is not there',
      { documents: ['document:none'] },
      'There is no document document:none.',
    ],
    ['a dataset that is not there', { dataset: 'none' }, 'none'],
    ['a page of none', { first: 0 }, 'first must be a whole number from 1 to 100; 0 was given.'],
    ['a cursor of another list', { after: 'bm9uc2Vuc2U' }, 'cursor'],
  ])('refuses %s', async (_name, variables, sentence) => {
    const { errors } = await ask('التعاون', variables);
    expect(errors?.[0]?.message).toContain(sentence);
  });

  it('refuses 10,000 characters in one sentence', async () => {
    expect((await ask('ا'.repeat(10_000))).errors?.[0]?.message).toMatch(/200/u);
  });

  it('follows documents that come, change and go', async () => {
    const write = (title: string | null) =>
      opened.store.write(
        toStatement(
          title === null
            ? cypher`MATCH (d:Document {id: ${'document:zz'}}) DETACH DELETE d`
            : cypher`MERGE (d:Document {id: ${'document:zz'}}) SET d.title = ${title}, d.dataset = ${'article'}, d.language = ${'en'}, d.retrieved = ${'2026'}`,
        ),
      );
    expect((await find('Zubayr')).totalCount).toBe(0);
    await write('Of Zubayr');
    expect((await find('Zubayr')).edges).toMatchObject([{ node: { id: 'document:zz' } }]);
    await write('Of Khalid');
    expect((await find('Zubayr')).totalCount).toBe(0);
    expect((await find('Khalid')).totalCount).toBe(1);
    await write(null);
    expect((await find('Khalid')).totalCount).toBe(0);
  });
});
