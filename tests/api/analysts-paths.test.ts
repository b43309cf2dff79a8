import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

const ends = 'from: "organization:tdn", to: "country:pk", maxHops: 6';
const effort = 'effort { exploredCount partial truncatedBy }';

describe.each(testStores())('paths on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('tie the Tech Diplomacy Network to Pakistan by the article alone', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", first: 1) { paths { length nodes { id } relations { id } } } }`,
    );
    expect(answer).toEqual({
      paths: {
        paths: [
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
            relations: [
              { id: 'co-founded:person:rauchbauer~organization:tdn' },
              { id: 'participated-in:person:rauchbauer~edition:dc-4' },
              { id: 'precedes:edition:dc-3~edition:dc-4' },
              { id: 'held-at:edition:dc-3~organization:emb_pak' },
              { id: 'represents:organization:emb_pak~country:pk' },
            ],
          },
        ],
      },
    });
  });

  it('take six hops in the article where that he took part is not to be inferred', async () => {
    const types = '[CO_FOUNDED, SPOKE_AT, HAS_SESSION, PRECEDES, HELD_AT, REPRESENTS]';
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", types: ${types}) { paths { length nodes { id } } } }`,
    );
    expect(valuesAt(answer, 'paths.paths.length')).toEqual([6]);
    expect(valuesAt(answer, 'paths.paths.nodes.id')).toContain('sess:keynote');
  });

  it('say each hop in Arabic and in English', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", first: 1) { paths { relations { arabic: sentence(lang: AR) english: sentence(lang: EN) } } } }`,
    );
    expect(valuesAt(answer, 'paths.paths.relations.english')).toEqual([
      'Martin Rauchbauer co-founded Tech Diplomacy Network',
      'Martin Rauchbauer took part in 4th edition of Diplomatic Connect',
      '3rd edition of Diplomatic Connect preceded 4th edition of Diplomatic Connect',
      '3rd edition of Diplomatic Connect was held at the premises of Embassy of Pakistan',
      'Embassy of Pakistan represents Pakistan',
    ]);
    const arabic = valuesAt(answer, 'paths.paths.relations.arabic');
    expect(arabic[0]).toBe('مارتن راوخباور من مؤسسي شبكة دبلوماسية التكنولوجيا');
    expect(arabic).toHaveLength(5);
  });

  it('are made of sentences that fit one and many alike', async () => {
    const answer = await analyst.ask(
      '{ group(id: "group:gcc_states") { goals { edges { relation { sentence(lang: EN) } } } } statistic(id: "stat:members") { measuredOrganizations { edges { relation { sentence(lang: EN) } } } } }',
    );
    expect(valuesAt(answer, 'group.goals.edges.relation.sentence')).toEqual([
      'Among the goals of GCC states: developing the digital economy',
    ]);
    expect(valuesAt(answer, 'statistic.measuredOrganizations.edges.relation.sentence')).toEqual([
      '16 member states: a figure about Digital Cooperation Organization',
    ]);
  });

  it('quote the sentence of the article for each hop', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, dataset: "article", first: 1) { paths { relations { claims(filter: { dataset: ["article"] }) { nodes { evidence { phrase exact document { id } } } } } } } }`,
    );
    const hops = valuesAt(answer, 'paths.paths.relations');
    const places = hops.map((hop) => valuesAt(hop, 'claims.nodes.evidence'));
    expect(places.map((ofHop) => valuesAt(ofHop[0], 'phrase'))).toEqual([
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
      `{ paths(${ends}, first: 1) { paths { length nodes { id } } } }`,
    );
    expect(valuesAt(answer, 'paths.paths.length')).toEqual([4]);
    expect(valuesAt(answer, 'paths.paths.nodes.id')).toContain('organization:dco');
  });

  it('go round whom they are to avoid', async () => {
    const answer = await analyst.ask(
      `{ paths(${ends}, first: 50, avoid: ["organization:dco"]) { paths { length nodes { id } } } }`,
    );
    const nodes = valuesAt(answer, 'paths.paths.nodes.id');
    expect(nodes).toContain('organization:emb_pak');
    expect(nodes).not.toContain('organization:dco');
  });

  it('go only through the kinds that are asked for, whatever their ends are', async () => {
    const answer = await analyst.ask(
      '{ paths(from: "organization:dco", to: "organization:gcc", maxHops: 2, kinds: [Country]) { paths { nodes { id } } } }',
    );
    const ways = valuesAt(answer, 'paths.paths').map((path) => valuesAt(path, 'nodes.id'));
    expect(ways.map((way) => way.slice(1, -1))).toEqual([
      [],
      ...['bh', 'kw', 'om', 'qa', 'sa'].map((state) => [`country:${state}`]),
    ]);
  });

  it('are ranked by what they tell: a hub on the way counts little', async () => {
    const ask = (rank: string) =>
      analyst.ask(`{ paths(${ends}, first: 6, rank: ${rank}) { paths { length score } } }`);
    const informative = await ask('INFORMATIVE');
    expect(valuesAt(informative, 'paths.paths.length')).toEqual([5, 5, 6, 6, 6, 6]);
    const scores = valuesAt(informative, 'paths.paths.score').map(Number);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const shortest = await ask('SHORTEST');
    expect(valuesAt(shortest, 'paths.paths.length')).toEqual([4, 4, 4, 4, 5, 5]);
  });

  it('tell parallel relations apart: each is a path of its own', async () => {
    const answer = await analyst.ask(
      '{ paths(from: "person:rauchbauer", to: "organization:tdn", maxHops: 1) { paths { relations { id type } } } }',
    );
    expect(valuesAt(answer, 'paths.paths.relations.type').sort()).toEqual([
      'CO_FOUNDED',
      'HOLDS_POSITION',
    ]);
  });

  it.each([
    ['too few hops', `${ends.replace('6', '4')}, dataset: "article"`],
    ['nobody else left', `${ends}, dataset: "article", avoid: ["organization:emb_pak"]`],
    ['only sure relations', `${ends}, dataset: "article", minConfidence: 0.9`],
  ])('are none, and none is missing, with %s', async (_, args) => {
    const answer = await analyst.ask(`{ paths(${args}) { paths { length } ${effort} } }`);
    expect(answer).toMatchObject({
      paths: { paths: [], effort: { partial: false, truncatedBy: null } },
    });
    expect(valuesAt(answer, 'paths.effort.exploredCount').map(Number)[0]).toBeGreaterThan(0);
  });

  it('are none of an id that the graph does not have', async () => {
    expect(
      await analyst.ask(
        `{ paths(from: "organization:nowhere", to: "country:pk") { paths { length } ${effort} } }`,
      ),
    ).toEqual({
      paths: { paths: [], effort: { exploredCount: 0, partial: false, truncatedBy: null } },
    });
  });

  it.each([
    ['one entity twice', 'from: "country:pk", to: "country:pk"', /needs two different ends/],
    ['99 hops', ends.replace('6', '99'), /maxHops must be a whole number from 1 to 6; 99/],
    ['no hop', ends.replace('6', '0'), /maxHops must be a whole number from 1 to 6; 0/],
    ['51 paths', `${ends}, first: 51`, /first must be a whole number from 1 to 50; 51/],
    ['an end to avoid', `${ends}, avoid: ["country:pk"]`, /cannot avoid its own end "country:pk"/],
  ])('are refused in one sentence for %s', async (_, args, sentence) => {
    const refusals = await analyst.askInVain(`{ paths(${args}) { paths { length } } }`);
    expect(refusals).toEqual([expect.stringMatching(sentence)]);
  });

  it('cost one statement for all nodes and one for all relations, with their claims and quotes', async () => {
    const statements = await analyst.countStatements(
      `{ paths(${ends}, first: 50) { paths { nodes { label } relations { sentence claims { nodes { evidence { exact document { title } } } } } } } }`,
    );
    expect(statements).toBe(2);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(15)).toEqual([]);
  });
});
