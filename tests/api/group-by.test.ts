import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import {
  questionsAnsweredDifferently,
  useAnalyst,
  valuesAt,
  type Analyst,
} from '../fixtures/analyst.js';

const relationKinds = ['MEMBER_OF', 'PARTICIPATED_IN', 'HAS_SESSION', 'ABOUT', 'HAS_GOAL'];

interface Bucket {
  readonly count: number;
  readonly keys: readonly {
    readonly text?: string | null;
    readonly entity?: { id: string } | null;
  }[];
}

/** Groups of a question, as key → count; `null` stands for no value. */
async function grouped(analyst: Analyst, question: string, place: string) {
  const buckets = valuesAt(await analyst.ask(question), place) as Bucket[];
  return Object.fromEntries(
    buckets.map(({ keys: [key], count }) => [String(key?.text ?? key?.entity?.id ?? null), count]),
  );
}

function tally(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

describe.each(testStores())('groupBy on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it.each([
    ['organizations', 'ORGANIZATION_KIND', 'organizationKind'],
    ['sessions', 'SESSION_KIND', 'sessionKind'],
    ['documents', 'LANGUAGE', 'language'],
    ['quotes', 'SPEECH_KIND', 'speechKind'],
  ])('counts %s by %s as they count one by one', async (root, field, property) => {
    const listed = await analyst.ask(`{ ${root}(first: 100) { nodes { ${property} } } }`);
    const values = valuesAt(listed, `${root}.nodes.${property}`) as (string | null)[];
    const question = `{ ${root} { groupBy(by: [{field: ${field}}]) { buckets { count keys { text } } } } }`;
    expect(await grouped(analyst, question, `${root}.groupBy.buckets`)).toEqual(tally(values));
  });

  it.each(relationKinds)(
    'counts entities by the other end of %s as their relations show it, each way, those without any too',
    async (kind) => {
      for (const direction of ['OUT', 'IN', 'BOTH']) {
        const expected: (string | null)[] = [];
        for (let after = ''; ;) {
          const page = await analyst.ask(
            `{ entities(first: 100${after}) { pageInfo { hasNextPage endCursor } nodes { relations(kinds: [${kind}], direction: ${direction}, first: 100) { nodes { id } } } } }`,
          );
          for (const node of valuesAt(page, 'entities.nodes')) {
            const ids = new Set(valuesAt(node, 'relations.nodes.id') as string[]);
            expected.push(...(ids.size === 0 ? [null] : ids));
          }
          if (valuesAt(page, 'entities.pageInfo.hasNextPage')[0] !== true) break;
          after = `, after: "${String(valuesAt(page, 'entities.pageInfo.endCursor')[0])}"`;
        }
        const question = `{ entities { groupBy(by: [{relation: ${kind}, direction: ${direction}}]) { buckets { count keys { entity { id } } } } } }`;
        expect(await grouped(analyst, question, 'entities.groupBy.buckets')).toEqual(
          tally(expected),
        );
      }
    },
  );

  it('gives the largest first, of equal ones the smaller key, and says how many there are', async () => {
    const answer = await analyst.ask(
      '{ entities { groupBy(by: [{field: KIND}], first: 4) { totalCount buckets { count keys { text } } } } }',
    );
    expect(valuesAt(answer, 'entities.groupBy.totalCount')).toEqual([15]);
    expect(valuesAt(answer, 'entities.groupBy.buckets.keys.text')).toEqual([
      'Topic',
      'Country',
      'Goal',
      'Assertion',
    ]);
  });

  it('orders by key where asked, what has none last, dates cut to the year', async () => {
    const answer = await analyst.ask(
      '{ editions { groupBy(by: [{field: DATE, precision: YEAR}], byKey: true) { buckets { count keys { date } } } } }',
    );
    expect(valuesAt(answer, 'editions.groupBy.buckets')).toEqual([
      { count: 2, keys: [{ date: '2023' }] },
      { count: 1, keys: [{ date: '2024' }] },
      { count: 1, keys: [{ date: null }] },
    ]);
  });

  it('sums numbers and dates up, and knows nothing of what has no value', async () => {
    const answer = await analyst.ask(`{
      editions { groupBy(by: [{field: KIND}]) { buckets {
        ordinals: summary(of: ORDINAL) { count min max sum avg earliest }
        dates: summary(of: DATE) { count earliest latest min }
      } } }
      organizations(filter: {organizationKind: [EMBASSY]}) {
        groupBy(by: [{field: KIND}]) { buckets { summary(of: FOUNDED) { count earliest latest } } }
      }
    }`);
    expect(valuesAt(answer, 'editions.groupBy.buckets')).toEqual([
      {
        ordinals: { count: 4, min: 1, max: 4, sum: 10, avg: 2.5, earliest: null },
        dates: { count: 3, earliest: '2023-04-12', latest: '2024-12-17', min: null },
      },
    ]);
    expect(valuesAt(answer, 'organizations.groupBy.buckets.summary')).toEqual([
      { count: 0, earliest: null, latest: null },
    ]);
  });

  it('stands below other connections, keeps to filter and dataset, and is part of the one statement', async () => {
    const question = `{ organization(id: "organization:dco") { members(dataset: "references") {
      totalCount
      groupBy(by: [{relation: MEMBER_OF, direction: OUT}]) { buckets { count keys { entity { id label(lang: EN)
        ... on Organization { members { groupBy(by: [{field: KIND}]) { buckets { count } } } } } } } }
    } } }`;
    const answer = await analyst.ask(question);
    expect(valuesAt(answer, 'organization.members.groupBy.buckets')).toMatchObject([
      { count: 16, keys: [{ entity: { id: 'organization:dco' } }] },
      { count: 5, keys: [{ entity: { id: 'organization:gcc' } }] },
    ]);
    expect(await analyst.countStatements(question)).toBe(1);
  });

  it('groups claims by what they say and who says it, so that claims of a dataset can be compared', async () => {
    const answer = await analyst.ask(`{ claims(filter: {dataset: ["article"]}) { totalCount
      groupBy(by: [{field: METHOD}, {field: DATASET}]) { buckets { count keys { text } summary(of: CONFIDENCE) { min max } } } } }`);
    const counts = valuesAt(answer, 'claims.groupBy.buckets.count').map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
      valuesAt(answer, 'claims.totalCount')[0],
    );
    const explicit = (valuesAt(answer, 'claims.groupBy.buckets') as Bucket[]).find(
      ({ keys }) => keys[0]?.text === 'EXPLICIT',
    );
    expect(explicit).toMatchObject({ summary: { min: 1, max: 1 } });
  });

  it.each([
    ['by: []', '"by" takes 1 to 3 entries; 0 were given.'],
    ['by: [{}]', 'An entry of "by" takes a field or a relation, not both.'],
    [
      'by: [{field: KIND, relation: ABOUT}]',
      'An entry of "by" takes a field or a relation, not both.',
    ],
    ['by: [{field: ORDINAL}]', 'Country nodes have no ordinal.'],
    [
      'by: [{field: KIND, precision: YEAR}]',
      'Only a date has a precision, and kind is not a date.',
    ],
    [
      'by: [{field: KIND}], first: 1001',
      'first of groupBy must be a whole number from 0 to 1000; 1001 was given.',
    ],
  ])('is refused for %s in one sentence', async (args, sentence) => {
    const question = `{ countries { groupBy(${args}) { totalCount } } }`;
    expect(await analyst.askInVain(question)).toEqual([sentence]);
  });

  it('is refused for a summary of a text, and for relations of claims', async () => {
    expect(
      await analyst.askInVain(
        '{ countries { groupBy(by: [{field: KIND}]) { buckets { summary(of: KIND) { count } } } } }',
      ),
    ).toEqual(['Only numbers and dates have a summary, and kind is neither.']);
    expect(
      await analyst.askInVain('{ claims { groupBy(by: [{relation: ABOUT}]) { totalCount } } }'),
    ).toEqual(['Claim nodes have no relations to group by.']);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(20)).toEqual([]);
  });
});
