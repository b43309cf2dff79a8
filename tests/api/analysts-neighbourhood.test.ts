import { describe, expect, it } from '@jest/globals';
import { testStores } from '../fixtures/stores/test-stores.js';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';

const sharedStates = ['bh', 'kw', 'om', 'qa', 'sa'].map((state) => `country:${state}`);
const both = 'a: "organization:dco", b: "organization:gcc"';

describe.each(testStores())('neighbourhoods on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const expand = (input: string) =>
    analyst.ask(
      `{ subgraph(input: { ${input} }) { nodes { distance entity { id } } relations { id } leftByKind { kind count } leftByType { type count } unknownSeeds effort { partial truncatedBy } } }`,
    );
  const nodesOf = (answer: unknown) => valuesAt(answer, 'subgraph.nodes.entity.id');

  it('hold the nearest first and the relations between all of them', async () => {
    const answer = await expand(
      'seeds: ["edition:dc-3"], hops: 2, kinds: [Organization, Country], dataset: "article"',
    );
    expect(answer).toEqual({
      subgraph: {
        nodes: [
          { distance: 0, entity: { id: 'edition:dc-3' } },
          { distance: 1, entity: { id: 'organization:emb_pak' } },
          { distance: 2, entity: { id: 'country:pk' } },
        ],
        relations: [
          { id: 'held-at:edition:dc-3~organization:emb_pak' },
          { id: 'represents:organization:emb_pak~country:pk' },
        ],
        leftByKind: [],
        leftByType: [],
        unknownSeeds: [],
        effort: { partial: false, truncatedBy: null },
      },
    });
  });

  it('grow with each hop, and are the seed alone without one', async () => {
    const sizes: number[] = [];
    for (const hops of [0, 1, 2, 3])
      sizes.push(nodesOf(await expand(`seeds: ["organization:tdn"], hops: ${hops}`)).length);
    expect(sizes.slice(0, 2)).toEqual([1, 2]);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
  });

  it('grow from all that fit a filter, which are all there is without a hop', async () => {
    const answer = await expand(
      'filter: {kind: [Organization, Person], dataset: "article"}, hops: 0, types: [MEMBER_OF, HOLDS_POSITION, PARTNER_OF]',
    );
    expect(
      nodesOf(answer)
        .map(String)
        .map((id) => id.split(':')[0]),
    ).toEqual([...Array<string>(5).fill('organization'), ...Array<string>(3).fill('person')]);
    expect(answer).toMatchObject({ subgraph: { effort: { partial: false, truncatedBy: null } } });
    expect(valuesAt(answer, 'subgraph.relations.id').length).toBeGreaterThan(3);
    expect(valuesAt(answer, 'subgraph.nodes.distance')).toEqual(Array<number>(8).fill(0));
  });

  it('take the first by id where more fit than there is room for, and say so', async () => {
    const answer = await expand('filter: {kind: [Country]}, hops: 1, maxNodes: 3');
    expect(nodesOf(answer)).toEqual(['country:ae', 'country:bd', 'country:bh']);
    expect(answer).toMatchObject({
      subgraph: { effort: { partial: true, truncatedBy: 'MAX_NODES' } },
    });
  });

  it('are empty where nothing fits, and refused without a place to start or with two', async () => {
    expect(nodesOf(await expand('filter: {id: ["organization:dco"], kind: [Person]}'))).toEqual([]);
    for (const input of ['hops: 1', 'seeds: ["organization:dco"], filter: {}'])
      expect(
        await analyst.askInVain(`{ subgraph(input: { ${input} }) { nodes { distance } } }`),
      ).toEqual(['Give "seeds" or "filter" for a subgraph, not both.']);
  });

  it('follow relations of a type and a direction', async () => {
    const input = 'seeds: ["organization:gcc"], types: [MEMBER_OF]';
    const members = nodesOf(await expand(`${input}, direction: IN`));
    expect(members).toEqual([
      'organization:gcc',
      ...['ae', 'bh', 'kw', 'om', 'qa', 'sa'].map((state) => `country:${state}`),
    ]);
    expect(nodesOf(await expand(`${input}, direction: OUT`))).toEqual(['organization:gcc']);
  });

  it('keep the most telling where not all fit, and tell what they leave out', async () => {
    const answer = await expand('seeds: ["organization:dco"], maxNodes: 5');
    expect(nodesOf(answer)).toEqual([
      'organization:dco',
      'edition:dc-3',
      'edition:dc-4',
      'group:dco_members',
      'organization:gcc',
    ]);
    expect(answer).toMatchObject({
      subgraph: {
        leftByKind: [
          { kind: 'Assertion', count: 2 },
          { kind: 'Country', count: 16 },
          { kind: 'Edition', count: 2 },
          { kind: 'Goal', count: 7 },
          { kind: 'Person', count: 1 },
          { kind: 'Place', count: 1 },
          { kind: 'Statistic', count: 1 },
        ],
        // Sixteen countries are members of the DCO; five of them of the GCC too, which is in the answer.
        leftByType: expect.arrayContaining([
          { type: 'HAS_GOAL', count: 8 },
          { type: 'MEASURES', count: 1 },
          { type: 'MEMBER_OF', count: 21 },
        ]) as unknown,
        effort: { partial: true, truncatedBy: 'MAX_NODES' },
      },
    });
  });

  it('count all that is left within the hops, not what is next alone', async () => {
    const count = async (args: string) => {
      const answer = await analyst.ask(
        `{ subgraph(input: { seeds: ["organization:dco"], hops: 2, ${args} }) { nodes { distance } relations { id } leftByKind { count } leftByType { count } } }`,
      );
      const sum = (place: string) =>
        valuesAt(answer, `subgraph.${place}.count`).reduce<number>((all, n) => all + Number(n), 0);
      const list = (place: string) => valuesAt(answer, `subgraph.${place}`).length;
      const [nodes, relations] = [list('nodes'), list('relations')];
      return { nodes: [nodes, sum('leftByKind')], relations: [relations, sum('leftByType')] };
    };
    const [whole, part] = [await count('maxNodes: 2000'), await count('maxNodes: 2')];
    expect(whole.nodes[1]).toBe(0);
    expect(part.nodes).toEqual([2, Number(whole.nodes[0]) - 2]);
    expect((part.relations[0] ?? 0) + (part.relations[1] ?? 0)).toBe(whole.relations[0]);
  });

  it('count the seeds that a filter finds and for which there is no room', async () => {
    const answer = await analyst.ask(
      '{ countries { totalCount } subgraph(input: { filter: { kind: [Country] }, hops: 0, maxNodes: 3 }) { leftByKind { kind count } } }',
    );
    const total = Number(valuesAt(answer, 'countries.totalCount')[0]);
    expect(valuesAt(answer, 'subgraph.leftByKind')).toEqual([
      { kind: 'Country', count: total - 3 },
    ]);
  });

  it('tell the seeds of which the dataset says nothing', async () => {
    const answer = await expand('seeds: ["country:gr", "country:pk"], dataset: "article"');
    expect(valuesAt(answer, 'subgraph.unknownSeeds')).toEqual(['country:gr']);
    expect(nodesOf(answer)).toContain('country:pk');
  });

  it.each([
    ['four hops', 'seeds: ["country:pk"], hops: 4', /^hops must be a whole number from 0 to 3; 4/],
    [
      '2,001 nodes',
      'seeds: ["country:pk"], maxNodes: 2001',
      /^maxNodes must be .* 1 to 2000; 2001/,
    ],
    [
      'more seeds than room',
      'seeds: ["country:pk", "country:om"], maxNodes: 1',
      /^2 nodes were given to start from, but maxNodes is 1\.$/,
    ],
  ])('are refused in one sentence for %s', async (_, input, sentence) => {
    const refusals = await analyst.askInVain(`{ subgraph(input: { ${input} }) { unknownSeeds } }`);
    expect(refusals).toEqual([expect.stringMatching(sentence)]);
  });

  it('are counted by type and direction before any relation is loaded', async () => {
    const answer = await analyst.ask(
      `{ entities(first: 100) { nodes { id relationCounts { kind direction count } out: relations(direction: OUT, first: 1) { totalCount } in: relations(direction: IN, first: 1) { totalCount } } } }`,
    );
    const nodes = valuesAt(answer, 'entities.nodes');
    expect(nodes).toHaveLength(100);
    for (const node of nodes)
      for (const direction of ['OUT', 'IN']) {
        const counted = valuesAt(node, 'relationCounts')
          .filter((count) => valuesAt(count, 'direction').includes(direction))
          .flatMap((count) => valuesAt(count, 'count').map(Number));
        expect([counted.reduce((sum, count) => sum + count, 0)]).toEqual(
          valuesAt(node, `${direction.toLowerCase()}.totalCount`),
        );
      }
  });

  it('have as many members as are counted', async () => {
    const answer = await analyst.ask(
      '{ organization(id: "organization:dco") { relationCounts { kind direction count } members { totalCount } } }',
    );
    expect(valuesAt(answer, 'organization.relationCounts')).toContainEqual({
      kind: 'MEMBER_OF',
      direction: 'IN',
      count: 16,
    });
    expect(valuesAt(answer, 'organization.members.totalCount')).toEqual([16]);
  });

  it('cost one statement for all nodes and one for all relations', async () => {
    expect(
      await analyst.countStatements(
        '{ subgraph(input: { seeds: ["organization:dco"], hops: 2 }) { nodes { entity { label kind } } relations { sentence claims { nodes { evidence { exact } } } } } }',
      ),
    ).toBe(2);
  });
});

describe.each(testStores())('common ground on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('of the DCO and the GCC is an edition, a place, a goal, an assertion and five states', async () => {
    const answer = await analyst.ask(
      `{ commonConnections(${both}) { totalCount connections { entity { id } ways score } effort { partial } } }`,
    );
    expect(valuesAt(answer, 'commonConnections.connections.entity.id')).toEqual([
      ...['edition:dc-4', 'place:riyadh', 'goal:g8', 'assertion:c9'],
      ...sharedStates,
    ]);
    expect(valuesAt(answer, 'commonConnections.connections.ways')).toEqual([
      ...['CO_HOSTING', 'SHARED_PLACE', 'SHARED_GOAL', 'OTHER'],
      ...sharedStates.map(() => 'SHARED_MEMBER'),
    ]);
    expect(answer).toMatchObject({
      commonConnections: { totalCount: 9, effort: { partial: false } },
    });
  });

  it('names co-membership and co-participation', async () => {
    const ways = async (a: string, b: string, through: string) => {
      const answer = await analyst.ask(
        `{ commonConnections(a: "${a}", b: "${b}", first: 100) { connections { entity { id } ways } } }`,
      );
      const found = valuesAt(answer, 'commonConnections.connections').find((connection) =>
        valuesAt(connection, 'entity.id').includes(through),
      );
      return valuesAt(found, 'ways');
    };
    expect(await ways('country:om', 'country:kw', 'organization:gcc')).toEqual(['CO_MEMBERSHIP']);
    expect(await ways('person:albudaiwi', 'person:alyahya', 'edition:dc-4')).toEqual([
      'CO_PARTICIPATION',
    ]);
  });

  it('is proved on both sides', async () => {
    const answer = await analyst.ask(
      `{ commonConnections(${both}, types: [CO_HOSTED], dataset: "article") { connections { ofA { id ...quoted } ofB { id ...quoted } } } } fragment quoted on Relation { claims(filter: { dataset: ["article"] }) { nodes { evidence { exact } } } }`,
    );
    const side = (name: string) => valuesAt(answer, `commonConnections.connections.${name}`);
    expect(valuesAt({ side: side('ofA') }, 'side.id')).toEqual([
      'co-hosted:organization:dco~edition:dc-4',
    ]);
    expect(valuesAt({ side: side('ofB') }, 'side.id')).toEqual([
      'co-hosted:organization:gcc~edition:dc-4',
    ]);
    for (const relation of [...side('ofA'), ...side('ofB')])
      expect(valuesAt(relation, 'claims.nodes.evidence.exact')).toContainEqual(
        expect.stringContaining('الاستضافة المشتركة'),
      );
  });

  it('keeps to the kinds asked for, counts what a short page leaves out, and may be none', async () => {
    expect(
      await analyst.ask(
        `{ commonConnections(${both}, kinds: [Country], first: 1) { totalCount connections { entity { id } } } }`,
      ),
    ).toEqual({
      commonConnections: { totalCount: 5, connections: [{ entity: { id: 'country:bh' } }] },
    });
    expect(
      await analyst.ask(
        '{ commonConnections(a: "country:pk", b: "goal:g10") { totalCount connections { score } effort { partial } } }',
      ),
    ).toEqual({
      commonConnections: { totalCount: 0, connections: [], effort: { partial: false } },
    });
  });

  it('of one actor with itself is refused in one sentence', async () => {
    expect(
      await analyst.askInVain(
        '{ commonConnections(a: "country:pk", b: "country:pk") { totalCount } }',
      ),
    ).toEqual([expect.stringMatching(/^a and b must be two different nodes/)]);
  });

  it('interlocks the DCO and the GCC, the only pair, by five states', async () => {
    const interlocks = (args: string) =>
      analyst.ask(
        `{ interlocks(${args}) { interlocks { a { id } b { id } sharedCount shared { id } } effort { partial } } }`,
      );
    expect(await interlocks('kind: MEMBERS, minShared: 5')).toEqual({
      interlocks: {
        interlocks: [
          {
            a: { id: 'organization:dco' },
            b: { id: 'organization:gcc' },
            sharedCount: 5,
            shared: sharedStates.map((id) => ({ id })),
          },
        ],
        effort: { partial: false },
      },
    });
    expect(await interlocks('kind: MEMBERS')).toEqual(
      await interlocks('kind: MEMBERS, minShared: 5'),
    );
    const none = { interlocks: { interlocks: [], effort: { partial: false } } };
    expect(await interlocks('kind: MEMBERS, minShared: 6')).toEqual(none);
    expect(await interlocks('kind: MEMBERS, dataset: "article"')).toEqual(none);
    expect(await interlocks('kind: PEOPLE')).toEqual(none);
  });

  it('costs one statement for each field that refers to entities or relations', async () => {
    expect(
      await analyst.countStatements(
        `{ commonConnections(${both}) { connections { entity { label } ofA { sentence } ofB { sentence claims { nodes { id } } } } } }`,
      ),
    ).toBe(3);
  });
});

describe('every question above', () => {
  it('has the same answer, byte for byte, on every engine', () => {
    expect(questionsAnsweredDifferently(20)).toEqual([]);
  });
});
