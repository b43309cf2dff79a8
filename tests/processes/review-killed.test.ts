import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { committerOf } from '../../src/change/apply/apply-change.js';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { rebuildProjection } from '../../src/change/upkeep/rebuild-projection.js';
import { reviewProposals } from '../../src/review/review-proposals.js';
import { readProposals } from '../../src/claims/graph/read-proposals.js';
import { openStore } from '../../src/store/open-store.js';
import { readerOf } from '../../src/store/read-row.js';
import { cypher } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { builtProgram } from '../fixtures/built-program.js';
import { curator, dumpContent, rowsOf } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';

/** The ids of the proposals that a process had kept when it was killed, so long after it said so. */
async function reviewAndKill(address: string, afterMs: number): Promise<readonly string[]> {
  const argument = [await builtProgram('tests/processes/review-until-killed'), address];
  const child = spawn(process.execPath, argument, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const kept: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    kept.push(...line.split(' '));
    await pause(afterMs);
    child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return kept;
}

describe('a reviewer whose process is killed between what is proposed and what is decided', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-review-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const countsOf = async (store: GraphStore) => [
    await rowsOf(store, cypher`MATCH (c:Claim) WHERE c.dataset = 'curated' RETURN count(c)`),
    await rowsOf(store, cypher`MATCH (m:Mention) WHERE m.dataset = 'curated' RETURN count(m)`),
    await rowsOf(store, cypher`MATCH (d:Draft) RETURN count(d)`),
  ];
  const [nothing, all] = [
    [[[0]], [[0]], [[1]]],
    [[[3]], [[3]], [[0]]],
  ];

  it.each([0, 30, 120, 400])(
    'finds its proposals, and all or nothing of what it decided, %d ms after they were kept',
    async (afterMs) => {
      const address = `embedded:${folder}/${String(afterMs)}`;
      const filled = await openStore(address);
      await fillWithSeed(filled, goodSeed());
      await filled.close();
      const ids = await reviewAndKill(address, afterMs);
      const store = await openStore(address);
      const held = await readProposals(readerOf(store), ids);
      const statuses = new Set(Array.from(held.values(), ({ status }) => status));
      expect([held.size, statuses.size]).toEqual([ids.length, 1]);
      expect(await countsOf(store)).toEqual(statuses.has('OPEN') ? nothing : all);
      const before = await dumpContent(store);
      await rebuildProjection(store);
      expect(await dumpContent(store)).toEqual(before);
      // Whoever goes on finds it as if nothing had been.
      const decisions = ids.map((proposal) => ({ proposal, accept: true }));
      const outcome = await reviewProposals(committerOf(store), curator(), { decisions });
      expect([outcome.errors, await countsOf(store)]).toEqual([[], all]);
      await store.close();
    },
    60_000,
  );
});
