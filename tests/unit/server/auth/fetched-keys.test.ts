import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createCheckJwt } from '../../../../src/server/auth/check-jwt.js';
import { FetchedKeys, fetchKeySet } from '../../../../src/server/auth/fetched-keys.js';
import { createLogger } from '../../../../src/telemetry/logger.js';
import { audience, createSigner, issuer } from '../../../fixtures/signing-keys.js';

const first = await createSigner('first');
const second = await createSigner('second');

const closing: (() => void)[] = [];
afterEach(() => {
  closing.splice(0).forEach((close) => {
    close();
  });
});

/** A provider at a free port of this machine, which answers as told, and how often it was asked. */
async function startProvider(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/jwks.json` };
}

const showing =
  (keys: () => unknown): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: keys() }));
  };

/** A check of tokens by the keys at an address, with a clock that the test moves. */
function openKeys(url: string) {
  const clock = { now: 0 };
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const keys = new FetchedKeys(url, logger, () => clock.now);
  const check = createCheckJwt({ issuer, audiences: [audience], roleClaim: 'role' }, keys);
  return { keys, lines, check, wait: (minutes: number) => (clock.now += minutes * 60_000) };
}

describe('the keys at an address', () => {
  it('are fetched once for many tokens', async () => {
    const { asked, url } = await startProvider(showing(() => [first.publicJwk]));
    const { keys, check } = openKeys(url);
    await Promise.all([keys.refresh(), check(await first.sign()), check(await first.sign())]);
    await check(await first.sign());
    expect(asked).toEqual(['/jwks.json']);
  });

  it('are fetched again for a key that is new, but not for each that is made up', async () => {
    const shown = [first.publicJwk];
    const { asked, url } = await startProvider(showing(() => shown));
    const { check, wait } = openKeys(url);
    await check(await first.sign());
    shown.push(second.publicJwk);
    const made = await second.sign();
    await expect(check(made)).rejects.toThrow('The key that signed this token is unknown here.');
    wait(1);
    await expect(check(made)).resolves.toMatchObject({ name: 'samira' });
    for (let i = 0; i < 10; i++)
      await expect(check(await first.sign({}, { kid: `x${i}` }))).rejects.toThrow('unknown here');
    expect(asked).toHaveLength(2);
  });

  it('do not outlive their withdrawal by more than ten minutes and a token', async () => {
    const shown = [first.publicJwk, second.publicJwk];
    const { url } = await startProvider(showing(() => shown));
    const { keys, check, wait } = openKeys(url);
    await check(await first.sign());
    shown.shift();
    wait(11);
    await check(await second.sign()); // that they are old is seen, and nobody waits for new ones
    await keys.refresh();
    await expect(check(await first.sign())).rejects.toThrow(
      'The key that signed this token is unknown here.',
    );
  });

  it('are believed for an hour where the provider is down, and no longer', async () => {
    let isUp = true;
    const { url } = await startProvider((request, response) => {
      if (isUp) showing(() => [first.publicJwk])(request, response);
      else response.writeHead(500).end();
    });
    const { keys, check, wait, lines } = openKeys(url);
    await check(await first.sign());
    isUp = false;
    wait(59);
    await expect(check(await first.sign())).resolves.toMatchObject({ name: 'samira' });
    await keys.refresh();
    wait(2);
    const refused = { code: 'AUTH_UNAVAILABLE', retryAfterSeconds: 30 };
    await expect(check(await first.sign())).rejects.toMatchObject(refused);
    isUp = true;
    await expect(check(await first.sign())).rejects.toMatchObject(refused);
    wait(1);
    await expect(check(await first.sign())).resolves.toMatchObject({ name: 'samira' });
    expect(lines.join('')).toContain('AUTH_JWKS_URL cannot be read: it answers 500.');
  });
});

describe('what is at an address', () => {
  it.each<[string, RequestListener, string]>([
    [
      'another address',
      (_, response) => response.writeHead(302, { location: '/x' }).end(),
      'redirect',
    ],
    ['an error', (_, response) => response.writeHead(404).end('{}'), 'it answers 404.'],
    ['a page', (_, response) => response.end('<html>'), 'holds no JSON Web Key Set'],
    ['endless', (_, response) => response.end(' '.repeat(1024 * 1025)), 'more than 1048576 bytes'],
    ['a broken answer', (_, response) => response.socket?.destroy(), 'cannot be read'],
  ])('is not taken where it is %s', async (_, listener, sentence) => {
    const { asked, url } = await startProvider(listener);
    await expect(fetchKeySet(url)).rejects.toThrow(sentence);
    expect(asked).toHaveLength(1);
  });

  it('is not waited for longer than five seconds', async () => {
    const { url } = await startProvider((_, response) => response.write('{'));
    await expect(fetchKeySet(url)).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE' });
  });
});
