import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import { fillGraph } from '../bench/fill/fill-graph.js';
import { describeNeo4j, turnTimeoutMs, useNeo4j } from '../fixtures/stores/test-stores.js';
import { attack, stopUnderAttack } from './harness/attack.js';
import { question } from './harness/ask.js';
import { generatedSize } from './harness/graphs.js';
import { anyOfSeven, chain, organizations, twentyTimes } from './harness/nested-questions.js';

const running = {
  text: "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS row",
  parameters: {},
};

describeNeo4j('on Neo4j, with the generated graph', () => {
  const neo4j = useNeo4j();

  beforeAll(async () => {
    const { store } = neo4j();
    await migrate(store, entityKindNames);
    await fillGraph(store, generatedSize);
  }, turnTimeoutMs);

  const options = () => ({
    store: neo4j().address,
    environment: { STORE_PASSWORD: neo4j().login.password },
  });

  /** Number of statements that the store still runs, a second after the last possible deadline. */
  const countRunning = async () => {
    await pause(1000);
    const [row] = await neo4j().store.read(running);
    return row;
  };

  it.each([4, 5, 6])('a chain of %i quantifiers is answered or refused at once', async (depth) => {
    const slow: string[] = [];
    const faults = await attack(
      `chain of ${depth}, Neo4j`,
      { ...options(), seconds: 10 },
      async ({ ask }) => {
        for (let i = 0; i < 3; i++) {
          const filter = chain(depth, `organization:x${i}`);
          const { status, ms } = await ask(question(organizations, { filter }));
          if (ms > 3000) slow.push(`${status} after ${Math.round(ms)} ms`);
        }
      },
    );
    expect(slow).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('forty requests of twenty times seven chains stop nobody, and nothing of them goes on', async () => {
    const faults = await attack(
      '40 × 20 × 7 chains, Neo4j',
      { ...options(), minAnswered: 0.3 },
      ({ askMany }) => askMany(40, 40, () => question(twentyTimes, { f: anyOfSeven })),
    );
    expect(await countRunning()).toEqual([0]);
    expect(faults).toEqual([]);
  });

  it('the server stops at SIGTERM in the middle of them', async () => {
    const { endedWith } = await stopUnderAttack(1500, options(), ({ askMany }) =>
      askMany(40, 40, () => question(twentyTimes, { f: anyOfSeven })),
    );
    expect(endedWith).toBe(0);
  });
});
