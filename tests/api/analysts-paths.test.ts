import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

const ends = 'from: "organization:tdn", to: "country:pk", maxHops: 6';
const effort = 'effort { exploredCount partial truncatedBy }';

describe.each(testStores())('paths on $name', (engine) => {
  const analyst = useAnalyst(engine);
  /** Answers to questions with cursors, which name the store. */
  const dataOf = async (question: string) => (await analyst.askAlone(question)).data;

  it('tie the Tech Diplomacy Network to Pakistan by the article alone', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", first: 1) { nodes { length nodes { id } hops { relations { id } } } } }`,
    );
    expect(answer).toEqual({
      paths: {
        nodes: [
          {
            length: 5,
            nodes: [
              { id: 'organization:tdn' },
              { id: 'person:rauchbauer' },
              { id: 'edition:dc-4' },
              { id: 'edition:dc-3' },
              { id: 'organization:emb_pak' },
              { id: 'country:pk' },
            ],
            hops: [
              [
                'co-founded:person:rauchbauer~organization:tdn',
                'holds-position:person:rauchbauer~organization:tdn~co-founder',
              ],
              'participated-in:person:rauchbauer~edition:dc-4',
              'precedes:edition:dc-3~edition:dc-4',
              'held-at:edition:dc-3~organization:emb_pak',
              'represents:organization:emb_pak~country:pk',
            ].map((ids) => ({ relations: [ids].flat().map((id) => ({ id })) })),
          },
        ],
      },
    });
  });

  it('take six hops in the article where that he took part is not to be inferred', async () => {
    const types = '[CO_FOUNDED, SPOKE_AT, HAS_SESSION, PRECEDES, HELD_AT, REPRESENTS]';
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", types: ${types}) { nodes { length nodes { id } } } }`,
    );
    expect(valuesAt(answer, 'paths.nodes.length')).toEqual([6]);
    expect(valuesAt(answer, 'paths.nodes.nodes.id')).toContain('sess:keynote');
  });

  it('say each hop in Arabic and in English', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", first: 1) { nodes { hops { relations { arabic: sentence(lang: AR) english: sentence(lang: EN) } } } } }`,
    );
    expect(valuesAt(answer, 'paths.nodes.hops.relations.english')).toEqual([
      '\u2068مارتن راوخباور\u2069 co-founded \u2068شبكة دبلوماسية التكنولوجيا\u2069.',
      '\u2068مارتن راوخباور\u2069 is a co-founder of \u2068شبكة دبلوماسية التكنولوجيا\u2069, as the source implies.',
      '\u2068مارتن راوخباور\u2069 took part in the fourth edition of Diplomatic Connect, as the source implies.',
      'The third edition of Diplomatic Connect was followed by the fourth edition.',
      'The third edition of Diplomatic Connect was held at the Embassy of Pakistan.',
      'The Embassy of Pakistan is a diplomatic mission of Pakistan.',
    ]);
    const arabic = valuesAt(answer, 'paths.nodes.hops.relations.arabic');
    expect(arabic[0]).toBe('شارك مارتن راوخباور في تأسيس شبكة دبلوماسية التكنولوجيا.');
    expect(arabic).toHaveLength(6);
  });

  it('are made of sentences that fit one and many alike', async () => {
    const answer = await analyst.ask(
      '{ group(id: "group:gcc_states") { goals { edges { relation { sentence(lang: EN) } } } } statistic(id: "stat:members") { measuredOrganizations { edges { relation { sentence(lang: EN) } } } } }',
    );
    expect(valuesAt(answer, 'group.goals.edges.relation.sentence')).toEqual([
      'The goals of the GCC states include developing the digital economy, according to Jasem Mohamed Albudaiwi.',
    ]);
    expect(valuesAt(answer, 'statistic.measuredOrganizations.edges.relation.sentence')).toEqual([
      'The Digital Cooperation Organization has 16 member states.',
    ]);
  });

  it('quote the sentence of the article for each hop', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", first: 1) { nodes { hops { relations { claims(filter: { dataset: ["article"] }) { nodes { evidence { phrase exact document { id } } } } } } } } }`,
    );
    const relations = valuesAt(answer, 'paths.nodes.hops.relations');
    const places = relations.map((relation) => valuesAt(relation, 'claims.nodes.evidence'));
    expect(places.map(([place]) => valuesAt(place, 'phrase'))).toEqual([
      ['المؤسس المشارك لشبكة دبلوماسية التكنولوجيا'],
      ['المؤسس المشارك لشبكة دبلوماسية التكنولوجيا'],
      ['مارتن راوخباور'],
      ['الدورتان الثانية والثالثة'],
      ['سفارتي سلطنة عمان وباكستان على التوالي'],
      ['باكستان'],
    ]);
    for (const place of places.flat()) {
      const [exact, phrase] = [...valuesAt(place, 'exact'), ...valuesAt(place, 'phrase')];
      expect(exact).toContain(phrase);
      expect(valuesAt(place, 'document.id')).toEqual(['document:article']);
    }
  });

  it('are shorter over the members of the DCO, which the references alone know', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, first: 1) { nodes { length nodes { id } } } }`,
    );
    expect(valuesAt(answer, 'paths.nodes.length')).toEqual([4]);
    expect(valuesAt(answer, 'paths.nodes.nodes.id')).toContain('organization:dco');
  });

  it('go round whom they are to avoid', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, first: 50, avoid: ["organization:dco"]) { nodes { length nodes { id } } } }`,
    );
    const nodes = valuesAt(answer, 'paths.nodes.nodes.id');
    expect(nodes).toContain('organization:emb_pak');
    expect(nodes).not.toContain('organization:dco');
  });

  it('go only through the kinds that are asked for, whatever their ends are', async () => {
    const answer = await analyst.ask(
      '{ paths(from: "organization:dco", to: "organization:gcc", maxHops: 2, kinds: [Country]) { nodes { nodes { id } } } }',
    );
    const ways = valuesAt(answer, 'paths.nodes').map((path) => valuesAt(path, 'nodes.id'));
    expect(ways.map((way) => way.slice(1, -1))).toEqual([
      [],
      ...['bh', 'kw', 'om', 'qa', 'sa'].map((state) => [`country:${state}`]),
    ]);
  });

  it('say where words were said, who voiced a goal, and of what an assertion speaks, in both languages', async () => {
    const both = 'edges { relation { ar: sentence(lang: AR) en: sentence(lang: EN) } }';
    const answer = await analyst.ask(
      `{ goal(id: "goal:g10") { voicedBy { ${both} } } assertion(id: "assertion:c1") { editions { ${both} } }
        quote(id: "quote:alyahya_indirect") { editions { ${both} } } }`,
    );
    expect(valuesAt(answer, 'goal.voicedBy.edges.relation')).toEqual([
      {
        ar: 'تحدث جاسم البديوي عن هدف تطوير الاقتصاد الرقمي.',
        en: 'Jasem Mohamed Albudaiwi spoke of the goal of developing the digital economy.',
      },
    ]);
    expect(valuesAt(answer, 'assertion.editions.edges.relation')).toEqual([
      {
        ar: 'مما يتناوله القول إن الفعالية منصة للحوار والتعاون: الدورة الرابعة من الملتقى الدبلوماسي.',
        en: 'The assertion that the event is a platform for dialogue and cooperation concerns the fourth edition of Diplomatic Connect.',
      },
    ]);
    expect(valuesAt(answer, 'quote.editions.edges.relation.ar').join()).toMatch(
      /^ورد الكلام المنقول بالمعنى عن ديمة اليحيى في الدورة الرابعة/,
    );
  });

  it('are ranked by what they tell: a hub on the way counts little', async () => {
    const ask = (rank: string) =>
      analyst.ask(`{ paths(${ends}, first: 6, rank: ${rank}) { nodes { length score } } }`);
    const informative = await ask('INFORMATIVE');
    expect(valuesAt(informative, 'paths.nodes.length')).toEqual([5, 6, 6, 6, 5, 5]);
    const scores = valuesAt(informative, 'paths.nodes.score').map(Number);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const shortest = await ask('SHORTEST');
    expect(valuesAt(shortest, 'paths.nodes.length')).toEqual([4, 5, 5, 5, 5, 5]);
  });

  it('are chains of entities, each hop with all its parallel relations', async () => {
    const answer = await analyst.ask(
      '{ paths(from: "organization:gcc", to: "organization:tdn") { totalCount { value relation } nodes { nodes { id } hops { from { id } to { id } relations { id } } } } }',
    );
    const chains = valuesAt(answer, 'paths.nodes').map((path) =>
      valuesAt(path, 'nodes.id').join(' '),
    );
    expect(chains[0]).toBe('organization:gcc edition:dc-4 person:rauchbauer organization:tdn');
    expect(new Set(chains).size).toBe(chains.length);
    expect(answer).toMatchObject({
      paths: { totalCount: { value: chains.length, relation: 'EXACT' } },
    });
    const [first] = valuesAt(answer, 'paths.nodes.hops');
    expect(first).toMatchObject({ from: { id: 'organization:gcc' }, to: { id: 'edition:dc-4' } });
    expect(valuesAt(first, 'relations.id')).toEqual([
      'held-at:edition:dc-4~organization:gcc',
      'cooperated-on:organization:gcc~edition:dc-4',
      'co-hosted:organization:gcc~edition:dc-4',
      'hosted:organization:gcc~edition:dc-4',
    ]);
  });

  it('come page by page until the last, with the count of all', async () => {
    const parts = 'nodes { nodes { id } } totalCount { value relation }';
    const between =
      'from: "organization:dco", to: "organization:gcc", maxHops: 5, asOf: { on: "2023", certainty: ANY }, avoid: ["organization:tdn"]';
    const page = async (args: string, selected: string) =>
      dataOf(`{ paths(${between}, rank: INFORMATIVE${args}) { ${selected} } }`);
    const whole = await page(', first: 50', `${parts} pageInfo { hasNextPage hasPreviousPage }`);
    const total = Number(valuesAt(whole, 'paths.totalCount.value'));
    expect(total).toBeGreaterThan(50);
    expect(whole).toMatchObject({
      paths: {
        totalCount: { relation: 'EXACT' },
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
      },
    });
    const found: unknown[] = [];
    let after = '';
    for (let hasMore = true; hasMore && found.length < 60;) {
      const answer = await page(
        `, first: 20${after}`,
        'edges { cursor node { nodes { id } } } pageInfo { endCursor hasNextPage }',
      );
      found.push(...valuesAt(answer, 'paths.edges.node'));
      after = `, after: "${String(valuesAt(answer, 'paths.pageInfo.endCursor')[0])}"`;
      hasMore = valuesAt(answer, 'paths.pageInfo.hasNextPage')[0] === true;
    }
    expect(found.slice(0, 50)).toEqual(valuesAt(whole, 'paths.nodes'));
  });

  it('are not gone on with by a cursor of other paths, of another graph, or none', async () => {
    const refusalsOf = async (question: string) => (await analyst.askAlone(question)).refusals;
    const cursor = async (args: string) => {
      const answer = await dataOf(`{ paths(${args}, first: 1) { pageInfo { endCursor } } }`);
      return String(valuesAt(answer, 'paths.pageInfo.endCursor')[0]);
    };
    const own = await cursor(ends);
    const values = JSON.parse(Buffer.from(own, 'base64url').toString()) as unknown[];
    const older = Buffer.from(JSON.stringify(values.with(1, 0))).toString('base64url');
    const ask = (after: string) =>
      refusalsOf(`{ paths(${ends}, after: "${after}") { nodes { length } } }`);
    expect(await ask(await cursor(ends.replace('6', '5')))).toEqual([
      'The cursor belongs to another question: repeat all arguments but "first" from its page.',
    ]);
    expect(await ask(older)).toEqual([
      'The graph has changed since the cursor was made: ask for the first page again.',
    ]);
    expect(await ask('nonsense')).toEqual(['"nonsense" is not a cursor of paths.']);
  });

  it.each([
    ['too few hops', `${ends.replace('6', '4')}, dataset: "article"`],
    ['nobody else left', `${ends}, dataset: "article", avoid: ["organization:emb_pak"]`],
    ['only sure relations', `${ends}, dataset: "article", minConfidence: 0.9`],
  ])('are none, and none is missing, with %s', async (_, args) => {
    const answer = await analyst.ask(`{ paths(${args}) { nodes { length } ${effort} } }`);
    expect(answer).toMatchObject({
      paths: { nodes: [], effort: { partial: false, truncatedBy: null } },
    });
    expect(valuesAt(answer, 'paths.effort.exploredCount').map(Number)[0]).toBeGreaterThan(0);
  });

  it.each([
    ['one entity twice', 'from: "country:pk", to: "country:pk"', /needs two different ends/],
    ['99 hops', ends.replace('6', '99'), /maxHops must be a whole number from 1 to 6; 99/],
    ['no hop', ends.replace('6', '0'), /maxHops must be a whole number from 1 to 6; 0/],
    ['51 paths', `${ends}, first: 51`, /first must be a whole number from 1 to 50; 51/],
    ['an end to avoid', `${ends}, avoid: ["country:pk"]`, /cannot avoid its own end "country:pk"/],
  ])('are refused in one sentence for %s', async (_, args, sentence) => {
    const refusals = await analyst.askInVain(`{ paths(${args}) { nodes { length } } }`);
    expect(refusals).toEqual([expect.stringMatching(sentence)]);
  });

  it('cost one statement for all nodes and one for all relations, with their claims and quotes', async () => {
    const statements = await analyst.countStatements(
      `{ paths(${ends}, first: 50) { nodes { nodes { label } hops { relations { sentence claims { nodes { evidence { exact document { title } } } } } } } } }`,
    );
    expect(statements).toBe(2);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(15)).toEqual([]);
  });
});
