import { connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Environment } from '../../src/config/setting-reader.js';
import { ask } from '../fixtures/ask.js';
import { gather } from '../fixtures/gather.js';
import { errorOf, smallApi, startServer, type Harness } from '../fixtures/server-harness.js';
import { operationsOf } from '../fixtures/stored-operations.js';

let server: Harness | undefined;
afterEach(() => server?.stop());

/** A server with one stored operation, and a client that sends headers which fetch would not. */
async function start(environment: Environment = {}) {
  const api = smallApi();
  const operations = operationsOf({ greet: '{ greet }' }, api.schema);
  const started = (server = await startServer({ api, operations, environment }));
  return {
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      ask(started.url + path, headers, method),
    /** Sends bytes as they are. */
    send: (text: string) => {
      const { hostname, port } = new URL(started.url);
      const socket = connect(Number(port), hostname);
      socket.end(text);
      return gather(socket).then(String);
    },
  };
}

describe('X-Forwarded-For', () => {
  const limited = { COST_PER_MINUTE: '3' };

  /** The statuses of requests with these values of the header, one after another. */
  async function statuses(environment: Environment, values: readonly string[]) {
    const { get } = await start({ ...limited, ...environment });
    const given: (number | undefined)[] = [];
    for (const value of values)
      given.push((await get('/q/greet', { 'x-forwarded-for': value })).status);
    return given;
  }
  const forged = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];

  it.each<[string, Environment]>([
    ['no proxy is trusted', {}],
    ['another machine is the proxy', { TRUST_PROXY: '10.0.0.0/8, ::1' }],
  ])('chooses no account where %s', async (_, environment) => {
    expect(await statuses(environment, forged)).toEqual([200, 200, 200, 429]);
  });

  it.each(['1', '127.0.0.1', '127.0.0.0/8, 10.0.0.0/8'])(
    'is what the proxy at the end says of its client, not what the client says: %s',
    async (trusted) => {
      const values = forged.map((address) => `${address}, 198.51.100.7`);
      expect(await statuses({ TRUST_PROXY: trusted }, values)).toEqual([200, 200, 200, 429]);
    },
  );

  it('tells the clients of a trusted proxy apart', async () => {
    expect(await statuses({ TRUST_PROXY: '1' }, forged)).toEqual([200, 200, 200, 200]);
  });

  it('is followed through as many proxies as are trusted, and no further', async () => {
    const behind = forged.map((address) => `${address}, 198.51.100.7, 10.1.2.3`);
    expect(await statuses({ TRUST_PROXY: '2' }, behind)).toEqual([200, 200, 200, 429]);
    await server?.stop();
    const networks = { TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' };
    expect(await statuses(networks, behind)).toEqual([200, 200, 200, 429]);
  });

  it('makes all clients one account where it holds no addresses', async () => {
    const values = ['', 'unknown', 'a', 'b'.repeat(5000)];
    expect(await statuses({ TRUST_PROXY: '1' }, values)).toEqual([200, 200, 200, 429]);
  });

  it('makes the addresses of one IPv6 network one account', async () => {
    const values = ['2001:db8::1', '2001:DB8:0::2', '[2001:db8::3]:1', '2001:db8::4'];
    expect(await statuses({ TRUST_PROXY: '1' }, values)).toEqual([200, 200, 200, 429]);
  });
});

describe('the name under which the server is asked', () => {
  const refusal = errorOf('FORBIDDEN', /^This server does not answer under this host name: add it/);

  it.each([
    'evil.example',
    'evil.example:4000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'not-localhost',
    'a@127.0.0.1',
    '127.0.0.1,evil.example',
    '2130706433',
    '0x7f.1',
    '[::1]evil.example',
    '[evil.example]',
    '::1',
    '.',
    'x'.repeat(10_000),
  ])('may not be "%s"', async (host) => {
    const { get } = await start();
    for (const path of ['/graphql?query={greet}', '/q/greet', '/q', '/export/json', '/', '/none']) {
      const { status, text, headers } = await get(path, { host });
      expect([path, status]).toEqual([path, 403]);
      expect(JSON.parse(text)).toMatchObject(refusal);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it.each([
    ['127.0.0.1:4000', {}],
    ['192.0.2.1', {}],
    ['[::1]:4000', {}],
    ['[2001:db8::1]', {}],
    ['localhost', {}],
    ['LocalHost.:4000', {}],
    ['graph.localhost:4000', {}],
    ['graph.example', { PUBLIC_URL: 'https://graph.example' }],
    ['Graph.Example.:8443', { PUBLIC_URL: 'https://graph.example' }],
    ['api:4000', { ALLOWED_HOSTS: 'api' }],
    ['evil.example', { ALLOWED_HOSTS: '*' }],
  ])('may be %s with %j', async (host, environment) => {
    const { get } = await start(environment);
    expect((await get('/q/greet', { host })).status).toBe(200);
  });

  it('may be any for a probe of its health', async () => {
    const { get } = await start();
    for (const path of ['/health/live', '/health/ready?a']) {
      expect((await get(path, { host: 'multaqa-7f9c.pods.cluster' })).status).toBe(200);
    }
  });

  it('is not reached by a path that begins like one of health', async () => {
    const { get } = await start();
    for (const path of ['/health/../graphql?query={greet}', '/health/%2e%2e/q/greet', '/health'])
      expect((await get(path, { host: 'evil.example' })).text).not.toContain('Hello');
  });

  it('need not be given in HTTP/1.0, and must be in HTTP/1.1', async () => {
    const { send } = await start();
    expect(await send('GET /q/greet HTTP/1.0\r\n\r\n')).toMatch(/Hello world/);
    expect(await send('GET /q/greet HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
    expect(await send('GET /q/greet HTTP/1.0\r\nHost:\r\n\r\n')).toMatch(/^HTTP\/1.1 403 /);
  });

  it.each([
    ['two Host headers', 'GET /q/greet HTTP/1.1\r\nHost: localhost\r\nhost: evil.example\r\n'],
    ['the same Host twice', 'GET /q/greet HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n'],
    ['two for a probe', 'GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n'],
    ['a target elsewhere', 'GET http://evil.example/q/greet HTTP/1.1\r\nHost: localhost\r\n'],
    ['such a target and no Host', 'GET http://localhost/q/greet HTTP/1.0\r\n'],
    ['another port', 'GET http://localhost:81/q/greet HTTP/1.1\r\nHost: localhost\r\n'],
    [
      'a user before it',
      'GET http://localhost@evil.example/q/greet HTTP/1.1\r\nHost: localhost\r\n',
    ],
    ['no path in it', 'GET http://evil.example?a=/q/greet HTTP/1.1\r\nHost: localhost\r\n'],
    ['another scheme', 'GET ftp://evil.example/q/greet HTTP/1.1\r\nHost: localhost\r\n'],
  ])('may not be doubled, and no target names another: %s', async (_, head) => {
    const { send } = await start();
    const answer = await send(`${head}Connection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('A request names one host');
  });

  it('may stand in the target too, as it does for proxies', async () => {
    const { send } = await start();
    const both = (host: string) =>
      send(`GET http://${host}/q/greet HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await both('LocalHost:4000')).toMatch(/Hello world/);
    expect(await both('evil.example')).toMatch(/^HTTP\/1.1 403 /);
  });

  it('is not what anybody says it is by X-Forwarded-Host', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': '127.0.0.1' };
    for (const trusted of ['off', '1', '127.0.0.1']) {
      const { get } = await start({ TRUST_PROXY: trusted });
      expect([trusted, (await get('/q/greet', headers)).status]).toEqual([trusted, 403]);
      await server?.stop();
    }
  });

  it('is that under which a trusted proxy was asked, too', async () => {
    const trusting = await start({ TRUST_PROXY: '1', PUBLIC_URL: 'https://graph.example' });
    const askedOf = (name: string) => ({ 'x-forwarded-host': name });
    expect((await trusting.get('/q/greet', askedOf('evil.example'))).status).toBe(403);
    expect((await trusting.get('/q/greet', askedOf('graph.example'))).status).toBe(200);
    await server?.stop();
    const other = await start({ TRUST_PROXY: '10.0.0.1' });
    expect((await other.get('/q/greet', askedOf('evil.example'))).status).toBe(200);
  });

  it('is logged with the refusal, and not in it', async () => {
    const { get } = await start();
    const { text } = await get('/graphql', { host: '<script>.example' });
    expect(text).not.toContain('script');
    expect(server?.lines.at(-1)).toMatchObject({ status: 403, errors: ['FORBIDDEN'] });
  });
});

describe('pages of other origins', () => {
  const paths = ['/q', '/q/greet', '/export/json'];
  const a = { origin: 'https://a.example' };
  const asked = { ...a, 'access-control-request-method': 'GET' };

  it('may read data unless it is said which', async () => {
    const { get } = await start();
    for (const path of paths) {
      const { headers } = await get(path, a, 'HEAD');
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-expose-headers':
          'content-disposition, etag, retry-after, x-graph-version, x-redirected-ids, x-request-id',
        'cross-origin-resource-policy': 'cross-origin',
      });
      expect(headers.vary).not.toContain('origin');
    }
  });

  it.each<[Environment, string | undefined, string | undefined]>([
    [{ DATA_ORIGINS: 'https://a.example' }, 'https://a.example', undefined],
    [{ DATA_ORIGINS: 'none' }, undefined, undefined],
    [
      { DATA_ORIGINS: 'https://a.example', CORS_ORIGINS: 'https://b.example' },
      'https://a.example',
      'https://b.example',
    ],
    [{ DATA_ORIGINS: 'none', CORS_ORIGINS: '*' }, '*', '*'],
    [{ CORS_ORIGINS: 'https://b.example' }, '*', '*'],
  ])('with %j may read what is theirs to read', async (environment, forA, forB) => {
    const { get } = await start(environment);
    for (const path of paths)
      for (const [origin, allowed] of [
        ['https://a.example', forA],
        ['https://b.example', forB],
        ['null', forA === '*' ? '*' : undefined],
      ]) {
        const { headers } = await get(path, { origin: origin ?? '' }, 'HEAD');
        expect([path, origin, headers['access-control-allow-origin']]).toEqual([
          path,
          origin,
          allowed,
        ]);
        const isTold = headers.vary?.split(', ').includes('origin');
        expect([path, isTold]).toEqual([path, allowed !== '*']);
      }
  });

  it.each<Environment>([{}, { CORS_ORIGINS: 'https://b.example' }])(
    'may ask for data with a validator and a token: %j',
    async (environment) => {
      const { get } = await start(environment);
      for (const path of paths) {
        const { status, headers } = await get(path, asked, 'OPTIONS');
        expect(status).toBe(204);
        expect(headers).toMatchObject({
          'access-control-allow-origin': '*',
          'access-control-allow-methods': path.startsWith('/export/')
            ? 'GET, HEAD, POST'
            : 'GET, HEAD',
          'access-control-allow-headers': 'authorization, content-type, if-none-match',
        });
      }
    },
  );

  it('learn from the answer before a question that it is not theirs to ask', async () => {
    const { get } = await start({ DATA_ORIGINS: 'https://b.example' });
    for (const path of paths) {
      const { status, headers } = await get(path, asked, 'OPTIONS');
      expect([status, headers['access-control-allow-origin'], headers.vary]).toEqual([
        204,
        undefined,
        'authorization, origin',
      ]);
    }
  });

  it('may read why they are refused', async () => {
    const { get } = await start();
    const answers = await Promise.all([
      get('/q/greet', { ...a, authorization: 'Bearer x' }),
      get('/q/none', a),
      get('/export/none', a),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 404, 404]);
    for (const { headers } of answers) expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('may send a token with a question where they may ask', async () => {
    const { get } = await start({ CORS_ORIGINS: 'https://a.example' });
    const more = { 'access-control-request-headers': 'authorization, content-type' };
    const { headers } = await get('/graphql', { ...asked, ...more }, 'OPTIONS');
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-origin']).toBe('https://a.example');
  });
});
