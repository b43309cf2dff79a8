import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { hashToken, tokenNamePattern } from '../../src/config/token-lines.js';
import type { Environment } from '../../src/config/setting-reader.js';
import { greetingApi } from '../fixtures/greeting-api.js';
import { errorOf, startServer, type Harness } from '../fixtures/server-harness.js';
import { audience, createSigner, issuer } from '../fixtures/signing-keys.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-jwt-'));
const signer = await createSigner('first');
const stranger = await createSigner('first');
const keyFile = join(folder, 'jwks.json');
writeFileSync(keyFile, JSON.stringify({ keys: [signer.publicJwk] }));
const tokenFile = join(folder, 'tokens');
writeFileSync(tokenFile, `press CURATOR ${hashToken('mq_press')}\n`);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let server: Harness | undefined;
afterEach(() => server?.stop());

const settings = { AUTH_JWKS_FILE: keyFile, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience };

async function start(environment: Environment = {}) {
  const { seen, api, operations } = greetingApi();
  const given = { ...settings, ...environment };
  const started = (server = await startServer({ api, operations, environment: given }));
  return {
    seen,
    lines: started.lines,
    get: (path: string, token: string) =>
      started.get(path, { headers: { authorization: `Bearer ${token}` } }),
    post: (token: string) => started.ask('{ greet }', {}, { authorization: `Bearer ${token}` }),
  };
}

describe('a token of a provider', () => {
  it('says who asks, beside those of the file', async () => {
    const { seen, post } = await start({ AUTH_TOKENS_FILE: tokenFile });
    await post(await signer.sign({ role: 'ADMIN' }));
    await post('mq_press');
    expect(seen).toEqual([
      { name: 'sub:samira', role: 'ADMIN' },
      { name: 'press', role: 'CURATOR' },
    ]);
  });

  it('is never taken for one of the file, whatever its subject is', async () => {
    const { seen, post } = await start({ AUTH_TOKENS_FILE: tokenFile });
    for (const sub of ['press', 'sub:press']) await post(await signer.sign({ sub }));
    await post('mq_press');
    expect(seen.map((viewer) => viewer?.name)).toEqual(['sub:press', 'sub:sub:press', 'press']);
    expect('sub:press').not.toMatch(tokenNamePattern);
  });

  it('is refused on every route where it is forged or old', async () => {
    const { get } = await start();
    const tokens = [
      [await stranger.sign(), /^The signature of this token is wrong/],
      [await signer.sign({ exp: 1 }), /^This token has expired/],
    ] as const;
    for (const [token, sentence] of tokens)
      for (const path of ['/graphql', '/q/greet', '/q', '/export/json', '/', '/none', '/metrics']) {
        const response = await get(path, token);
        expect([path, response.status]).toEqual([path, 401]);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
        expect(await response.json()).toMatchObject(errorOf('UNAUTHENTICATED', sentence));
      }
  });

  it('may be as long as those of providers are', async () => {
    const { get } = await start();
    const groups = Array.from({ length: 300 }, (_, i) => `group-${i}`);
    expect((await get('/q/greet', await signer.sign({ groups }))).status).toBe(200);
    expect(
      (await get('/q/greet', await signer.sign({ groups: [...groups, ...groups] }))).status,
    ).toBe(401);
  });

  it('is in the log by its name, and its answers are kept by nobody', async () => {
    const { get, lines } = await start();
    const token = await signer.sign();
    const response = await get('/q/greet', token);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('etag')).toBeNull();
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests.map((line) => line['token'])).toEqual(['sub:samira']);
    expect(JSON.stringify(lines)).not.toContain(token.split('.')[2]);
  });

  it('has the budget of its role, wherever it asks from', async () => {
    const { get } = await start({ COST_PER_MINUTE: '4' });
    const token = await signer.sign({ role: 'CONTRIBUTOR' });
    const other = await signer.sign({ role: 'CONTRIBUTOR', jti: 'another of the same' });
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++)
      statuses.push((await get('/q/greet', i % 2 === 0 ? token : other)).status);
    expect(statuses).toEqual([...Array<number>(8).fill(200), 429, 429]);
  });

  it('cannot be checked while its keys cannot be fetched; who has none is answered', async () => {
    const { get, post } = await start({
      AUTH_JWKS_FILE: '',
      AUTH_JWKS_URL: 'http://127.0.0.1:9/jwks.json',
    });
    const { status, headers, body } = await post(await signer.sign());
    expect([status, headers.get('retry-after')]).toEqual([503, '30']);
    expect(body).toMatchObject(errorOf('AUTH_UNAVAILABLE', /^The keys for checking tokens/));
    expect((await get('/health/live', 'a.b.c')).status).toBe(200);
    expect((await server?.ask('{ greet }'))?.status).toBe(200);
  });
});

describe('a file of keys that is wrong', () => {
  it('stops the start', async () => {
    const broken = join(folder, 'broken');
    writeFileSync(broken, JSON.stringify({ keys: [await signer.privateJwk()] }));
    await expect(
      startServer({ environment: { ...settings, AUTH_JWKS_FILE: broken } }),
    ).rejects.toThrow('AUTH_JWKS_FILE holds a private or a shared key');
  });
});
