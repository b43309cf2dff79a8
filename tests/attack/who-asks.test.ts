import { describe, expect, it } from '@jest/globals';
import { question } from './harness/ask.js';
import { attack } from './harness/attack.js';
import { freshGraph } from './harness/graphs.js';

const hundredObjects = '{ countries(first: 99) { nodes { id } } }';
const budget = { COST_PER_MINUTE: '5000' };

/** Number of answers to two hundred questions of a hundred objects, each with a header of its own. */
async function countAnswered(
  environment: Record<string, string>,
  forwardedFor: (index: number) => string,
) {
  let answered = 0;
  const faults = await attack(
    `X-Forwarded-For, ${JSON.stringify(environment)}`,
    { store: await freshGraph('seed'), environment: { ...budget, ...environment } },
    async ({ askMany }) => {
      const answers = await askMany(200, 4, (i) =>
        question(hundredObjects, {}, { headers: { 'x-forwarded-for': forwardedFor(i) } }),
      );
      answered = answers.filter(({ status }) => status === 200).length;
    },
  );
  return { answered, faults };
}

/** 5,000 objects a minute are 50 of these questions, and some more while the test runs. */
const withinBudget = 75;

describe('who asks', () => {
  it.each([
    ['without a proxy', { TRUST_PROXY: 'off' }, (i: number) => `203.0.113.${i}`],
    ['in front of a proxy', { TRUST_PROXY: '1' }, (i: number) => `203.0.113.${i}, 198.51.100.7`],
    ['without an address', { TRUST_PROXY: '1' }, (i: number) => `not-an-address-${i}`],
    ['with nothing', { TRUST_PROXY: '1' }, (i: number) => ','.repeat(i)],
  ])('a client does not choose its address %s', async (_, environment, forwardedFor) => {
    const { answered, faults } = await countAnswered(environment, forwardedFor);
    expect(answered).toBeLessThan(withinBudget);
    expect(faults).toEqual([]);
  });

  it('clients behind a proxy have a budget each', async () => {
    const { answered } = await countAnswered({ TRUST_PROXY: '1' }, (i) => `198.51.100.${i % 4}`);
    expect(answered).toBeGreaterThan(190);
  });

  it('a page of another name does not reach this server through its own', async () => {
    const faults = await attack(
      'Host of a page',
      { store: await freshGraph('seed') },
      async ({ ask, port }) => {
        const strange = { headers: { host: `evil.example:${port}` } };
        for (const asked of [
          question('{ countries(first: 1) { nodes { id } } }', {}, strange),
          { path: '/q/edition-overview', ...strange },
          { path: '/export/json', ...strange },
          { path: '/metrics', ...strange },
        ]) {
          const { status, body } = await ask(asked);
          expect([400, 403, 421]).toContain(status);
          expect(body).not.toContain('country:');
        }
        const live = await ask({ path: '/health/live', ...strange });
        const local = await ask(
          question('{ __typename }', {}, { headers: { host: `localhost:${port}` } }),
        );
        expect([live.status, local.status]).toEqual([200, 200]);
      },
    );
    expect(faults).toEqual([]);
  });
});
