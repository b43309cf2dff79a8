import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

describe.each(testStores())('conflicts and claims on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('are three in the seed, each with the preferred claim and why it is', async () => {
    const answer = await analyst.ask(
      '{ conflicts { totalCount nodes { id about because preferred { value { date } validFrom } claims { value { date } validFrom rank confidence } } } }',
    );
    const date = (value: string) => ({ value: { date: value }, validFrom: null });
    const since = (validFrom: string) => ({ value: null, validFrom });
    expect(answer).toEqual({
      conflicts: {
        totalCount: 3,
        nodes: [
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
            id: 'member-of:country:bd~organization:dco VALID_FROM',
            about: 'VALID_FROM',
            because: 'CONFIDENCE',
            preferred: since('2023-09'),
            claims: [
              { ...since('2023-09'), rank: 'NORMAL', confidence: 0.9 },
              { ...since('2024-01-31'), rank: 'NORMAL', confidence: 0.6 },
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
        ],
      },
    });
  });

  it('quote both sides', async () => {
    const answer = await analyst.ask(
      '{ conflicts(entities: ["country:om"]) { nodes { claims { evidence { note document { id } } } } } }',
    );
    expect(valuesAt(answer, 'conflicts.nodes.claims.evidence.document.id')).toEqual([
      'document:spa-founders',
      'document:arab-news-council',
      'document:wikimili',
      'document:oman-observer-rwanda',
    ]);
    expect(valuesAt(answer, 'conflicts.nodes.claims.evidence.note')).toContain(
      'Oman joined as a founding member in November 2020.',
    );
  });

  it('are found from either end of a relation, and of the entities that are named alone', async () => {
    const idsOf = async (...entities: string[]) => {
      const answer = await analyst.ask(
        `{ conflicts(entities: ${JSON.stringify(entities)}) { nodes { id } } }`,
      );
      return valuesAt(answer, 'conflicts.nodes.id');
    };
    const accession = 'member-of:country:om~organization:dco VALID_FROM';
    expect(await idsOf('country:om')).toEqual([accession]);
    const other = 'member-of:country:bd~organization:dco VALID_FROM';
    expect(await idsOf('organization:dco')).toEqual([other, accession]);
    expect(await idsOf('organization:gcc')).toEqual([]);
    expect(await idsOf('stat:under35')).toEqual([]);
    expect(await idsOf()).toEqual([]);
  });

  it('are not where a month contains a day', async () => {
    const answer = await analyst.ask(
      '{ claims(filter: { subject: ["organization:dco"], predicate: [FOUNDED] }) { totalCount nodes { value { date } } } conflicts(entities: ["organization:dco"]) { nodes { about } } }',
    );
    expect(valuesAt(answer, 'claims.nodes.value.date').sort()).toEqual(['2020-11', '2020-11-26']);
    expect(valuesAt(answer, 'conflicts.nodes.about')).toEqual(['VALID_FROM', 'VALID_FROM']);
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

  it('are of questions, decided or not, and each is asked for', async () => {
    const all = await analyst.ask('{ conflicts { totalCount nodes { id question because } } }');
    const nodes = valuesAt(all, 'conflicts.nodes') as Record<
      'id' | 'question' | 'because',
      string
    >[];
    const when = nodes.filter(({ question }) => question === 'WHEN');
    expect(nodes.map(({ question }) => question).sort()).toEqual(['WHEN', 'WHEN', 'WHEN']);
    const undecided = nodes.filter(({ because }) => because !== 'RANK');
    expect(undecided.length).toBeLessThan(nodes.length);
    const answer = await analyst.ask(
      '{ a: conflicts(questions: [WHEN]) { nodes { id } } b: conflicts(decided: false) { nodes { id } } c: conflicts(questions: [WHO, WHERE], decided: true) { totalCount } }',
    );
    expect(valuesAt(answer, 'a.nodes.id')).toEqual(when.map(({ id }) => id));
    expect(valuesAt(answer, 'b.nodes.id')).toEqual(undecided.map(({ id }) => id));
    const decidedWho = nodes.filter((each) => each.question === 'WHO' && each.because === 'RANK');
    expect(valuesAt(answer, 'c.totalCount')).toEqual([decidedWho.length]);
  });

  it('come in pages by id, and are refused for a page of none', async () => {
    const all = valuesAt(await analyst.ask('{ conflicts { nodes { id } } }'), 'conflicts.nodes.id');
    expect(all.length).toBeGreaterThan(2);
    const pages: unknown[] = [];
    for (let after = '', hasMore = true; hasMore;) {
      const page = await analyst.ask(
        `{ conflicts(first: 1${after}) { totalCount edges { node { id } } pageInfo { endCursor hasNextPage hasPreviousPage } } }`,
      );
      expect(valuesAt(page, 'conflicts.totalCount')).toEqual([all.length]);
      expect(valuesAt(page, 'conflicts.pageInfo.hasPreviousPage')).toEqual([pages.length > 0]);
      pages.push(...valuesAt(page, 'conflicts.edges.node.id'));
      after = `, after: ${JSON.stringify(valuesAt(page, 'conflicts.pageInfo.endCursor')[0])}`;
      hasMore = valuesAt(page, 'conflicts.pageInfo.hasNextPage')[0] === true;
    }
    expect(pages).toEqual(all);
    expect(await analyst.askInVain('{ conflicts(after: "nonsense") { totalCount } }')).toEqual([
      '"nonsense" is not a cursor of conflicts.',
    ]);
    expect(await analyst.askInVain('{ conflicts(first: 0) { totalCount } }')).toEqual([
      'first must be a whole number from 1 to 1000; 0 was given.',
    ]);
  });

  it('cost the statements that find them and one for each field that refers to claims', async () => {
    const statementsOf = (fields: string) =>
      analyst.countStatements(`{ conflicts { nodes { ${fields} } } }`);
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
    const answer = await analyst.ask(
      `{ conflicts(entities: ["${id}"]) { nodes { id about because } } }`,
    );
    expect(answer).toEqual({
      conflicts: {
        nodes: [
          {
            id: 'member-of:country:om~organization:o VALID_FROM',
            about: 'VALID_FROM',
            because: 'FIRST_ID',
          },
        ],
      },
    });
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(20)).toEqual([]);
  });
});
