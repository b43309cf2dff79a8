import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createCheckContext } from '../../src/doctor/check.js';
import { checks } from '../../src/doctor/index.js';
import { openStore } from '../../src/store/open-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { builtProgram } from '../fixtures/built-program.js';
import { rowsOf } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { describeNeo4j, useNeo4j } from '../fixtures/stores/test-stores.js';

const rounds = Number(process.env['KILL_ROUNDS'] ?? 2);
const roundsOfOneGraph = 10;
/** Findings of doctor on the seed of the repository, which is not in these graphs. */
const looked = ['changes', 'evidence', 'support', 'spans', 'links', 'judgements', 'projection'];

interface Acknowledged {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
}

/** The changes that a process of curators had acknowledged when it was killed, at some moment after the first. */
async function curateAndKill(
  address: string,
  password: string,
  run: number,
): Promise<readonly Acknowledged[]> {
  const argument = [
    await builtProgram('tests/processes/curate-until-killed'),
    address,
    password,
    String(run),
  ];
  const child = spawn(process.execPath, argument, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const acknowledged: Acknowledged[] = [];
  let killing: Promise<void> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', number = '', kind = ''] = line.split(' ');
    acknowledged.push({ id, number: Number(number), kind });
    // At any moment of a change, of its planning and of its commit.
    killing ??= pause(Math.random() * 400).then(() => {
      child.kill('SIGKILL');
    });
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

/** Lost acknowledged changes, versions without their change, and views that differ from their claims. */
async function whatIsWrong(
  store: GraphStore,
  acknowledged: readonly Acknowledged[],
): Promise<readonly unknown[]> {
  const rows = await rowsOf(
    store,
    cypher`MATCH (c:Change) RETURN c.id, c.number AS number, c.kind ORDER BY number`,
  );
  const { number } = await store.version({ anew: true });
  const first = number - rows.length + 1;
  const log = new Set(rows.map((row) => row.map(String).join(' ')));
  const context = createCheckContext(
    store,
    { address: 'embedded:', readFolders: () => [] },
    new AbortController().signal,
  );
  const found = [];
  for (const { name, run } of checks.filter((check) => looked.includes(check.name)))
    for (const finding of (await run(context)).findings) found.push({ name, finding });
  return [
    ...acknowledged.filter(({ id, number: of, kind }) => !log.has(`${id} ${String(of)} ${kind}`)),
    ...rows.filter(([, of], i) => of !== first + i),
    ...found,
  ];
}

const timeoutMs = 60_000 + rounds * 20_000;

/** A long run reports its progress. */
function tell(round: number): void {
  if ((round + 1) % 20 === 0) process.stderr.write(`${String(round + 1)} rounds\n`);
}

describe('curators whose process is killed on the embedded engine', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-curation-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(
    'lose nothing that was acknowledged, and leave nothing torn',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const address = `embedded:${folder}/${String(Math.floor(round / roundsOfOneGraph))}`;
        if (round % roundsOfOneGraph === 0) {
          const store = await openStore(address);
          await fillWithSeed(store, goodSeed());
          await store.close();
        }
        const acknowledged = await curateAndKill(address, '', round);
        const store = await openStore(address);
        expect(await whatIsWrong(store, acknowledged)).toEqual([]);
        await store.close();
        tell(round);
      }
    },
    timeoutMs,
  );
});

describeNeo4j('curators whose process is killed on Neo4j', () => {
  const neo4j = useNeo4j();

  it(
    'lose nothing that was acknowledged, and leave nothing torn',
    async () => {
      const { store, address, login } = neo4j();
      for (let round = 0; round < rounds; round++) {
        if (round % roundsOfOneGraph === 0) {
          await store.write(
            toStatement(cypher`MATCH (n) WHERE NOT n:GraphVersion DETACH DELETE n`),
          );
          await fillWithSeed(store, goodSeed());
        }
        const acknowledged = await curateAndKill(address, login.password, round);
        // A transaction that its process left open ends when the server sees that it is gone.
        await pause(200);
        expect(await whatIsWrong(store, acknowledged)).toEqual([]);
        tell(round);
      }
    },
    timeoutMs,
  );
});
