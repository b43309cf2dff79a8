import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbeddedStore } from '../../src/store/embedded/store.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { builtProgram } from '../fixtures/built-program.js';

/** Commits that a process had acknowledged when it was killed, after this many. */
async function killAfter(
  commits: number,
  folder: string,
  firstNumber: number,
  {
    whileItRuns = () => Promise.resolve(),
    then = '',
  }: { whileItRuns?: (id: number | undefined) => Promise<void>; then?: 'rewrite' | '' } = {},
): Promise<readonly number[]> {
  const program = await builtProgram('tests/processes/commit-until-killed');
  const child = spawn(process.execPath, [program, folder, String(firstNumber), then], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const acknowledged: number[] = [];
  let isAsked = false;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(Number(line));
    if (acknowledged.length < commits || isAsked) continue;
    isAsked = true;
    await whileItRuns(child.pid);
    child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

async function numbers(store: GraphStore, pattern: string): Promise<readonly unknown[]> {
  const text = `MATCH ${pattern} RETURN x.number ORDER BY x.number`;
  return (await store.read({ text, parameters: {} })).flat();
}

describe('the embedded store of a process that is killed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-killed-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it.each([
    { while: 'it commits', then: '' as const },
    { while: 'it commits and checkpoints', then: 'rewrite' as const },
  ])('while $while, has all that was acknowledged, whole, and counts it', async ({ then }) => {
    await rm(folder, { recursive: true });
    const acknowledged: number[] = [];
    for (const commits of [1, 40, 150, 400]) {
      const firstNumber = acknowledged.length * 10;
      acknowledged.push(...(await killAfter(commits, folder, firstNumber, { then })));
      const store = await openEmbeddedStore(folder);
      const stored = await numbers(store, '(x:Source)');
      expect(stored).toEqual(expect.arrayContaining(acknowledged));
      expect(await numbers(store, '(x:Target)')).toEqual(stored);
      expect(await numbers(store, '(:Source)-[x:T]->(:Target)')).toEqual(stored);
      expect((await store.version()).number).toBe(stored.length);
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(591);
  });

  it('is locked while the process lives, and says by which', async () => {
    const whileItRuns = async (id: number | undefined) => {
      await expect(openEmbeddedStore(folder)).rejects.toMatchObject({
        code: 'STORE_LOCKED',
        message: `The graph in "${folder}" is in use: another process (${String(id)}) has it open.`,
      });
    };
    await killAfter(1, folder, 1_000_000, { whileItRuns });
    const store = await openEmbeddedStore(folder);
    expect((await numbers(store, '(x:Source)')).at(-1)).toBeGreaterThanOrEqual(1_000_000);
    await store.close();
  });
});
