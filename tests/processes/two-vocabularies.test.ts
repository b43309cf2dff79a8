import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from '@jest/globals';
import { otherVocabulary } from '../../src/change/load/keep-vocabulary.js';
import { builtProgram } from '../fixtures/built-program.js';
import { findFreePort } from '../fixtures/free-port.js';
import { describeNeo4j, useNeo4j } from '../fixtures/stores/test-stores.js';

const patienceMs = 600_000;
const running: ChildProcess[] = [];
const folder = await mkdtemp(join(tmpdir(), 'multaqa-vocabularies-'));
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

describeNeo4j('two processes on one Neo4j', () => {
  const neo4j = useNeo4j();

  it(
    'have one vocabulary: the first answers 503 and says so when the second brings another',
    async () => {
      const program = await builtProgram('src/main');
      const serve = async (data: string) => {
        const { address, login } = neo4j();
        const port = await findFreePort();
        const env = { PATH: process.env['PATH'], PORT: String(port), DATA: data, STORE: address };
        const child = spawn(process.execPath, [program], {
          env: { ...env, STORE_PASSWORD: login.password },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        running.push(child);
        let written = '';
        child.stdout.on('data', (text) => (written += String(text)));
        const url = `http://127.0.0.1:${String(port)}`;
        const body = JSON.stringify({ query: '{ agreements { totalCount } }' });
        const headers = { 'content-type': 'application/json' };
        const ask = async () => {
          const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
          return { status: answer.status, text: await answer.text() };
        };
        const untilStatus = async (status: number) => {
          while (child.exitCode === null) {
            const answer = await ask().catch(() => undefined);
            if (answer?.status === status) return answer.text;
            await pause(200);
          }
          throw new Error(`The server has ended: ${written}`);
        };
        expect(await untilStatus(200)).toContain('"totalCount":1');
        return untilStatus;
      };
      const forum = 'tests/fixtures/vocabulary/forum';
      const first = await serve(forum);
      const other = join(folder, 'forum');
      await cp(forum, other, { recursive: true });
      await appendFile(join(other, 'vocabulary.yaml'), '\n# The words of the second process.\n');
      const second = await serve(other);
      expect(await first(503)).toContain(otherVocabulary);
      expect(await second(200)).toContain('"totalCount":1');
    },
    patienceMs,
  );
});
