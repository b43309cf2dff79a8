import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { useSeed } from '../fixtures/seed/seed-graph.js';

/** Fields of communities, each of the part at its place. */
function communities(count: number, minConfidence: (index: number) => string): string {
  const fields = Array.from(
    { length: count },
    (_, i) => `c${i}: communities(minConfidence: ${minConfidence(i)}) { count }`,
  );
  return `{ ${fields.join(' ')} }`;
}

describe('analyses that a request begins', () => {
  const opened = useSeed();
  let server: Harness;
  beforeAll(async () => {
    const api = await createApi();
    server = await startServer({ api, store: opened.store, environment: { EXPLAIN: 'on' } });
  });
  afterAll(() => server.stop());

  async function ask(query: string) {
    const { body } = await server.ask(query, {}, { 'x-explain': '1' });
    return body as {
      data: Record<string, { count: number } | null> | null;
      errors?: { path: string[]; message: string; extensions: Record<string, unknown> }[];
      extensions: { explain: { cost: number } };
    };
  }

  it('are one: of twenty parts not all are measured, and the next is refused at its place', async () => {
    const { data, errors = [] } = await ask(communities(20, (i) => `0.${300 + i}`));
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: [expect.stringMatching(/^c[12]$/)], // that of c1 is short on a small seed
      message: expect.stringContaining('A request may begin one new analysis'),
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'analyses' },
    });
  });

  it('are worked out once where they are equal, and cost nothing once they are in memory', async () => {
    const equal = communities(20, (i) => (i % 2 === 0 ? '0.25' : '0.250'));
    const one = communities(1, () => '0.26');
    const [first, again, single] = [await ask(equal), await ask(equal), await ask(one)];
    expect(first.errors).toBeUndefined();
    expect(new Set(Object.values(first.data ?? {}).map((found) => found?.count)).size).toBe(1);
    const [price = 0, ofOne = 0] = [first, single].map(({ extensions }) => extensions.explain.cost);
    expect(price - again.extensions.explain.cost).toBeGreaterThan(1_000);
    expect(price).toBeLessThan(2 * ofOne);
  });

  it('may be all measures of one part, and short ones of another beside them', async () => {
    const { data, errors } = await ask(`{
      organization(id: "organization:dco") {
        whole: metrics(minConfidence: 0.1) { degree closeness betweenness pageRank community }
        memberships: metrics(types: [MEMBER_OF]) { degree rank(metric: DEGREE) method(metric: DEGREE) }
      }
      communities(minConfidence: 0.1) { count }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ organization: { memberships: { method: 'EXACT' } } });
  });

  it('may be of further parts in the next requests', async () => {
    const three = communities(3, (i) => `0.${400 + i}`);
    const asked = [await ask(three), await ask(three), await ask(three)];
    expect(asked[0]?.errors).toHaveLength(1);
    expect(asked[2]?.errors).toBeUndefined();
  });
});
