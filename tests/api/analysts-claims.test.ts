import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

const editions = `entities: [${[1, 2, 3, 4].map((ordinal) => `"edition:dc-${ordinal}"`).join(', ')}]`;

describe.each(testStores())('timelines on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const datesOf = async (args: string) => {
    const answer = await analyst.ask(`{ timeline(${args}) { date event subject { id } } }`);
    return valuesAt(answer, 'timeline').map(
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

  it('say what is undated and claim nothing of it', async () => {
    const answer = await analyst.ask(
      '{ timeline(entities: ["edition:dc-3"]) { date event predicate object { id } claims { id } } }',
    );
    expect(answer).toEqual({
      timeline: [{ date: null, event: 'UNDATED', predicate: 'DATE', object: null, claims: [] }],
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
      '{ timeline(entities: ["organization:dco"], to: "2020") { date event predicate subject { id } claims { dataset } } }',
    );
    const founded = valuesAt(answer, 'timeline').filter((entry) =>
      valuesAt(entry, 'predicate').includes('FOUNDED'),
    );
    expect(founded).toEqual([
      {
        ...{ date: '2020-11', event: 'DATED', predicate: 'FOUNDED' },
        ...{ subject: { id: 'organization:dco' }, claims: [{ dataset: 'article' }] },
      },
      {
        ...{ date: '2020-11-26', event: 'DATED', predicate: 'FOUNDED' },
        ...{ subject: { id: 'organization:dco' }, claims: [{ dataset: 'references' }] },
      },
    ]);
  });

  it('show when relations began', async () => {
    expect(
      await analyst.ask(
        '{ timeline(entities: ["person:albudaiwi"], from: "2000") { date event predicate object { id } } }',
      ),
    ).toEqual({
      timeline: [
        {
          date: '2023-02-01',
          event: 'BEGAN',
          predicate: 'HOLDS_POSITION',
          object: { id: 'organization:gcc' },
        },
      ],
    });
  });

  it('hold the earliest entries that are asked for, and are refused for none', async () => {
    expect(await datesOf(`${editions}, first: 2`)).toEqual([
      '2023-04-12 edition:dc-1',
      '2023-10 edition:dc-2',
    ]);
    for (const first of [0, 2001])
      expect(
        await analyst.askInVain(`{ timeline(${editions}, first: ${first}) { date } }`),
      ).toEqual([`first must be a whole number from 1 to 2000; ${first} was given.`]);
  });

  it('are empty of nobody, and refused of too many', async () => {
    expect(await datesOf('entities: []')).toEqual([]);
    expect(await datesOf('entities: ["nobody"]')).toEqual([]);
    const many = Array.from({ length: 101 }, (_, n) => `"person:${n}"`).join(', ');
    expect(await analyst.askInVain(`{ timeline(entities: [${many}]) { date } }`)).toEqual([
      'timeline takes at most 100 entities; 101 were given.',
    ]);
  });
});

describe.each(testStores())('conflicts and claims on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('are three in the seed, each with the preferred claim and why it is', async () => {
    const answer = await analyst.ask(
      '{ conflicts { id about because preferred { value { date text } validFrom } claims { value { date text } validFrom rank confidence } } }',
    );
    const date = (value: string) => ({ value: { date: value, text: null }, validFrom: null });
    const since = (validFrom: string) => ({ value: null, validFrom });
    const share = (text: string) => ({ value: { date: null, text }, validFrom: null });
    expect(answer).toEqual({
      conflicts: [
        {
          id: 'edition:dc-4 DATE',
          about: 'VALUE',
          because: 'RANK',
          preferred: date('2024-12-17'),
          claims: [
            { ...date('2024-12-17'), rank: 'PREFERRED', confidence: 0.9 },
            { ...date('2024-12-03'), rank: 'NORMAL', confidence: 0.8 },
          ],
        },
        {
          id: 'member-of:country:om~organization:dco VALID_FROM',
          about: 'VALID_FROM',
          because: 'RANK',
          preferred: since('2021-04-12'),
          claims: [
            { ...since('2021-04-12'), rank: 'PREFERRED', confidence: 0.9 },
            { ...since('2020-11'), rank: 'NORMAL', confidence: 0.8 },
          ],
        },
        {
          id: 'stat:under35 QUANTITY',
          about: 'VALUE',
          because: 'CONFIDENCE',
          preferred: share('70% منهم تحت سن الـ 35'),
          claims: [
            { ...share('70% منهم تحت سن الـ 35'), rank: 'NORMAL', confidence: 1 },
            { ...share('more than 70% under 35'), rank: 'NORMAL', confidence: 0.8 },
          ],
        },
      ],
    });
  });

  it('quote both sides', async () => {
    const answer = await analyst.ask(
      '{ conflicts(entities: ["stat:under35"]) { claims { evidence { phrase note document { id } } } } }',
    );
    expect(valuesAt(answer, 'conflicts.claims.evidence')).toEqual([
      {
        phrase: '70% منهم تحت سن الـ 35',
        note: null,
        document: { id: 'document:article' },
      },
      {
        phrase: null,
        note: expect.stringContaining('more than 70% are under 35'),
        document: { id: 'document:viralz' },
      },
    ]);
  });

  it('are found from either end of a relation, and of the entities that are named alone', async () => {
    const idsOf = async (...entities: string[]) => {
      const answer = await analyst.ask(
        `{ conflicts(entities: ${JSON.stringify(entities)}) { id } }`,
      );
      return valuesAt(answer, 'conflicts.id');
    };
    const accession = 'member-of:country:om~organization:dco VALID_FROM';
    expect(await idsOf('country:om')).toEqual([accession]);
    expect(await idsOf('organization:dco')).toEqual([accession]);
    expect(await idsOf('organization:gcc')).toEqual([]);
    expect(await idsOf('nobody')).toEqual([]);
    expect(await idsOf()).toEqual([]);
  });

  it('are not where a month contains a day', async () => {
    const answer = await analyst.ask(
      '{ claims(filter: { subject: ["organization:dco"], predicate: [FOUNDED] }) { totalCount nodes { value { date } } } conflicts(entities: ["organization:dco"]) { about } }',
    );
    expect(valuesAt(answer, 'claims.nodes.value.date').sort()).toEqual(['2020-11', '2020-11-26']);
    expect(valuesAt(answer, 'conflicts.about')).toEqual(['VALID_FROM']);
  });

  it('can be searched by dataset, method, predicate and object', async () => {
    const answer = await analyst.ask(
      '{ inferred: claims(filter: { method: [INFERRED], dataset: ["article"], object: ["edition:dc-4"], predicate: [PARTICIPATED_IN, SAID_AT] }) { nodes { subject { id } predicate } } both: claims(filter: { subject: ["person:rauchbauer"], object: ["organization:tdn"], predicate: [CO_FOUNDED] }) { nodes { dataset } } unsure: claims(filter: { not: { dataset: ["references"] }, confidence: { lte: 0.6 } }) { totalCount } }',
    );
    expect(answer).toEqual({
      inferred: {
        nodes: [
          { subject: { id: 'quote:alyahya_indirect' }, predicate: 'SAID_AT' },
          { subject: { id: 'quote:albudaiwi' }, predicate: 'SAID_AT' },
          { subject: { id: 'quote:alyahya' }, predicate: 'SAID_AT' },
          { subject: { id: 'person:rauchbauer' }, predicate: 'PARTICIPATED_IN' },
          { subject: { id: 'quote:rauchbauer' }, predicate: 'SAID_AT' },
        ],
      },
      both: { nodes: [{ dataset: 'article' }, { dataset: 'references' }] },
      unsure: { totalCount: 23 },
    });
  });

  it('decide what a relation is as of a date', async () => {
    const membersAsOf = async (date: string) => {
      const answer = await analyst.ask(
        `{ organization(id: "organization:dco") { members(asOf: { on: "${date}" }, orderBy: [{ by: ID }]) { totalCount nodes { id } } } }`,
      );
      return valuesAt(answer, 'organization.members.nodes.id');
    };
    const founders = ['bh', 'jo', 'kw', 'pk', 'sa'].map((state) => `country:${state}`);
    expect(await membersAsOf('2020-10')).toEqual([]);
    expect((await membersAsOf('2020-12')).sort()).toEqual(founders);
    expect((await membersAsOf('2021-04-12')).sort()).toEqual(
      [...founders, 'country:ng', 'country:om'].sort(),
    );
    expect(await membersAsOf('2024-02')).toHaveLength(16);
  });

  it('hold the figures of the article as typed quantities with its words', async () => {
    const answer = await analyst.ask(
      '{ statistics(orderBy: [{ by: LABEL_EN }]) { nodes { id quantity { value unit qualifier raw } claims(filter: { predicate: [QUANTITY], dataset: ["article"] }) { nodes { evidence { exact document { id } } } } } } }',
    );
    const quantities = valuesAt(answer, 'statistics.nodes').map((node) => [
      ...valuesAt(node, 'id'),
      ...['value', 'unit', 'qualifier', 'raw'].flatMap((key) => valuesAt(node, `quantity.${key}`)),
    ]);
    expect(quantities).toEqual([
      ['stat:members', 16, 'STATES', 'EXACT', '16 دولة عضوًا'],
      ['stat:under35', 70, 'PERCENT', 'EXACT', '70% منهم تحت سن الـ 35'],
      ['stat:gdp', 3.5e12, 'DOLLAR', 'EXCEEDS', 'تتخطى قيمته 3.5 تريليونات دولار'],
      ['stat:population', 8e8, 'PERSONS', 'EXCEEDS', 'يتجاوز 800 مليون نسمة'],
    ]);
    for (const node of valuesAt(answer, 'statistics.nodes')) {
      const [raw] = valuesAt(node, 'quantity.raw');
      expect(valuesAt(node, 'claims.nodes.evidence.document.id')).toEqual(['document:article']);
      expect(valuesAt(node, 'claims.nodes.evidence.exact')).toEqual([
        expect.stringContaining(String(raw)),
      ]);
    }
  });

  it('come in pages by id, and are refused for a page of none', async () => {
    const all = valuesAt(await analyst.ask('{ conflicts { id } }'), 'conflicts.id');
    expect(all.length).toBeGreaterThan(2);
    const pages: unknown[] = [];
    for (let after = ''; ;) {
      const page = valuesAt(
        await analyst.ask(`{ conflicts(first: 1${after}) { id } }`),
        'conflicts.id',
      );
      pages.push(...page);
      if (page.length === 0) break;
      after = `, after: ${JSON.stringify(page.at(-1))}`;
    }
    expect(pages).toEqual(all);
    expect(await analyst.askInVain('{ conflicts(first: 0) { id } }')).toEqual([
      'first must be a whole number from 1 to 1000; 0 was given.',
    ]);
  });

  it('cost the statements that find them and one for each field that refers to claims', async () => {
    const statementsOf = (fields: string) => analyst.countStatements(`{ conflicts { ${fields} } }`);
    const found = await statementsOf('id');
    expect(await statementsOf('claims { evidence { exact } }')).toBe(found + 1);
    expect(
      await statementsOf('claims { evidence { exact } } preferred { evidence { note } }'),
    ).toBe(found + 2);
  });
});

/** A seed in which the organisation is disputed at the far end of a relation and nowhere else. */
const disputedSeed = goodSeed({
  'news/countries.yaml': `entities:
  - id: country:om
    names:
      - { text: عمان, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020', method: REFERENCE, evidence: [page] }
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2021', method: REFERENCE, evidence: [page] }`,
});

describe.each(testStores())('a disputed membership on $name', (engine) => {
  const analyst = useAnalyst(engine, disputedSeed);

  it.each(['country:om', 'organization:o'])('is a conflict of %s', async (id) => {
    const answer = await analyst.ask(`{ conflicts(entities: ["${id}"]) { id about because } }`);
    expect(answer).toEqual({
      conflicts: [
        {
          id: 'member-of:country:om~organization:o VALID_FROM',
          about: 'VALID_FROM',
          because: 'FIRST_ID',
        },
      ],
    });
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(20)).toEqual([]);
  });
});
