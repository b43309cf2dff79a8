import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { openNeo4jStore } from '../../../src/store/neo4j/store.js';
import type { Neo4jOptions } from '../../../src/store/neo4j/store.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { startTcpProxy } from '../../fixtures/stores/tcp-proxy.js';
import type { TcpProxy } from '../../fixtures/stores/tcp-proxy.js';
import { describeNeo4j, useNeo4j } from '../../fixtures/stores/test-stores.js';

const one = toStatement(cypher`RETURN 1`);
const refused = 'The graph store refuses the user or the password of this process.';
const certificates = join(import.meta.dirname, '../../fixtures/stores/certificates');

describeNeo4j('access to a Neo4j', () => {
  const used = useNeo4j();
  let folder: string;
  const proxies: TcpProxy[] = [];
  const opened: GraphStore[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-access-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    await Promise.all(proxies.splice(0).map((proxy) => proxy.close()));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function proxied(certificate?: string): Promise<TcpProxy> {
    const proxy = await startTcpProxy(Number(new URL(used().login.url).port), certificate);
    proxies.push(proxy);
    return proxy;
  }

  async function open(address: string, options: Neo4jOptions): Promise<GraphStore> {
    const store = await openNeo4jStore(address, options);
    opened.push(store);
    return store;
  }

  /** Runs it as the administrator. */
  async function administer(text: string): Promise<void> {
    const { url, user, password } = used().login;
    const driver = neo4j.driver(url, neo4j.auth.basic(user, password));
    await driver.executeQuery(text, {}, { database: 'system' }).finally(() => driver.close());
  }

  describe('with a password that is changed', () => {
    beforeAll(() => administer("CREATE USER one SET PASSWORD 'the first' CHANGE NOT REQUIRED"));
    afterAll(() => administer('DROP USER one'));

    it('sends none twice that was refused, locks nobody, and serves again once its file is written', async () => {
      const proxy = await proxied();
      const schemes = ['bolt', 'neo4j'];
      const write = (password: string) =>
        Promise.all(schemes.map((scheme) => writeFile(join(folder, scheme), `${password}\n`)));
      await write('the first');
      const stores = await Promise.all(
        schemes.map((scheme) =>
          open(`${scheme}://one@127.0.0.1:${proxy.port}`, {
            password: 'the first',
            passwordFile: join(folder, scheme),
          }),
        ),
      );
      const ask = async (count: number) => {
        const asked = Array.from({ length: count }, () => stores.map((store) => store.read(one)));
        return Promise.allSettled(asked.flat());
      };
      const expectServed = async (count: number) => {
        for (const { status } of await ask(count)) expect(status).toBe('fulfilled');
      };
      await expectServed(20);
      await administer("ALTER USER one SET PASSWORD 'the second' CHANGE NOT REQUIRED");
      await expectServed(1); // by connections that are open

      proxy.drop();
      const before = proxy.logins;
      for (let i = 0; i < 5; i++)
        for (const outcome of await ask(40))
          expect(outcome).toMatchObject({
            reason: { code: 'STORE_UNAVAILABLE', message: refused },
          });
      expect(proxy.logins - before).toBe(stores.length);

      const other = neo4j.driver(used().login.url, neo4j.auth.basic('one', 'the second'));
      await other.getServerInfo(); // a third failure would have locked it
      await other.close();

      await write('the second');
      for (const store of stores) while (!(await store.read(one).catch(() => false)));
      await expectServed(20);
    });
  });

  it('with a wrong password is tried once, by all stores that are opened while a start waits', async () => {
    const proxy = await proxied();
    for (let i = 0; i < 3; i++) {
      const store = await open(`neo4j://nobody@127.0.0.1:${proxy.port}`, {
        password: 'a wrong one',
      });
      await expect(store.version()).rejects.toMatchObject({ message: refused });
    }
    expect(proxy.logins).toBe(1);
  });

  describe('with a certificate that is changed', () => {
    it('trusts the file as it is now', async () => {
      const [first, second] = ['first', 'second'].map((name) => join(certificates, `${name}.pem`));
      const caFile = join(folder, 'trusted.pem');
      await copyFile(String(first), caFile);
      const proxy = await proxied(first);
      const address = `neo4j+s://neo4j@localhost:${proxy.port}`;
      const { password } = used().login;
      const store = await open(address, { password, caFile });
      expect(await store.read(one)).toEqual([[1]]);

      proxy.present(String(second));
      expect(await store.read(one)).toEqual([[1]]); // by the connection that is open
      proxy.drop();
      const unavailable = { code: 'STORE_UNAVAILABLE' };
      await expect(store.read(one)).rejects.toMatchObject(unavailable);
      await copyFile(String(second), caFile);
      expect(await store.read(one)).toEqual([[1]]);

      const trusting = await open(address, { password }); // the machine's, which are others
      await expect(trusting.read(one)).rejects.toMatchObject(unavailable);
    });
  });

  it('by a role is described in Cypher that Neo4j understands', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
    const scripts = [...page.matchAll(/```cypher\n([^`]*)```/g)].map(([, script = '']) => script);
    const statements = scripts.flatMap((script) => script.trim().split(/;\n?/)).filter(Boolean);
    const [createUser = '', ...roles] = statements;
    await administer(createUser);
    await administer('DROP USER multaqa');
    expect(roles).toHaveLength(10);
    for (const statement of roles)
      await expect(administer(statement)).rejects.toThrow(/Unsupported administration command/);
    await expect(administer('GRANT EVERYTHING')).rejects.toThrow(/Invalid input/);
  });
});
