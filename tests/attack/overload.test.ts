import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { question, type Answered } from './harness/ask.js';
import { attack, type Target } from './harness/attack.js';
import { freshGraph } from './harness/graphs.js';
import { patience, percentile } from './harness/judge.js';

const cheap = question(
  '{ organizations(first: 20) { nodes { label members(first: 5) { nodes { label } } } } }',
);

/** Answers a second over eight connections that each wait for an answer before they ask again. */
async function measureCapacity({ ask }: Target, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const end = performance.now() + ms;
  let answered = 0;
  const go = async () => {
    while (performance.now() < end)
      if ((await ask({ ...cheap, agent })).status === 200) answered += 1;
  };
  await Promise.all(Array.from({ length: 8 }, go));
  agent.destroy();
  return (answered * 1000) / ms;
}

/** All answers to questions sent at this rate, whether earlier ones are answered or not. */
async function askAtRate({ ask }: Target, perSecond: number, ms: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 500 });
  const started = performance.now();
  const asked: Promise<Answered>[] = [];
  while (performance.now() - started < ms) {
    const due = ((performance.now() - started) * perSecond) / 1000;
    while (asked.length < due) asked.push(ask({ ...cheap, agent }));
    await pause(5);
  }
  const answers = await Promise.all(asked);
  agent.destroy();
  return answers;
}

/** Parts of the graph that nobody has asked for before, so that their analyses are not cached. */
const centrality = (index: number) =>
  question(`{ centrality(metric: BETWEENNESS, minConfidence: 0.${500 + index}) { order } }`);
const communities = (index: number) =>
  question(`{ communities(minConfidence: 0.${500 + index}) { count } }`);

const groups = Array.from(
  { length: 49 },
  (_, i) => `a${i}: groupBy(by: [{ relation: MEMBER_OF }, { field: KIND }]) { totalCount }`,
).join(' ');

describe('too much to do', () => {
  beforeAll(async () => {
    await freshGraph('generated');
  }, 120_000);

  it('at twice the capacity those that are let in do not wait', async () => {
    const faults = await attack(
      'twice the capacity',
      { store: await freshGraph('generated'), minAnswered: 0.3, seconds: 20 },
      async (target) => {
        const capacity = await measureCapacity(target, 2000);
        const answers = await askAtRate(target, 2 * capacity, 10_000);
        const admitted = answers.filter(({ status }) => status === 200).map(({ ms }) => ms);
        const refused = answers.filter(({ status }) => status === 503);
        process.stderr.write(
          `capacity ${Math.round(capacity)}/s, admitted ${admitted.length}, refused ${refused.length}, p99 ${Math.round(percentile(admitted, 0.99))} ms\n`,
        );
        expect(refused.filter(({ headers }) => !('retry-after' in headers))).toEqual([]);
        expect(admitted.length).toBeGreaterThan(capacity); // shedding is not refusing all
        expect(percentile(admitted, 0.99)).toBeLessThan(500 * patience);
      },
    );
    expect(faults).toEqual([]);
  });

  it('one client with forty analyses does not keep another from one', async () => {
    const faults = await attack(
      '40 analyses',
      { store: await freshGraph('generated'), seconds: 20, mayAnswer: [200, 400, 429, 503] },
      async ({ askMany, ask }) => {
        const greedy = askMany(40, 40, (i) => (i % 2 === 0 ? centrality(i) : communities(i)));
        await pause(1000);
        const [one] = await Promise.all([ask({ ...centrality(99), from: '127.0.0.3' }), greedy]);
        expect(one.status).toBe(200);
      },
    );
    expect(faults).toEqual([]);
  });

  it('forty-nine groupings of everything are refused, or take no more than their price', async () => {
    const faults = await attack(
      'groupBy × 49',
      { store: await freshGraph('generated'), minAnswered: 0.3 },
      ({ askMany }) => askMany(8, 4, () => question(`{ entities(first: 1) { ${groups} } }`)),
    );
    expect(faults).toEqual([]);
  });

  it('the numbers of all editions, twenty times over, hold nobody', async () => {
    const stats = Array.from(
      { length: 20 },
      (_, i) => `a${i}: editionStats(first: ${100 - i}) { edition { id } }`,
    );
    const faults = await attack(
      'editionStats × 20',
      { store: await freshGraph('generated'), minAnswered: 0.3 },
      ({ askMany }) => askMany(8, 4, () => question(`{ ${stats.join(' ')} }`)),
    );
    expect(faults).toEqual([]);
  });

  it('paths and subgraphs with all the effort that may be asked for hold nobody', async () => {
    const fields = Array.from({ length: 10 }, (_, i) => [
      `p${i}: paths(from: "person:b${i}", to: "person:b${7000 + i}", maxHops: 6, first: 50, rank: INFORMATIVE) { nodes { __typename } }`,
      `s${i}: subgraph(input: { seeds: ["country:b${i}"], hops: 3, maxNodes: 1000 }) { leftByKind { count } }`,
    ]);
    const faults = await attack(
      'paths and subgraphs × 20',
      { store: await freshGraph('generated'), minAnswered: 0.3 },
      ({ askMany }) => askMany(12, 4, () => question(`{ ${fields.flat().join(' ')} }`)),
    );
    expect(faults).toEqual([]);
  });
});
