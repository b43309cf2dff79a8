import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { hashToken } from '../../src/config/token-lines.js';
import type { Environment } from '../../src/config/setting-reader.js';
import { ask } from '../fixtures/ask.js';
import { gather } from '../fixtures/gather.js';
import { greetingApi } from '../fixtures/greeting-api.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-tokens-'));
const file = join(folder, 'tokens');
const tokens = { reader: 'mq_reader-token', curator: 'mq_curator-token', own: 'mq_own-token' };
writeFileSync(
  file,
  [
    `reader READER ${hashToken(tokens.reader)}`,
    `curator CURATOR ${hashToken(tokens.curator)}`,
    `own READER ${hashToken(tokens.own)} 7`,
  ].join('\n'),
);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let server: Harness | undefined;
afterEach(() => server?.stop());

async function start(environment: Environment = {}) {
  const { seen, api, operations } = greetingApi();
  const settings = { AUTH_TOKENS_FILE: file, ...environment };
  const started = (server = await startServer({ api, operations, environment: settings }));
  return {
    seen,
    server: started,
    get: (path: string, authorization?: string, more: Record<string, string> = {}) =>
      ask(started.url + path, { ...(authorization !== undefined && { authorization }), ...more }),
    post: (query: string, token: string) =>
      started.ask(query, {}, { authorization: `Bearer ${token}` }),
  };
}

const unknown = errorOf('UNAUTHENTICATED', /^This token is unknown here, or it has been/);
const unreadable = errorOf('UNAUTHENTICATED', /^Send the token in one header/);

describe('a token', () => {
  it('says who asks; without one nobody is known', async () => {
    const { seen, post, server: asked } = await start();
    await post('{ greet }', tokens.curator);
    await post('{ greet }', tokens.curator); // with a known document
    await asked.ask('{ greet }');
    expect(seen).toEqual([
      { name: 'curator', role: 'CURATOR' },
      { name: 'curator', role: 'CURATOR' },
      {},
    ]);
  });

  it.each(['bearer', 'BEARER', 'Bearer', 'Bearer  '])('may come after "%s"', async (scheme) => {
    const { get, seen } = await start();
    const { status } = await get('/graphql?query={greet}', `${scheme} ${tokens.reader}`, {
      'apollo-require-preflight': '1',
    });
    expect([status, seen]).toEqual([200, [{ name: 'reader', role: 'READER' }]]);
  });

  it.each([
    ['made up', `mq_${'x'.repeat(43)}`],
    ['shorter', tokens.reader.slice(0, -1)],
    ['longer', `${tokens.reader}a`],
    ['in other letters', tokens.reader.toUpperCase()],
    ['the hash in the file', hashToken(tokens.reader)],
    ['the name in the file', 'reader'],
  ])('that is %s is refused on every route', async (_, token) => {
    const { get } = await start();
    for (const path of ['/graphql', '/q/greet', '/q', '/export/json', '/', '/none', '/metrics']) {
      const { status, headers, text } = await get(path, `Bearer ${token}`);
      expect([path, status]).toEqual([path, 401]);
      expect(headers['www-authenticate']).toBe('Bearer');
      expect(headers['cache-control']).toBe('no-store');
      expect(JSON.parse(text)).toMatchObject(unknown);
      expect(text).not.toContain(token);
    }
  });

  it.each([
    ['no token', 'Bearer'],
    ['a space', 'Bearer '],
    ['two words', `Bearer ${tokens.reader} ${tokens.reader}`],
    ['two in one header', `Bearer ${tokens.reader}, Bearer ${tokens.reader}`],
    ['an accent', 'Bearer mq_café-token'],
    ['quotes', `Bearer "${tokens.reader}"`],
    ['512 characters', `Bearer ${'x'.repeat(512)}`],
    ['10 kB', `Bearer ${'x'.repeat(10_000)}`],
  ])('cannot be read with %s', async (_, header) => {
    const { get } = await start();
    const { status, headers, text } = await get('/q/greet', header);
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(JSON.parse(text)).toMatchObject(unreadable);
  });

  it.each([
    ['two tokens', ['Bearer', 'Bearer']],
    ['a token and a password', ['Bearer', 'Basic']],
    ['a password and a token', ['Basic', 'Bearer']],
  ])('is not picked from %s in two headers', async (_, schemes) => {
    const { server: asked } = await start();
    const { hostname, port } = new URL(asked.url);
    const socket = connect(Number(port), hostname);
    const headers = schemes.map((scheme) => `Authorization: ${scheme} ${tokens.reader}\r\n`);
    socket.end(
      `GET /q/greet HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers.join('')}\r\n`,
    );
    expect(String(await gather(socket))).toMatch(/^HTTP\/1.1 401 [^]*Send the token in one/);
  });

  it.each(['Basic YTpi', 'Digest username="a"', 'Bearers x', '', 'x'])(
    'is not what a proxy in front has taken: %s',
    async (header) => {
      const { get } = await start();
      expect((await get('/q/greet', header)).status).toBe(200);
    },
  );

  it('means nothing to a server without them, and is refused', async () => {
    const { get } = await start({ AUTH_TOKENS_FILE: '' });
    const { status, text } = await get('/q/greet', `Bearer ${tokens.reader}`);
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject(errorOf('UNAUTHENTICATED', /^This server takes no/));
  });

  it('does not keep a probe from the health of the process', async () => {
    const { get } = await start();
    expect((await get('/health/live', 'Bearer nonsense')).status).toBe(200);
  });

  it('is in the log by its name, and else nowhere', async () => {
    const { get, post, server: asked } = await start();
    await post('{ greet }', tokens.reader);
    await get('/q/greet', `Bearer ${tokens.own}`);
    await get('/q/greet', 'Bearer mq_unknown');
    await get('/q/greet');
    const requests = asked.lines.filter(({ msg }) => msg === 'request');
    expect(requests.map(({ token, status }) => [token, status])).toEqual([
      ['reader', 200],
      ['own', 200],
      [undefined, 401],
      [undefined, 200],
    ]);
    expect(JSON.stringify(asked.lines)).not.toContain('mq_');
    expect(JSON.stringify(asked.lines)).not.toContain(hashToken(tokens.reader));
  });
});

describe('what the holder of a token is answered', () => {
  it('is kept by nobody', async () => {
    const { get, post } = await start();
    const ofReader = `Bearer ${tokens.reader}`;
    const etag = (await get('/q/greet')).headers.etag ?? '';
    const answers = await Promise.all([
      ...['/q', '/q/greet', '/', '/none', '/export/none'].map((path) => get(path, ofReader)),
      get('/q/greet', ofReader, { 'if-none-match': etag }),
      get('/q', ofReader, { 'if-none-match': '*' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 302, 404, 404, 200, 200]);
    for (const { headers } of answers) {
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers.etag).toBeUndefined();
    }
    const { headers } = await post('{ greet }', tokens.reader);
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it('is told from what anybody is answered', async () => {
    const { get } = await start();
    for (const path of ['/q', '/q/greet', '/export/none'])
      expect((await get(path)).headers.vary).toContain('authorization');
  });

  it('is worked out for nobody in particular where others are given it too', async () => {
    const { get, seen } = await start();
    await get('/q/greet', `Bearer ${tokens.curator}`);
    expect(seen).toEqual([{}]);
  });
});

describe('the budget of a token', () => {
  /** Number of answered requests of one point each, out of at most 30. */
  async function answered(get: Awaited<ReturnType<typeof start>>['get'], token?: string) {
    for (let count = 0; count < 30; count++) {
      const header = token === undefined ? undefined : `Bearer ${token}`;
      if ((await get('/q/greet', header)).status !== 200) return count;
    }
    return 30;
  }

  it('is its own, else it goes by its role, and its address pays nothing', async () => {
    const { get } = await start({ COST_PER_MINUTE: '4' });
    expect(await answered(get, tokens.own)).toBe(7);
    expect(await answered(get, tokens.reader)).toBe(4);
    expect(await answered(get, tokens.curator)).toBe(20);
    expect(await answered(get)).toBe(4);
  });

  it('holds where others have none', async () => {
    const { get } = await start();
    expect(await answered(get, tokens.own)).toBe(7);
    expect(await answered(get, tokens.reader)).toBe(30);
    expect(await answered(get)).toBe(30);
  });

  it('is not touched by those who try others from its address', async () => {
    const { get } = await start();
    const statuses: (number | undefined)[] = [];
    for (let i = 0; i < 25; i++) statuses.push((await get('/q', `Bearer mq_${i}`)).status);
    expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(5).fill(429)]);
    const refused = await get('/q', 'Bearer mq_x');
    expect(refused.headers['retry-after']).toMatch(/^[1-3]$/);
    expect((await get('/q', `Bearer ${tokens.reader}`)).status).toBe(200);
    expect((await get('/q')).status).toBe(200);
  });
});

describe('a file of tokens that is wrong', () => {
  it('stops the start', async () => {
    const broken = join(folder, 'broken');
    writeFileSync(broken, 'reader READER mq_reader-token\n');
    await expect(startServer({ environment: { AUTH_TOKENS_FILE: broken } })).rejects.toThrow(
      'AUTH_TOKENS_FILE, line 1: the third word must be the SHA-256 of a token',
    );
  });
});
