import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { contextOf, knowledgeOf } from '../fixtures/context.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { countedStore } from '../fixtures/stores/counted-store.js';
import { testStores } from '../fixtures/stores/test-stores.js';

const api = await createApi();

const chain = (id: string) =>
  `{members: {some: {memberships: {some: {members: {some: {memberships: {some: {id: ["${id}"]}}}}}}}}}`;
const seven = `{or: [${Array(7).fill(chain('organization:dco')).join()}]}`;

describe.each(testStores())('nested filters of the seed: $name', (engine) => {
  const seed = useSeed(engine);

  async function ask(source: string) {
    const counted = countedStore(seed.store);
    const answer = await api.execute({
      document: parse(source),
      operationName: undefined,
      variables: {},
      context: contextOf(seed.store, counted.store),
    });
    expect(answer.errors).toBeUndefined();
    return { data: answer.data, statements: counted.statements };
  }

  it('are found level by level, each node once', async () => {
    const { data, statements } = await ask(
      `{ organizations(filter: ${chain('organization:dco')}) { totalCount nodes { id } } }`,
    );
    expect(data?.['organizations']).toMatchObject({ totalCount: expect.any(Number) });
    const [lookUp, ...own] = statements;
    expect(lookUp?.statement.text).toContain('RETURN n.id, n.kind');
    expect(own).toHaveLength(4);
    for (const { rows } of own.slice(0, 3)) {
      const [[record = []] = []] = rows;
      const [, ids] = record as readonly [number, readonly string[]];
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('are found once for all aliases that ask the same', async () => {
    const aliases = Array.from(
      { length: 20 },
      (_, i) => `a${String(i)}: organizations(filter: ${seven}) { totalCount }`,
    );
    const { data, statements } = await ask(`{ ${aliases.join(' ')} }`);
    expect(new Set(Object.values(data ?? {}).map((each) => JSON.stringify(each))).size).toBe(1);
    expect(statements).toHaveLength(1 + 20 + 3);
  });

  it('are one statement as long as no quantifier stands in another', async () => {
    const { statements } = await ask(
      '{ organizations(filter: {members: {some: {iso2: {eq: "OM"}}}}) { nodes { members(filter: {memberships: {every: {organizationKind: [INTERGOVERNMENTAL]}}}) { totalCount } } } }',
    );
    expect(statements).toHaveLength(1);
  });

  it('in a set of nothing find nothing, and everything where it must not be reached', async () => {
    // A place has no members, and is a member of nothing.
    const { data } = await ask(
      `{ none: organizations(filter: ${chain('place:riyadh')}) { totalCount } all: organizations(filter: {not: ${chain('place:riyadh')}}) { totalCount } every: organizations { totalCount } }`,
    );
    expect(data?.['none']).toEqual({ totalCount: 0 });
    expect(data?.['all']).toEqual(data?.['every']);
  });
});

describe('the price of nested filters', () => {
  const seed = useSeed();
  let server: Harness;
  beforeAll(async () => {
    server = await startServer({ api, store: seed.store, environment: { MAX_COST: '10' } });
    await server.graph.current().knowledge.countSizes();
  });
  afterAll(async () => {
    await server.stop();
    knowledgeOf(seed.store).close();
  });

  it('is worked out from the counts of the graph, and names the field', async () => {
    const { status, body } = await server.ask(
      `{ edition(id: "edition:dc-4") { id } found: organizations(first: 1, filter: ${seven}) { totalCount } }`,
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(
            /^An operation may make the work of 10 objects at most.* "found"/,
          ),
          extensions: { code: 'LIMIT_EXCEEDED' },
        },
      ],
    });
  });

  it('counts filters that come in variables', async () => {
    const query =
      'query ($f: OrganizationFilter) { organizations(first: 1, filter: $f) { totalCount } }';
    const nested = { members: { some: { memberships: { some: { dataset: 'article' } } } } };
    const small = await server.ask(query, { variables: { f: { dataset: 'article' } } });
    const large = await server.ask(query, { variables: { f: { or: Array(12).fill(nested) } } });
    expect([small.status, large.status]).toEqual([200, 400]);
  });
});
