import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const editions = `entities: [${[1, 2, 3, 4].map((ordinal) => `"edition:dc-${ordinal}"`).join(', ')}]`;

describe.each(testStores())('timelines on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const datesOf = async (args: string) => {
    const answer = await analyst.ask(
      `{ timeline(${args}) { nodes { date event subject { id } } } }`,
    );
    return valuesAt(answer, 'timeline.nodes').map(
      (entry) =>
        `${String(valuesAt(entry, 'date')[0])} ${String(valuesAt(entry, 'subject.id')[0])}`,
    );
  };

  it('order editions by the days they can mean, as precisely as the source, the undated one last', async () => {
    expect(await datesOf(editions)).toEqual([
      '2023-04-12 edition:dc-1',
      '2023-10 edition:dc-2',
      '2024-12-03 edition:dc-4',
      '2024-12-17 edition:dc-4',
      'null edition:dc-3',
    ]);
  });

  it('keep what is said in one way, and count all ways', async () => {
    const answer = await analyst.ask(
      '{ all: timeline(entities: ["organization:dco"]) { totalCount counts { predicate event count } } timeline(entities: ["organization:dco"], predicates: [MEMBER_OF], events: [BEGAN]) { totalCount counts { count } nodes { predicate event } } }',
    );
    const counts = valuesAt(answer, 'all.counts.count') as number[];
    expect(counts.reduce((a, b) => a + b, 0)).toBe(valuesAt(answer, 'all.totalCount')[0]);
    expect(valuesAt(answer, 'timeline.counts.count')).toEqual(counts);
    const [first] = valuesAt(answer, 'all.counts');
    expect(first).toEqual({
      predicate: 'MEMBER_OF',
      event: 'BEGAN',
      count: valuesAt(answer, 'timeline.totalCount')[0],
    });
    expect(new Set(valuesAt(answer, 'timeline.nodes.predicate'))).toEqual(new Set(['MEMBER_OF']));
  });

  it('say what is undated and claim nothing of it', async () => {
    const answer = await analyst.ask(
      '{ timeline(entities: ["edition:dc-3"]) { nodes { date event predicate object { id } claims { id } } } }',
    );
    expect(answer).toEqual({
      timeline: {
        nodes: [{ date: null, event: 'UNDATED', predicate: 'DATE', object: null, claims: [] }],
      },
    });
  });

  it.each([
    [
      'a month that holds the first day asked for',
      'from: "2023-10-31"',
      ['2023-10', '2024-12-03', '2024-12-17'],
    ],
    ['a month that holds the last', 'to: "2023-10-01"', ['2023-04-12', '2023-10']],
    ['nothing that was over before', 'from: "2023-11"', ['2024-12-03', '2024-12-17']],
    ['a year as a span', 'from: "2023", to: "2023"', ['2023-04-12', '2023-10']],
    ['nothing where nothing was', 'from: "2022", to: "2022"', []],
  ])('keep %s', async (_, range, dates) => {
    const found = await datesOf(`${editions}, ${range}`);
    expect(found.map((entry) => entry.split(' ')[0])).toEqual(dates);
  });

  it('put a month before a day in it, and bring the claims of each', async () => {
    const answer = await analyst.ask(
      '{ timeline(entities: ["organization:dco"], to: "2020") { nodes { date event predicate subject { id } claims { dataset } } } }',
    );
    const founded = valuesAt(answer, 'timeline.nodes').filter((entry) =>
      valuesAt(entry, 'predicate').includes('FOUNDED'),
    );
    expect(founded).toEqual([
      {
        date: '2020-11',
        event: 'DATED',
        predicate: 'FOUNDED',
        subject: { id: 'organization:dco' },
        claims: [{ dataset: 'article' }],
      },
      {
        date: '2020-11-26',
        event: 'DATED',
        predicate: 'FOUNDED',
        subject: { id: 'organization:dco' },
        claims: [{ dataset: 'references' }],
      },
    ]);
  });

  it('show when relations began', async () => {
    expect(
      await analyst.ask(
        '{ timeline(entities: ["person:albudaiwi"], from: "2000") { nodes { date event predicate object { id } } } }',
      ),
    ).toEqual({
      timeline: {
        nodes: [
          {
            date: '2023-02-01',
            event: 'BEGAN',
            predicate: 'HOLDS_POSITION',
            object: { id: 'organization:gcc' },
          },
        ],
      },
    });
  });

  it('hold the earliest entries that are asked for, and are refused for none', async () => {
    expect(await datesOf(`${editions}, first: 2`)).toEqual([
      '2023-04-12 edition:dc-1',
      '2023-10 edition:dc-2',
    ]);
    for (const first of [0, 2001])
      expect(
        await analyst.askInVain(`{ timeline(${editions}, first: ${first}) { nodes { date } } }`),
      ).toEqual([`first must be a whole number from 1 to 2000; ${first} was given.`]);
  });

  it('come page by page, each entry once, with their number on every page', async () => {
    const whole = await datesOf(`${editions}, first: 2000`);
    const found: string[] = [];
    let after = '';
    for (let page = 0; page < whole.length && after !== 'none'; page++) {
      const answer = await analyst.ask(
        `{ timeline(${editions}, first: 2${after}) { totalCount edges { cursor node { date subject { id } } } pageInfo { hasNextPage endCursor } } }`,
      );
      const entries = valuesAt(answer, 'timeline.edges.node');
      found.push(
        ...entries.map(
          (entry) =>
            `${String(valuesAt(entry, 'date')[0])} ${String(valuesAt(entry, 'subject.id')[0])}`,
        ),
      );
      expect(valuesAt(answer, 'timeline.totalCount')).toEqual([whole.length]);
      const [end] = valuesAt(answer, 'timeline.pageInfo.endCursor');
      expect(valuesAt(answer, 'timeline.edges.cursor').at(-1)).toBe(end);
      const [hasMore] = valuesAt(answer, 'timeline.pageInfo.hasNextPage');
      after = hasMore === true ? `, after: ${JSON.stringify(end)}` : 'none';
    }
    expect(found).toEqual(whole);
  });

  it('go on where they were for other entities, and refuse what is no cursor', async () => {
    const first = await analyst.ask(
      `{ timeline(${editions}, first: 2) { pageInfo { endCursor } } }`,
    );
    const cursor = JSON.stringify(valuesAt(first, 'timeline.pageInfo.endCursor')[0]);
    expect(await datesOf(`entities: ["edition:dc-1", "edition:dc-4"], after: ${cursor}`)).toEqual([
      '2024-12-03 edition:dc-4',
      '2024-12-17 edition:dc-4',
    ]);
    expect(await analyst.askInVain(`{ timeline(${editions}, after: "x") { totalCount } }`)).toEqual(
      ['"x" is not a cursor of a timeline.'],
    );
  });

  it('take a few statements for a hundred entities', async () => {
    const listed = await analyst.ask('{ entities(first: 100) { nodes { id } } }');
    const ids = valuesAt(listed, 'entities.nodes.id');
    expect(ids.length).toBeGreaterThan(90);
    const question = `{ timeline(entities: ${JSON.stringify(ids)}) { totalCount nodes { date subject { id } } } }`;
    expect(valuesAt(await analyst.ask(question), 'timeline.totalCount')[0]).toBeGreaterThan(20);
    expect(await analyst.countStatements(question)).toBeLessThanOrEqual(6);
  });

  it('are refused where they would be empty whatever the graph holds', async () => {
    const refused = (args: string) => analyst.askInVain(`{ timeline(${args}) { totalCount } }`);
    expect(await refused('entities: []')).toEqual([
      'timeline takes at least one entity; none was given.',
    ]);
    expect(await refused(`${editions}, from: "2024", to: "2023-12"`)).toEqual([
      '"from" must not come after "to"; "2024" and "2023-12" were given.',
    ]);
    expect(await datesOf(`${editions}, from: "2023-10-02", to: "2023-10"`)).toHaveLength(1);
  });

  it('are refused of too many', async () => {
    const many = Array.from({ length: 2001 }, (_, n) => `"person:${n}"`).join(', ');
    expect(await analyst.askInVain(`{ timeline(entities: [${many}]) { nodes { date } } }`)).toEqual(
      ['timeline takes at most 2000 entities; 2001 were given.'],
    );
  });
});

describe('timelines', () => {
  it('are the same on all engines', () => {
    expect(questionsAnsweredDifferently(10)).toEqual([]);
  });
});
