import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { answerOf } from '../fixtures/server-harness.js';
import { startTcpProxy, type TcpProxy } from '../fixtures/stores/tcp-proxy.js';
import { useSecondTry } from '../fixtures/second-try.js';
import { describeNeo4j } from '../fixtures/stores/test-stores.js';
import { startNeo4j, type RunningNeo4j } from '../neo4j/start-neo4j.js';
import { useServerProgram } from './server-program.js';

const startTimeoutMs = 300_000;
const refused = 'The graph store refuses the user or the password of this process.';
const silent = 'The graph store does not answer.';

describeNeo4j('the log of a server whose Neo4j goes', () => {
  const { start } = useServerProgram();
  useSecondTry();
  let [folder, passwordFile] = ['', ''];
  let store: RunningNeo4j;
  let proxy: TcpProxy;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-log-'));
    passwordFile = join(folder, 'password');
    const started = await startNeo4j({ heapMb: 384, isFrugal: true });
    if ('missing' in started) throw new Error(started.missing);
    store = started;
    proxy = await startTcpProxy(Number(new URL(store.url).port));
    await writeFile(passwordFile, store.password);
  }, startTimeoutMs);
  afterAll(async () => {
    await proxy.close();
    await store.stop();
    await rm(folder, { recursive: true });
  }, startTimeoutMs);

  async function changePassword(password: string): Promise<void> {
    const driver = neo4j.driver(store.url, neo4j.auth.basic(store.user, store.password));
    const text = 'ALTER CURRENT USER SET PASSWORD FROM $before TO $after';
    const values = { before: store.password, after: password };
    await driver.executeQuery(text, values, { database: 'system' }).finally(() => driver.close());
  }

  it('tells a changed password from a stopped server, in one line each, and says when it is back', async () => {
    const server = start({
      STORE: `bolt://${store.user}@127.0.0.1:${proxy.port}`,
      SEED: 'off',
      STORE_PASSWORD_FILE: passwordFile,
    });
    const address = await server.find(/Multaqa answers at (\S+)\/graphql/);
    const ready = async () => (await answerOf(await fetch(`${address}/health/ready`))).body;
    const lines = () =>
      [
        ...server
          .output()
          .matchAll(/"reason":"([^"]*)","msg":"the store is gone"|(the store is back)/g),
      ].map(([, reason, back]) => reason ?? back);

    await changePassword('another password');
    proxy.drop(); // connections that are open stay in use
    await server.find(/("msg":"the store is gone")/);
    expect(await ready()).toEqual({ status: 'not ready', reason: refused });
    await writeFile(passwordFile, 'another password');
    await server.find(/("msg":"the store is back")/);
    expect(await ready()).toEqual({ status: 'ready' });
    expect(lines()).toEqual([refused, 'the store is back']);

    await proxy.refuse();
    await server.find(/is back"[^]*("msg":"the store is gone")/);
    expect(await ready()).toEqual({ status: 'not ready', reason: silent });
    await proxy.heal();
    await server.find(/is gone"[^]*is gone"[^]*("msg":"the store is back")/);

    await store.stop();
    await server.find(/is back"[^]*is back"[^]*("msg":"the store is gone")/);
    expect(await ready()).toEqual({ status: 'not ready', reason: silent });
    expect(lines()).toEqual([
      ...[refused, 'the store is back', silent, 'the store is back', silent],
    ]);
    expect(server.output()).not.toMatch(/another password/);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});
