import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/config.js';
import { LastArchive } from '../../src/server/lifetime/last-archive.js';
import { version } from '../../src/shared/program.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { cypher, toStatement } from '../../src/store/statement.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import { errorOf, noStore, smallApi, startServer } from '../fixtures/server-harness.js';
import type { Harness } from '../fixtures/server-harness.js';

describe('the log', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it('has one line a request, without document and variables', async () => {
    const query = 'query Hello($name: String) { greet(name: $name) }';
    const { headers } = await server.ask(query, { variables: { name: 'a private name' } });
    await new Promise(setImmediate);
    expect(server.lines).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        msg: 'request',
        requestId: headers.get('x-request-id'),
        operation: 'Hello',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        status: 200,
        ms: expect.any(Number),
        cost: 0,
      },
    ]);
  });

  it.each([
    ['a plain one is kept', 'proxy-1234:5', true],
    ['one that could forge a line is not', 'a" injected="b', false],
    ['a very long one is not', 'x'.repeat(200), false],
  ])('knows a request by the id that it came with: %s', async (_, id, isKept) => {
    const { headers } = await server.ask('{ greet }', {}, { 'x-request-id': id });
    expect(headers.get('x-request-id') === id).toBe(isKept);
  });
});

describe('/.well-known/security.txt', () => {
  it('tells where to report faults, and is not there without an address', async () => {
    const environment = {
      SECURITY_CONTACT: 'https://forum.example/report, mailto:security@forum.example',
      SECURITY_KEY: 'https://forum.example/key.asc',
      PUBLIC_URL: 'https://forum.example',
    };
    const server = await startServer({ environment });
    const response = await server.get('/.well-known/security.txt');
    await server.stop();
    const [first, second, expires, ...rest] = (await response.text()).trimEnd().split('\n');
    expect([first, second]).toEqual([
      'Contact: https://forum.example/report',
      'Contact: mailto:security@forum.example',
    ]);
    const days = (Date.parse((expires ?? '').slice('Expires: '.length)) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(365);
    expect(rest).toEqual([
      'Encryption: https://forum.example/key.asc',
      'Preferred-Languages: ar, en',
      'Canonical: https://forum.example/.well-known/security.txt',
    ]);
    expect(() => readConfig({ SECURITY_KEY: 'ftp://forum.example/key' })).toThrow(
      'SECURITY_KEY is',
    );
    const without = await startServer();
    expect((await without.get('/.well-known/security.txt')).status).toBe(404);
    await without.stop();
  });
});

describe('metrics', () => {
  it('count requests by operation, errors by code, and say whether the store answers', async () => {
    const api = smallApi();
    const operations = operationsOf({ hello: 'query Hello { greet }' }, api.schema);
    const server = await startServer({ api, operations });
    await server.get('/q/hello');
    await server.ask('query Hello { greet }');
    await server.ask('query Hello { greet name: greet }');
    await server.ask('{ great }');
    await new Promise(setImmediate);
    const text = await (await server.get('/metrics')).text();
    await server.stop();
    const count = 'request_duration_seconds_count';
    expect(text).toContain(`${count}{operation="hello",status="200"} 2`);
    expect(text).toContain(`${count}{operation="other",status="200"} 1`);
    expect(text).toContain(`${count}{operation="anonymous",status="400"} 1`);
    expect(text).toContain('errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
    expect(text).toContain('multaqa_store_up 1');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('count answers by their origin, and requests without an operation by their route', async () => {
    const api = smallApi();
    const operations = operationsOf({ hello: 'query Hello { greet }' }, api.schema);
    const lastArchive = new LastArchive(undefined);
    const server = await startServer({ api, operations, lastArchive });
    const read = async () => (await server.get('/metrics')).text();
    expect(await read()).not.toMatch(/^multaqa_last_archive/m);
    for (const path of ['/q/hello', '/q/hello', '/q/nothing', '/export/nothing', '/nowhere/at/all'])
      await server.get(path);
    lastArchive.note({ at: '2026-01-01T00:00:00.000Z', by: 'keeper', bytes: 1 });
    await new Promise(setImmediate);
    const text = await read();
    await server.stop();
    const lines = text.split('\n');
    const count = 'multaqa_request_duration_seconds_count';
    expect(lines).toEqual(
      expect.arrayContaining([
        'multaqa_named_answers_total{origin="computed"} 1',
        'multaqa_named_answers_total{origin="kept"} 1',
        `${count}{operation="q",status="404"} 1`,
        `${count}{operation="export",status="404"} 1`,
        `${count}{operation="unknown",status="404"} 1`,
        `multaqa_build_info{version="${version}",node="${process.version}"} 1`,
        'multaqa_graph_version 1',
        'multaqa_followers 0',
        'multaqa_exports_under_way 0',
        `multaqa_last_archive_timestamp_seconds ${Date.UTC(2026, 0) / 1000}`,
      ]),
    );
  });

  it('and log lines stay small whatever operations are called', async () => {
    const server = await startServer();
    const sent = Array.from({ length: 20 }, (_, i) => `q${String(i)}${'x'.repeat(90_000)}`);
    const refused = await Promise.all(sent.map((name) => server.ask(`query ${name} { greet }`)));
    for (let i = 0; i < 100; i++)
      await server.ask(`query q${String(i)}${'x'.repeat(190)} { greet }`);
    await new Promise(setImmediate);
    const metrics = await server.get('/metrics');
    const text = await metrics.text();
    const longest = Math.max(...server.lines.map((line) => JSON.stringify(line).length));
    await server.stop();
    for (const { status, body } of refused) {
      expect(status).toBe(400);
      expect(body).toMatchObject(errorOf('LIMIT_EXCEEDED', '^A name may have 200 characters'));
    }
    expect(metrics.status).toBe(200);
    expect(text).toContain('request_duration_seconds_count{operation="other",status="200"} 100');
    expect(text).not.toContain('xxx');
    expect(server.lines).toHaveLength(120);
    expect(longest).toBeLessThan(400);
  });

  it.each([{ METRICS: 'off' }, { METRICS_PORT: '0' }])(
    'are not there with %j',
    async (environment) => {
      const server = await startServer({ environment });
      const { status } = await server.get('/metrics');
      await server.stop();
      expect(status).toBe(404);
    },
  );
});

describe('an explanation', () => {
  const statement = toStatement(cypher`MATCH (n:Entity {id: ${'x'.repeat(300)}}) RETURN n.id`);
  const api = smallApi({
    greet: async (_, { store }) => (await store.read(statement))[0]?.[0],
  });
  const store: GraphStore = { ...noStore, read: () => Promise.resolve([['Oman'], ['Qatar']]) };

  async function explained(
    environment: Record<string, string>,
    headers: Record<string, string>,
    more = {},
  ) {
    const server = await startServer({ api, store, environment });
    const { body } = await server.ask('{ greet }', more, headers);
    await server.stop();
    return body;
  }

  const expected = {
    data: { greet: 'Oman' },
    extensions: {
      explain: {
        cost: 0,
        statements: [
          {
            text: 'MATCH (n:Entity {id: $p0}) RETURN n.id',
            parameters: { p0: `${'x'.repeat(100)}…` },
            ms: expect.any(Number),
            rows: 2,
          },
        ],
      },
    },
  };

  it('comes to those who ask by a header', async () => {
    expect(await explained({}, { 'x-explain': '1' })).toEqual(expected);
  });

  it('comes to those who ask by an extension', async () => {
    expect(await explained({}, {}, { extensions: { explain: true } })).toEqual(expected);
  });

  it('comes to nobody else', async () => {
    expect(await explained({}, {})).toEqual({ data: { greet: 'Oman' } });
  });

  it('comes to nobody where it is switched off', async () => {
    expect(await explained({ EXPLAIN: 'off' }, { 'x-explain': '1' })).toEqual({
      data: { greet: 'Oman' },
    });
  });
});

describe('a limit on the rate', () => {
  it('refuses what a client asks beyond it, and says when to come again', async () => {
    const environment = { COST_PER_MINUTE: '100', MAX_COST: '100' };
    const server = await startServer({ environment });
    const query = '{ members(first: 60) { nodes { id } } }';
    const first = await server.ask(query);
    const second = await server.ask(query);
    await server.stop();
    expect(first.status).toBe(200);
    expect(second.status).toBe(429);
    expect(second.body).toMatchObject(errorOf('LIMIT_EXCEEDED', '^You may ask for 100 objects'));
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('other origins', () => {
  const ask = { 'access-control-request-method': 'POST', origin: 'https://a.example' };

  it('may not ask unless they are named', async () => {
    const server = await startServer();
    const { headers } = await server.get('/graphql', { method: 'OPTIONS', headers: ask });
    await server.stop();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may ask when they are', async () => {
    const server = await startServer({ environment: { CORS_ORIGINS: 'https://a.example' } });
    const { headers } = await server.get('/graphql', { method: 'OPTIONS', headers: ask });
    await server.stop();
    expect(headers.get('access-control-allow-origin')).toBe('https://a.example');
  });
});
