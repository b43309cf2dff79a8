import { describe, expect, it } from '@jest/globals';
import { attack, stopUnderAttack, type Target } from './harness/attack.js';
import { question } from './harness/ask.js';
import { freshGraph, type GraphName } from './harness/graphs.js';
import { anyOfSeven, chain, organizations, twentyTimes } from './harness/nested-questions.js';

const graphs: readonly GraphName[] = ['seed', 'generated'];

/** No statement that is let in takes more than two seconds of the processor. */
const maxMs = 3000;

async function askForty({ ask }: Target) {
  await Promise.all(
    Array.from({ length: 40 }, () => ask(question(twentyTimes, { f: anyOfSeven }))),
  );
}

describe.each(graphs)('nested filters, on the %s graph', (graph) => {
  it.each([4, 5, 6])('a chain of %i quantifiers is answered or refused at once', async (depth) => {
    const slow: string[] = [];
    const faults = await attack(
      `chain of ${depth}, ${graph}`,
      { store: await freshGraph(graph), seconds: 10 },
      async ({ ask }) => {
        for (let i = 0; i < 3; i++) {
          const { status, ms } = await ask(
            question(organizations, { filter: chain(depth, `organization:x${i}`) }),
          );
          if (ms > maxMs) slow.push(`${status} after ${Math.round(ms)} ms`);
        }
      },
    );
    expect(slow).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('forty requests of twenty times seven chains stop nobody', async () => {
    const faults = await attack(
      `40 × 20 × 7 chains, ${graph}`,
      { store: await freshGraph(graph), seconds: 15, minAnswered: 0.3 },
      askForty,
    );
    expect(faults).toEqual([]);
  });

  it('stop at SIGTERM in the middle of them', async () => {
    const { endedWith, endedAfterMs } = await stopUnderAttack(
      1500,
      { store: await freshGraph(graph) },
      askForty,
    );
    process.stderr.write(`SIGTERM, ${graph}: ${endedWith} after ${endedAfterMs} ms\n`);
    expect(endedWith).toBe(0);
  });
});
