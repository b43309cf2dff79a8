import { describe, expect, it } from '@jest/globals';
import { questionsAnsweredDifferently, useAnalyst, valuesAt } from '../fixtures/analyst.js';
import { testStores } from '../fixtures/stores/test-stores.js';

interface Related {
  readonly id: string;
  readonly kinds: readonly string[];
}

describe.each(testStores())('filters that count on $name', (engine) => {
  const analyst = useAnalyst(engine);
  const idsOf = async (filter: string, args = '') =>
    valuesAt(
      await analyst.ask(`{ organizations(first: 100, filter: ${filter}${args}) { nodes { id } } }`),
      'organizations.nodes.id',
    ).map(String);
  /** Each organisation with its members, each once, by their kind. */
  const members = async (): Promise<readonly Related[]> => {
    const answer = (await analyst.ask(
      '{ organizations(first: 100) { nodes { id members { nodes { id iso2 } } } } }',
    )) as {
      organizations: {
        nodes: readonly {
          id: string;
          members: { nodes: readonly { id: string; iso2: string | null }[] };
        }[];
      };
    };
    return answer.organizations.nodes.map(({ id, members: { nodes } }) => ({
      id,
      kinds: [...new Map(nodes.map((node) => [node.id, node.iso2 ?? ''])).values()],
    }));
  };
  const having = (all: readonly Related[], test: (kinds: readonly string[]) => boolean) =>
    all.filter(({ kinds }) => test(kinds)).map(({ id }) => id);

  it('find those with at least so many, of all or of those that fit', async () => {
    const all = await members();
    for (const atLeast of [1, 2, 6, 16, 1000])
      expect(await idsOf(`{members: {atLeast: ${atLeast}}}`)).toEqual(
        having(all, (kinds) => kinds.length >= atLeast),
      );
    const gulf = ['BH', 'KW', 'OM', 'QA', 'SA'];
    const some = `some: {iso2: {in: ${JSON.stringify(gulf)}}}`;
    for (const atLeast of [1, 2, 5])
      expect(await idsOf(`{members: {${some}, atLeast: ${atLeast}}}`)).toEqual(
        having(all, (kinds) => kinds.filter((kind) => gulf.includes(kind)).length >= atLeast),
      );
    expect(await idsOf(`{not: {members: {${some}, atLeast: 2}}}`)).toEqual(
      having(all, (kinds) => kinds.filter((kind) => gulf.includes(kind)).length < 2),
    );
  });

  it('count inside other filters, below things and in one dataset', async () => {
    const busy = 'some: {members: {atLeast: 10}}';
    const expected = await analyst.ask(
      `{ countries(filter: {memberships: {some: {id: ["organization:dco"]}}}) { nodes { id } } }`,
    );
    const asked = await analyst.ask(
      `{ countries(filter: {memberships: {${busy}}}) { nodes { id } } }`,
    );
    expect(asked).toEqual(expected);
    expect(
      await analyst.ask(
        '{ country(id: "country:om") { memberships(filter: {members: {atLeast: 10}}) { nodes { id } } } }',
      ),
    ).toEqual({ country: { memberships: { nodes: [{ id: 'organization:dco' }] } } });
    expect(await idsOf('{members: {atLeast: 2}}', ', dataset: "article"')).not.toContain(
      'organization:arab-league',
    );
  });

  it('count a node once, however many relations lead to it', async () => {
    const answer = await analyst.ask(
      '{ people(first: 100, filter: {positions: {atLeast: 2}}) { nodes { positions { nodes { id } } } } }',
    );
    const { nodes } = (
      answer as { people: { nodes: { positions: { nodes: { id: string }[] } }[] } }
    ).people;
    for (const { positions } of nodes)
      expect(new Set(positions.nodes.map(({ id }) => id)).size).toBeGreaterThan(1);
  });

  it('find where something is stated, and where no claim says it', async () => {
    const all = await members();
    expect(await idsOf('{members: {stated: true}}')).toEqual(
      having(all, ({ length }) => length > 0),
    );
    expect(await idsOf('{members: {stated: false}}')).toEqual(
      having(all, ({ length }) => length === 0),
    );
    expect(await idsOf('{members: {stated: false}}')).toEqual(await idsOf('{members: {none: {}}}'));
    expect(await idsOf('{members: {stated: false, atLeast: 1}}')).toEqual([]);
    const undated = await analyst.ask(
      '{ countries(first: 100, filter: {memberships: {some: {members: {stated: true}}}, iso2: {isNull: false}}) { totalCount } none: countries(filter: {iso2: {isNull: true}}) { totalCount } }',
    );
    expect(valuesAt(undated, 'none.totalCount')).toEqual([0]);
  });

  it('refuse a number below one', async () => {
    expect(
      await analyst.askInVain('{ organizations(filter: {members: {atLeast: 0}}) { totalCount } }'),
    ).toEqual(['atLeast must be a whole number from 1 to 1000000; 0 was given.']);
  });

  it('find claims by what they say and when it was seen', async () => {
    const claims = async (filter: string) =>
      (await analyst.ask(
        `{ claims(first: 100, filter: ${filter}) { totalCount nodes { firstSeen lastSeen value { text number date } } } }`,
      )) as {
        claims: {
          totalCount: number;
          nodes: readonly {
            firstSeen: string;
            lastSeen: string;
            value: { text: string | null; number: number | null; date: string | null } | null;
          }[];
        };
      };
    const texts = await claims('{value: {contains: "Digital"}}');
    expect(texts.claims.totalCount).toBeGreaterThan(0);
    expect(
      texts.claims.nodes.filter(({ value }) => value?.text?.includes('Digital') !== true),
    ).toEqual([]);
    const numbers = await claims('{number: {gte: 100}}');
    expect(numbers.claims.totalCount).toBeGreaterThan(0);
    expect(numbers.claims.nodes.filter(({ value }) => Number(value?.number) < 100)).toEqual([]);
    const dates = await claims('{date: {from: "2020", to: "2021"}}');
    expect(dates.claims.totalCount).toBeGreaterThan(0);
    expect(dates.claims.nodes.filter(({ value }) => !/^202[01]/.test(value?.date ?? ''))).toEqual(
      [],
    );
    const seen = await claims('{firstSeen: {from: "2024"}, lastSeen: {to: "2024-12-31"}}');
    expect(
      seen.claims.nodes.filter(
        (claim) => claim.firstSeen < '2024' || claim.lastSeen > '2024-12-31',
      ),
    ).toEqual([]);
    const counts = await Promise.all(
      ['{value: {isNull: true}}', '{value: {isNull: false}}', '{}'].map(claims),
    );
    const [without = 0, having = 0, all = 0] = counts.map((each) => each.claims.totalCount);
    expect([without > 0, having > 0, without + having]).toEqual([true, true, all]);
  });
});

describe.each(testStores())('what tells what an entity is, on $name', (engine) => {
  const analyst = useAnalyst(engine);

  it('is its literals, without names, and relations by the end of which they tell', async () => {
    const answer = await analyst.ask(`{ entity(by: {id: "organization:dco"}) {
      said: claims(first: 50, filter: {isLiteral: true, not: {predicate: [NAME]}}) { nodes { predicate } }
      tied: claims(first: 1, filter: {isLiteral: false}) { totalCount }
      all: claims(first: 1) { totalCount } literal: claims(first: 1, filter: {isLiteral: true}) { totalCount }
      out: relations(first: 50, direction: OUT, telling: true) { edges { relation { type } } }
      in: relations(first: 50, direction: IN, telling: true) { edges { relation { type } } }
      chosen: relations(first: 50, kinds: [PARTNER_OF], telling: true) { edges { relation { type } } } } }`);
    const at = (path: string) =>
      [...new Set(valuesAt(answer, `entity.${path}`))].map(String).sort();
    expect(at('said.nodes.predicate')).toEqual(['FOUNDED', 'ORGANIZATION_KIND']);
    const [tied, literal, all] = ['tied', 'literal', 'all'].map((name) =>
      Number(at(`${name}.totalCount`)),
    );
    expect(Number(tied) + Number(literal)).toBe(all);
    expect(at('out.edges.relation.type')).toEqual(['HOSTED', 'LOCATED_IN', 'ORGANISED']);
    expect(at('in.edges.relation.type')).toEqual([]);
    expect(at('chosen.edges.relation.type')).toEqual(['PARTNER_OF']);
  });
});

describe('all engines', () => {
  it('answer alike', () => {
    expect(questionsAnsweredDifferently(16)).toEqual([]);
  });
});
