import { randomUUID } from 'node:crypto';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { createCuration } from '../../../src/review/curation.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { contentOf } from '../../fixtures/graphs/content-of.js';
import { named } from '../../fixtures/graphs/stated-claim.js';
import { say } from '../say.js';

/** Numbers of names that are compared. */
const counts = [10, 1000];

/** Processor time of a decision over a name, for people of few and many names in turn, and how often that of the first it is. */
export async function timeNames(store: GraphStore, rounds: number): Promise<string[][]> {
  say('changes of people of few and many names');
  const curation = createCuration(store);
  const people = counts.map((count) => ({ count, claims: namesOf(count), times: [] as number[] }));
  for (const { count, claims } of people)
    await loadDatasets(store, [contentOf(`names-${String(count)}`, claims)]);
  for (let round = 0; round < rounds + warmUp; round++)
    for (const { claims, times } of people) {
      const before = process.cpuUsage();
      const { change } = await curation.setRank(
        { by: 'desk', role: 'CURATOR', reason: 'A bench.', requestId: randomUUID() },
        { claim: claims[0]?.id ?? '', rank: round % 2 === 0 ? 'PREFERRED' : 'NORMAL' },
      );
      if (change === null) throw new Error('a decision over a name was refused');
      const { user, system } = process.cpuUsage(before);
      if (round >= warmUp) times.push((user + system) / 1000);
    }
  const middles = people.map(({ times }) => middleOf(times));
  return people.map(({ count }, i) => [
    `one of ${count.toLocaleString('en')} names`,
    ...[middles[i], (middles[i] ?? NaN) / (middles[0] ?? NaN)].map((cell) =>
      (cell ?? NaN).toFixed(1),
    ),
  ]);
}

/** Rounds before the engine and the compiler have settled, which are not counted. */
const warmUp = 10;

function namesOf(count: number) {
  return Array.from({ length: count }, (_, i) =>
    named(`Alias ${String(i)}`, 'EN', 'ALIAS', {
      dataset: `names-${String(count)}`,
      subject: `person:of-${String(count)}-names`,
    }),
  );
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
