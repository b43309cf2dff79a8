import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { disputedForum } from '../fixtures/seed/disputed-forum.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const unknown = 'There is no dataset "nope"; there are article, curated, references.';

describe.each(testStores())('a question of one dataset on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const ask = (question: string) => analyst.ask(question);

  it.each([
    [
      'the date of an edition',
      '{ editions(dataset: "article") { nodes { date } } }',
      'editions.nodes.date',
    ],
    [
      'when an organisation was founded',
      '{ organizations(dataset: "article", filter: { not: { id: ["organization:dco"] } }) { nodes { founded } } }',
      'organizations.nodes.founded',
    ],
    [
      'identifiers kept elsewhere',
      '{ organizations(dataset: "article") { nodes { wikidata } } }',
      'organizations.nodes.wikidata',
    ],
    [
      'since when a position is held',
      '{ people { nodes { positions(dataset: "article") { edges { relation { validFrom } } } } } }',
      'people.nodes.positions.edges.relation.validFrom',
    ],
    [
      'the codes of a country',
      '{ country(id: "country:om", dataset: "article") { iso2 } }',
      'country.iso2',
    ],
  ])('does not show %s where the article does not say it', async (_, question, place) => {
    const values = valuesAt(await ask(question), place);
    expect(values.length).toBeGreaterThan(0);
    expect(new Set(values)).toEqual(new Set([null]));
  });

  it('shows what another dataset says to those who ask for that', async () => {
    const dates =
      '{ editions(dataset: "references", orderBy: [{ by: DATE }], first: 1) { nodes { id date datasets } } }';
    expect(await ask(dates)).toEqual({
      editions: {
        nodes: [{ id: 'edition:dc-1', date: '2023-04-12', datasets: ['references'] }],
      },
    });
  });

  it('labels what the dataset has no name for by its id, in a sentence too', async () => {
    const answer = await ask(
      '{ person(id: "person:rauchbauer", dataset: "article") { label(lang: EN) bare: label(lang: EN, fallback: false) editions { edges { relation { sentence(lang: EN) } } } } }',
    );
    expect(answer).toEqual({
      person: {
        label: 'مارتن راوخباور',
        bare: null,
        editions: {
          edges: [
            {
              relation: {
                sentence:
                  '\u2068مارتن راوخباور\u2069 took part in the fourth edition of Diplomatic Connect, as the source implies.',
              },
            },
          ],
        },
      },
    });
  });

  it('judges the confidence of the claims of the dataset', async () => {
    const participants = (more: string) =>
      `{ edition(id: "edition:dc-4") { participants(${more}) { totalCount nodes { id } } } }`;
    const idsOf = async (more: string) =>
      valuesAt(await ask(participants(more)), 'edition.participants.nodes.id');
    expect(await idsOf('minConfidence: 0.7')).toContain('person:rauchbauer');
    expect(await idsOf('dataset: "article"')).toContain('person:rauchbauer');
    expect(await idsOf('dataset: "article", minConfidence: 0.7')).not.toContain(
      'person:rauchbauer',
    );
  });

  it('judges it in paths, neighbourhoods and shared ground too', async () => {
    const ends = 'from: "person:rauchbauer", to: "edition:dc-4", maxHops: 1';
    const lengths = async (more: string) =>
      valuesAt(await ask(`{ paths(${ends}${more}) { nodes { length } } }`), 'paths.nodes.length');
    expect(await lengths(', minConfidence: 0.7')).toEqual([1]);
    expect(await lengths(', dataset: "article"')).toEqual([1]);
    expect(await lengths(', dataset: "article", minConfidence: 0.7')).toEqual([]);
    const around = await ask(
      '{ subgraph(input: { seeds: ["edition:dc-4"], dataset: "article", minConfidence: 0.7 }) { nodes { entity { id } } } }',
    );
    expect(valuesAt(around, 'subgraph.nodes.entity.id')).not.toContain('person:rauchbauer');
  });

  it('shows entities and relations that code finds as the dataset does', async () => {
    const answer = await ask(
      '{ paths(from: "person:rauchbauer", to: "organization:dco", dataset: "article", first: 1) { nodes { nodes { datasets wikidata } hops { relations { datasets validFrom claims { nodes { dataset } } } } } } }',
    );
    expect(new Set(valuesAt(answer, 'paths.nodes.nodes.datasets'))).toEqual(new Set(['article']));
    expect(new Set(valuesAt(answer, 'paths.nodes.nodes.wikidata'))).toEqual(new Set([null]));
    const datasets = valuesAt(answer, 'paths.nodes.hops.relations.claims.nodes.dataset');
    expect(new Set(datasets)).toEqual(new Set(['article']));
  });

  it('can be narrowed again further below, and not before', async () => {
    const answer = await ask(
      '{ person(id: "person:alyahya") { label(lang: EN) positions(dataset: "article") { edges { relation { validFrom datasets } node { wikidata members(dataset: "references", first: 1) { edges { relation { validFrom datasets } node { iso2 } } } } } } } }',
    );
    expect(answer).toEqual({
      person: {
        label: 'Deemah AlYahya',
        positions: {
          edges: [
            {
              relation: { validFrom: null, datasets: ['article'] },
              node: {
                wikidata: null,
                members: {
                  edges: [
                    {
                      relation: { validFrom: expect.any(String), datasets: ['references'] },
                      node: { iso2: expect.any(String) },
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    });
  });

  it('is null where the dataset says nothing of what is asked for by name', async () => {
    expect(
      await ask(
        '{ country(id: "country:cy", dataset: "article") { id } byId: entity(by: { id: "country:cy" }, dataset: "article") { id } byName: entity(by: { name: "Cyprus" }, dataset: "article") { id } there: entity(by: { name: "Cyprus" }, dataset: "references") { id } bySlug: entity(by: { slug: "country-cy" }, dataset: "references") { id } byCode: entity(by: { externalId: { scheme: ISO_3166_1_ALPHA_2, value: "CY" } }, dataset: "references") { id } }',
      ),
    ).toEqual({
      country: null,
      byId: null,
      byName: null,
      there: { id: 'country:cy' },
      bySlug: { id: 'country:cy' },
      byCode: { id: 'country:cy' },
    });
  });

  it('filters, orders and groups by what the dataset says', async () => {
    const answer = await ask(
      `{ dated: editions(dataset: "article", filter: { date: { isNull: false } }) { totalCount }
         founded: organizations(dataset: "article", filter: { founded: { isNull: false } }) { totalCount }
         named: countries(dataset: "article", filter: { id: ["country:om"], memberships: { none: { id: ["organization:dco"] } } }) { totalCount nodes { id } }
         deep: people(dataset: "article", filter: { editions: { some: { organisers: { some: { id: ["organization:dco"] } } } } }) { totalCount }
         whole: people(filter: { editions: { some: { organisers: { some: { id: ["organization:dco"] } } } } }) { totalCount }
         grouped: people(dataset: "article") { groupBy(by: [{ relation: PARTICIPATED_IN, direction: OUT }]) { buckets { count keys { entity { id datasets } } } } } }`,
    );
    expect(answer).toMatchObject({
      dated: { totalCount: 0 },
      founded: { totalCount: 1 },
      deep: { totalCount: 3 },
      whole: { totalCount: 3 },
      named: { totalCount: 1, nodes: [{ id: 'country:om' }] },
      grouped: {
        groupBy: {
          buckets: expect.arrayContaining([
            { count: 3, keys: [{ entity: { id: 'edition:dc-4', datasets: ['article'] } }] },
          ]),
        },
      },
    });
  });

  it('goes on behind a cursor of its own order, forward and backward', async () => {
    const page = async (more: string) => {
      const answer = await ask(
        `{ organizations(dataset: "article", ${more}) { totalCount nodes { id } pageInfo { endCursor startCursor } } }`,
      );
      return {
        ids: valuesAt(answer, 'organizations.nodes.id'),
        end: String(valuesAt(answer, 'organizations.pageInfo.endCursor')[0]),
        start: String(valuesAt(answer, 'organizations.pageInfo.startCursor')[0]),
      };
    };
    for (const order of [
      '',
      ', orderBy: [{ by: LABEL_EN, direction: DESC }]',
      ', orderBy: [{ by: FOUNDED }]',
    ]) {
      const all = await page(`first: 50${order}`);
      const first = await page(`first: 3${order}`);
      const second = await page(`first: 3, after: "${first.end}"${order}`);
      expect([...first.ids, ...second.ids]).toEqual(all.ids.slice(0, 6));
      const before = await page(`last: 3, before: "${second.start}"${order}`);
      expect(before.ids).toEqual(first.ids);
    }
  });

  it('holds for claims, what they are about, and mentions', async () => {
    const answer = await ask(
      '{ edition(id: "edition:dc-4", dataset: "article") { claims(first: 50) { nodes { dataset subject { datasets wikidata } object { datasets } } } mentions(first: 3) { nodes { document { dataset mentions(first: 50) { nodes { entity { id datasets } } } } entity { datasets } } } } }',
    );
    expect(new Set(valuesAt(answer, 'edition.claims.nodes.dataset'))).toEqual(new Set(['article']));
    expect(new Set(valuesAt(answer, 'edition.claims.nodes.subject.datasets'))).toEqual(
      new Set(['article']),
    );
    expect(
      valuesAt(answer, 'edition.mentions.nodes.document.mentions.nodes.entity.id').length,
    ).toBeGreaterThan(3);
  });

  it('holds for numbers of an edition', async () => {
    const answer = await ask(
      '{ editions(dataset: "article", filter: { id: ["edition:dc-4"] }) { nodes { inherited: stats { participants { value groups { entity { id datasets } } } } stats(dataset: "article") { participants { value groups { entity { id datasets } } } } metrics { degree } ofDataset: metrics(dataset: "article") { degree } } } }',
    );
    const [node] = valuesAt(answer, 'editions.nodes') as [Record<string, unknown>];
    expect(node['inherited']).toEqual(node['stats']);
    expect(node['metrics']).toEqual(node['ofDataset']);
  });

  it.each([
    ['a root', '{ editions(dataset: "nope") { totalCount } }'],
    ['one thing', '{ edition(id: "edition:dc-4", dataset: "nope") { id } }'],
    [
      'a connection',
      '{ edition(id: "edition:dc-4") { participants(dataset: "nope") { totalCount } } }',
    ],
    ['a filter', '{ editions(filter: { not: { dataset: "nope" } }) { totalCount } }'],
    [
      'a filter by what none of some datasets says',
      '{ claims(filter: { datasets: { none: ["article", "nope"] } }) { totalCount } }',
    ],
    [
      'a filter by what one of some datasets says',
      '{ entities(filter: { datasets: { some: ["nope"] } }) { totalCount } }',
    ],
    ['a filter of claims', '{ claims(filter: { dataset: ["article", "nope"] }) { totalCount } }'],
    [
      'paths',
      '{ paths(from: "person:rauchbauer", to: "edition:dc-4", dataset: "nope") { nodes { length } } }',
    ],
    [
      'a neighbourhood',
      '{ subgraph(input: { seeds: ["edition:dc-4"], dataset: "nope" }) { unknownSeeds } }',
    ],
    ['numbers of editions', '{ editionStats(dataset: "nope") { participants { value } } }'],
    [
      'numbers of one edition',
      '{ edition(id: "edition:dc-4") { stats(dataset: "nope") { participants { value } } } }',
    ],
    ['a measure', '{ centrality(metric: DEGREE, dataset: "nope") { order } }'],
  ])('refuses an unknown dataset of %s with those that there are', async (_, question) => {
    expect(await analyst.askInVain(question)).toEqual([unknown]);
  });
});

describe.each(testStores())('datasets that disagree on $name', (engine) => {
  const analyst = useAnalyst(engine, disputedForum);
  const ask = (question: string) => analyst.ask(question);

  it('each say for how long a relation holds, in paths too', async () => {
    // By the news the position ended in June 2020; by the register at the end of that year.
    const lengthsOf = async (dataset: string, on: string) =>
      valuesAt(
        await ask(
          `{ paths(from: "person:p", to: "organization:o", dataset: "${dataset}", asOf: { on: "${on}", certainty: POSSIBLE }) { nodes { length } } }`,
        ),
        'paths.nodes.length',
      );
    expect(await lengthsOf('news', '2020-05')).toEqual([1]);
    expect(await lengthsOf('news', '2020-09')).toEqual([]);
    expect(await lengthsOf('register', '2020-09')).toEqual([1]);
  });

  it('each show their own value, which is preferred among its own claims alone', async () => {
    expect(
      await ask(
        '{ all: edition(id: "edition:f-2") { date } news: edition(id: "edition:f-2", dataset: "news") { date sessions { nodes { sessionKind } } topics { nodes { id label } } } register: edition(id: "edition:f-2", dataset: "register") { date label sessions { nodes { sessionKind } } topics { nodes { id label } } } }',
      ),
    ).toEqual({
      all: { date: '2020' },
      news: {
        date: '2020',
        sessions: { nodes: [{ sessionKind: 'SPEECH' }] },
        topics: { nodes: [{ id: 'topic:c', label: 'topic c' }] },
      },
      register: {
        date: '2021',
        label: 'edition f-2',
        sessions: { nodes: [{ sessionKind: 'KEYNOTE' }] },
        topics: { nodes: [{ id: 'topic:a', label: 'topic:a' }] },
      },
    });
  });
});

it('all questions of a dataset have the same answer on every engine, byte for byte', () => {
  expect(questionsAnsweredDifferently(30)).toEqual([]);
});
