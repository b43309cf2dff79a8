import { describe, expect, it } from '@jest/globals';
import { compareTexts } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

describe.each(testStores())('groups of relations on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const ask = (args: string, selected: string) =>
    analyst.ask(`{ relations(${args}) { ${selected} } }`);

  it.each(['', 'dataset: "article", ', 'filter: {sourceKind: [Country]}, sources: {gte: 2}, '])(
    'are grouped by type and ends as they are counted one by one: %s',
    async (part) => {
      const listed: { type: string; target: { id: string } }[] = [];
      for (let after = ''; ;) {
        const page = await ask(
          `${part}first: 100${after}`,
          'nodes { type target { id } } pageInfo { hasNextPage endCursor }',
        );
        listed.push(...(valuesAt(page, 'relations.nodes') as typeof listed));
        if (valuesAt(page, 'relations.pageInfo.hasNextPage')[0] !== true) break;
        after = `, after: ${JSON.stringify(valuesAt(page, 'relations.pageInfo.endCursor')[0])}`;
      }
      const names = listed.map(({ type, target }) => `${type} ${target.id}`);
      const expected = [...groupBy(names, (name) => name)]
        .map(([name, { length }]) => ({ name, count: length }))
        .sort((a, b) => b.count - a.count || compareTexts(a.name, b.name));
      expect(expected.length).toBeGreaterThan(1);
      for (const introspection of ['', '__schema { queryType { name } } ']) {
        const answer = await analyst.ask(
          `{ ${introspection}relations(${part}first: 1) { groupBy(by: [{field: TYPE}, {field: TARGET}], first: 1000) {
            totalCount buckets { size: count keys { text entity { id } } } } } }`,
        );
        const buckets = valuesAt(answer, 'relations.groupBy.buckets').map((bucket) => ({
          name: `${String(valuesAt(bucket, 'keys.text')[0])} ${String(valuesAt(bucket, 'keys.entity.id').at(-1))}`,
          count: valuesAt(bucket, 'size')[0],
        }));
        expect(buckets).toEqual(expected);
        expect(valuesAt(answer, 'relations.groupBy.totalCount')).toEqual([expected.length]);
      }
    },
  );

  it('are grouped by years and summed up by numbers and dates, missing values last', async () => {
    const members = 'filter: {type: [MEMBER_OF, HOSTED]}, first: 100';
    const answer = await ask(
      members,
      `nodes { validFrom } groupBy(by: [{field: VALID_FROM, precision: YEAR}], byKey: true) {
         buckets { count keys { date } span: summary(of: VALID_FROM) { count earliest latest min } sure: summary(of: CONFIDENCE) { count avg max } } }`,
    );
    const dates = valuesAt(answer, 'relations.nodes.validFrom') as (string | null)[];
    const years = groupBy(
      dates.map((date) => date?.slice(0, 4) ?? null),
      (year) => year,
    );
    const known = [...years.keys()].filter((year) => year !== null).sort();
    expect(valuesAt(answer, 'relations.groupBy.buckets')).toMatchObject(
      [...known, null].map((year) => {
        const own = dates.filter((date) => (date?.slice(0, 4) ?? null) === year).sort();
        const count = year === null ? 0 : own.length;
        const span = { count, earliest: own[0], latest: own.at(-1), min: null };
        return { count: own.length, keys: [{ date: year }], span, sure: { count: own.length } };
      }),
    );
    expect(known.length).toBeGreaterThan(2);
  });

  it('are listed by type and direction at an entity, as they are counted there, the last begun first', async () => {
    const answer = await analyst.ask(
      `{ entity(by: {id: "organization:dco"}) { relationCounts { kind direction count } }
         relationGroups(entity: "organization:dco", each: 3) { type direction count relations { validFrom source { id } target { id } } }
         past: relationGroups(entity: "organization:dco", asOf: {on: "2020"}) { count } }`,
    );
    const groups = valuesAt(answer, 'relationGroups') as {
      type: string;
      direction: string;
      count: number;
      relations: { validFrom: string | null; source: { id: string } }[];
    }[];
    const counts = groups.map(({ type: kind, direction, count }) => ({ kind, direction, count }));
    const byKind = (all: unknown[]) => all.map((each) => JSON.stringify(each)).sort();
    expect(byKind(counts)).toEqual(byKind(valuesAt(answer, 'entity.relationCounts')));
    const members = groups.find(({ type, direction }) => `${type} ${direction}` === 'MEMBER_OF IN');
    expect(members?.relations.map(({ validFrom, source }) => [source.id, validFrom])).toEqual([
      ['country:gr', '2024-01-31'],
      ['country:qa', '2023-09-20'],
      ['country:bd', '2023-09'],
    ]);
    const total = (of: string) => (valuesAt(answer, of) as number[]).reduce((a, b) => a + b, 0);
    expect(total('past.count')).toBeLessThan(total('relationGroups.count'));
  });

  it.each([
    ['', 'by: []', '"by" takes 1 to 3 entries; 0 were given.'],
    ['', 'by: [{field: TYPE}], first: 1001', /first of groupBy must be .* 0 to 1000/],
    ['', 'by: [{field: KIND}]', /to be taken here: type, source, target, confidence, sources, /],
    ['', 'by: [{relation: ABOUT}]', /to be taken here: type, source/],
    ['', 'by: [{field: TYPE, precision: YEAR}]', /to be taken here: validFrom, validTo\.$/],
    [
      'dataset: "article", ',
      'by: [{field: SOURCES}]',
      / of one dataset .*: type, source, target\.$/,
    ],
  ])('%s are not grouped %s', async (part, args, sentence) => {
    expect(
      await analyst.askInVain(`{ relations(${part}first: 1) { groupBy(${args}) { totalCount } } }`),
    ).toEqual([expect.stringMatching(sentence)]);
  });

  it('take one statement of the store for all entities that they name', async () => {
    const question =
      '{ relations { groupBy(by: [{field: SOURCE}, {field: TARGET}]) { buckets { keys { entity { label } } } } } }';
    expect(await analyst.countStatements(question)).toBeLessThanOrEqual(1);
  });
});

describe('groups of relations', () => {
  it('are the same on all engines', () => {
    expect(questionsAnsweredDifferently(10)).toEqual([]);
  });
});
