import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { describeInBrowser, holds } from '../fixtures/browser.js';
import { chromiumOptions, chromiumPath } from '../fixtures/chromium.js';
import { findFreePort } from '../fixtures/free-port.js';
import { useSecondTry } from '../fixtures/second-try.js';
import { useServerProgram } from './server-program.js';

const { start } = useServerProgram();
const ready = /Multaqa answers at (\S+)\/graphql/;

describe('a server that stops', () => {
  it('answers what comes by connections that are in use, in our form, and resets none', async () => {
    const server = start({ SEED: 'off' });
    const address = await server.find(ready);
    const seen = new Set<string>();
    const paths = ['/q', '/changes?since=0', '/graphql?query=%7B__typename%7D'];
    const clients = Array.from({ length: 12 }, async (_, place) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const url = `${address}${paths[place % paths.length] ?? ''}`;
      for (let outcome = ''; outcome !== 'ECONNREFUSED';) {
        outcome = await ask(agent, url);
        seen.add(outcome);
        await pause(2 * place);
      }
    });
    await pause(200);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    await Promise.all(clients);
    expect([...seen].sort()).toEqual(['200', '503', 'ECONNREFUSED']);
  });
});

/** Status of an answer in our form, any other answer as it is, or the code of an error of the connection. */
function ask(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve) => {
    get(url, { agent }, (response) => {
      let text = '';
      response.on('data', (data) => (text += String(data)));
      response.on('end', () => {
        const isOurs = response.statusCode === 200 || text.startsWith('{"errors":[{"message":');
        resolve(isOurs ? String(response.statusCode) : text);
      });
    }).on('error', (error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
  });
}

describeInBrowser('a page that follows the changes', () => {
  let [folder, address] = ['', ''];
  let environment: Record<string, string> = {};
  let browser: Browser;
  useSecondTry();
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath && { executablePath: chromiumPath }),
      args: [...chromiumOptions],
    });
    folder = await mkdtemp(join(tmpdir(), 'multaqa-stream-'));
    const port = await findFreePort();
    address = `http://127.0.0.1:${port}`;
    environment = { PORT: String(port), STORE: `embedded:${join(folder, 'graph')}` };
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  it('comes back after a restart, also where it asked a server that was leaving', async () => {
    const first = start({ ...environment, SEED: 'off', DRAIN_PAUSE_MS: '8000' });
    await first.find(ready);
    const page = await browser.newPage({ bypassCSP: true }); // that of this address allows nothing
    await page.goto(`${address}/health/live`);
    const follow = (name: string): Promise<unknown> =>
      page.evaluate(`{
        const source = new EventSource('/changes/stream');
        ${name} = { source, opened: 0 };
        source.onopen = () => (${name}.opened += 1);
      }`);
    await follow('before');
    await holds(page, 'before.opened === 1');
    first.child.kill('SIGTERM');
    await first.find(/(stopping)/);
    await follow('leaving');
    await holds(page, 'leaving.opened > 0');
    expect(await first.ended).toBe(0);
    expect(await page.evaluate('[before, leaving].map(({ source }) => source.readyState)')).toEqual(
      [0, 0], // connecting, and not closed for ever
    );

    const opened = await page.evaluate<number>('leaving.opened');
    const second = start(environment); // it loads the seed
    await second.find(ready);
    await holds(page, `before.opened > 1 && leaving.opened > ${opened}`);
    await holds(page, '[before, leaving].every(({ source }) => source.readyState === 1)');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});
