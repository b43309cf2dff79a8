import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

const members = 'dataset: "references", types: [MEMBER_OF], kinds: [Organization, Country]';

describe.each(testStores())('metrics on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it.each(['DEGREE', 'CLOSENESS', 'BETWEENNESS', 'PAGE_RANK'])(
    '%s is measured exactly, over all entities, the most central first',
    async (metric) => {
      const answer = await analyst.ask(
        `{ centrality(metric: ${metric}, first: 20) { metric method pivots order entities { rank score entity { id } } } }`,
      );
      expect(answer).toMatchObject({
        centrality: { metric, method: 'EXACT', pivots: null, order: 114 },
      });
      const scores = valuesAt(answer, 'centrality.entities.score').map(Number);
      expect(scores).toHaveLength(20);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(valuesAt(answer, 'centrality.entities.rank')[0]).toBe(1);
    },
  );

  it('give equal entities equal ranks, and keep to a part of the graph', async () => {
    const answer = await analyst.ask(
      `{ centrality(metric: DEGREE, ${members}) { order entities { rank score entity { id } } } }`,
    );
    // 17 states and the organisations that the references know; 16 of the states are tied to the DCO.
    const order = Number(valuesAt(answer, 'centrality.order')[0]);
    expect(valuesAt(answer, 'centrality.entities')[0]).toEqual({
      rank: 1,
      score: 16 / (order - 1),
      entity: { id: 'organization:dco' },
    });
    expect(valuesAt(answer, 'centrality.entities.rank').slice(0, 7)).toEqual([1, 2, 3, 3, 3, 3, 3]);
    expect(valuesAt(answer, 'centrality.entities.entity.id').slice(1, 7)).toEqual([
      'organization:gcc',
      ...['bh', 'kw', 'om', 'qa', 'sa'].map((state) => `country:${state}`),
    ]);
  });

  it('are fields of an entity too, equal to those of the list', async () => {
    const answer = await analyst.ask(`{
      centrality(metric: PAGE_RANK, first: 3) { entities { score rank entity { id } } }
      communities(first: 1) { communities { members { id } } }
      organization(id: "organization:dco") { names: label(lang: EN) central: metrics {
        degree closeness betweenness pageRank community rank(metric: PAGE_RANK) method(metric: BETWEENNESS)
      } }
    }`);
    const [first] = valuesAt(answer, 'centrality.entities') as [Record<string, unknown>];
    const [central] = valuesAt(answer, 'organization.central') as [Record<string, unknown>];
    expect(first).toMatchObject({ entity: { id: 'organization:dco' }, rank: 1 });
    expect(central).toMatchObject({ pageRank: first['score'], rank: 1, method: 'EXACT' });
    const isInLargest = valuesAt(answer, 'communities.communities.members.id').includes(
      'organization:dco',
    );
    expect(central['community'] === 0).toBe(isInLargest);
    for (const name of ['degree', 'closeness', 'betweenness'])
      expect(central[name]).toBeGreaterThan(0);
  });

  it('stand below connections, references and unions of kinds, for each entity its own', async () => {
    const answer = await analyst.ask(`{
      entity(by: {id: "organization:dco"}) { ... on Organization {
        memberships: relations(kinds: [MEMBER_OF], first: 20) { nodes { id metrics(${members}) { rank(metric: DEGREE) } } }
      } }
      search(query: "DCO", first: 1) { edges { node { id metrics(${members}) { degree } } } }
    }`);
    const ranks = valuesAt(answer, 'entity.memberships.nodes.metrics.rank');
    expect(ranks).toHaveLength(16);
    expect(new Set(ranks).size).toBeGreaterThan(1);
    expect(valuesAt(answer, 'search.edges.node.metrics.degree')[0]).toBeGreaterThan(0);
  });

  it('of an entity outside the part are null', async () => {
    expect(
      await analyst.ask(
        '{ entity(by: {id: "edition:dc-4"}) { metrics(kinds: [Person]) { degree community rank(metric: DEGREE) } } }',
      ),
    ).toEqual({ entity: { metrics: { degree: null, community: null, rank: null } } });
  });

  it('divide the graph into communities, the largest first, each entity in one', async () => {
    const answer = await analyst.ask(
      '{ communities(first: 100) { modularity count order communities { number size members { id } } } }',
    );
    const sizes = valuesAt(answer, 'communities.communities.size').map(Number);
    expect(valuesAt(answer, 'communities.count')).toEqual([sizes.length]);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const ids = valuesAt(answer, 'communities.communities.members.id');
    expect(new Set(ids).size).toBe(114);
    expect(ids).toHaveLength(114);
    expect(valuesAt(answer, 'communities.modularity').map(Number)[0]).toBeGreaterThan(0.5);
  });

  it('put the Tech Diplomacy Network into the community of its co-founder', async () => {
    const answer = await analyst.ask(
      '{ communities(first: 13) { communities { members { id } } } }',
    );
    const communities = valuesAt(answer, 'communities.communities').map((community) =>
      valuesAt(community, 'members.id'),
    );
    const ofFounder = communities.find((ids) => ids.includes('person:rauchbauer'));
    expect(ofFounder).toContain('organization:tdn');
    expect(ofFounder).not.toContain('organization:dco');
  });

  it('are the same when asked again', async () => {
    const question =
      '{ centrality(metric: BETWEENNESS) { entities { score entity { id } } } communities { modularity communities { size } } }';
    expect(await analyst.ask(question)).toEqual(await analyst.ask(question));
  });

  it.each(['0', '101'])('are refused for first: %s in one sentence', async (first) => {
    for (const field of [
      `centrality(metric: DEGREE, first: ${first})`,
      `communities(first: ${first})`,
    ])
      expect(await analyst.askInVain(`{ ${field} { order } }`)).toEqual([
        expect.stringMatching(/^first must be .*from 1 to 100/),
      ]);
  });

  it('cost one statement for all the entities that they name', async () => {
    expect(
      await analyst.countStatements('{ communities { communities { members { label kind } } } }'),
    ).toBe(1);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(10)).toEqual([]);
  });
});
