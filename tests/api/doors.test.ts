import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hashToken } from '../../src/config/token-lines.js';
import type { Context } from '../../src/api/context.js';
import type { Environment } from '../../src/config/setting-reader.js';
import { ask } from '../fixtures/ask.js';
import { smallApi, startServer, type Harness } from '../fixtures/server-harness.js';
import { operationsOf } from '../fixtures/stored-operations.js';
import { until } from '../fixtures/until.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-doors-'));
const tokens = join(folder, 'tokens');
writeFileSync(tokens, `reader READER ${hashToken('mq_reader')}`);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const message = { jsonrpc: '2.0', id: 1, method: 'tools/call' };
const call = (id: string) =>
  JSON.stringify({ ...message, params: { name: 'edition', arguments: { id } } });

/** A request of each protocol about the thing with this id, and the sentence in its form of an error. */
const doors = {
  '/mcp': {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    },
    bodyOf: call,
    manyIn: (count: number) => `[${Array(count).fill(call('x')).join()}]`,
    sentenceIn: (text: string) =>
      (JSON.parse(text) as { error: { message: string } }).error.message,
  },
  '/reconcile': {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    bodyOf: (id: string) => `queries=${JSON.stringify({ q: { query: id } })}`,
    manyIn: (count: number) =>
      `queries={${Array.from({ length: count }, (_, n) => `"q${n}":{"query":"x","limit":3}`).join()}}`,
    sentenceIn: (text: string) => {
      const { status, message: sentence } = JSON.parse(text) as Record<string, string>;
      expect(status).toBe('error');
      return sentence;
    },
  },
};
const names = Object.keys(doors) as (keyof typeof doors)[];

describe.each(names)('the door %s', (path) => {
  const { method, headers, bodyOf, manyIn, sentenceIn } = doors[path];
  const begun = jest.fn<() => void>();
  const stopped = jest.fn<() => void>();
  const askers: unknown[] = [];
  let server: Harness;

  async function open(environment: Environment = {}) {
    const answer = (id: string, { signal, viewer }: Context) => {
      askers.push(viewer);
      if (id === 'fails') throw new Error('the password is 1234');
      if (id !== 'waits') return null;
      begun();
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped();
          reject(new Error('stopped'));
        });
      });
    };
    const api = smallApi({
      member: ({ id }, context) => answer(String(id), context),
      whole: ({ of }, context) =>
        of === undefined
          ? { kinds: [], predicates: [], relations: [] }
          : answer((of as readonly { name: string }[])[0]?.name ?? '', context),
    });
    const operations = operationsOf(
      {
        'door-edition': 'query ($id: ID!) { edition: member(id: $id) { id } }',
        'door-terms': '{ vocabulary: whole }',
        'door-match': 'query ($queries: Whole) { match: whole(of: $queries) }',
      },
      api.schema,
    );
    return startServer({ api, operations, environment });
  }
  beforeAll(async () => {
    server = await open({ AUTH_TOKENS_FILE: tokens });
  });
  afterAll(() => server.stop());
  const send = (id: string, more: Record<string, string> = {}, at = server) =>
    at.get(path, { method, headers: { ...headers, ...more }, body: bodyOf(id) });

  const sentenceOf = async (response: Response) => sentenceIn(await response.text());

  it('refuses a body of 10 MB, one of 10,000 questions, and one of two types', async () => {
    for (const body of ['x'.repeat(10_000_000), manyIn(10_000)]) {
      const response = await server.get(path, { method, headers, body });
      expect([response.status, await sentenceOf(response)]).toEqual([
        ...[413, expect.stringMatching(/bytes at most|at most 65536 bytes/)],
      ]);
    }
    const twice = { ...headers, 'content-type': [headers['content-type'], 'text/plain'] };
    const { status, text } = await ask(server.url + path, twice, method, bodyOf('x'));
    expect([status, sentenceIn(text)]).toEqual([400, 'Content-Type is given twice.']);
    expect(askers).toEqual([]);
  });

  it('refuses another host, and an unknown token', async () => {
    const evil = await ask(server.url + path, { ...headers, host: 'evil.example' }, method, '');
    expect([evil.status, sentenceIn(evil.text)]).toEqual([
      ...[403, expect.stringContaining('host name')],
    ]);
    const response = await send('x', { authorization: 'Bearer mq_unknown' });
    expect([response.status, await sentenceOf(response)]).toEqual([
      ...[401, expect.stringContaining('token')],
    ]);
  });

  it('asks as nobody, whoever its client is', async () => {
    await send('x', { authorization: 'Bearer mq_reader' });
    expect(askers).toEqual([{}]);
  });

  it('says nothing of an error that is not of the client, but logs it', async () => {
    const text = await (await send('fails')).text();
    expect(text).toContain('Something went wrong');
    expect(text).not.toContain('1234');
    expect(JSON.stringify(server.lines)).toContain('1234');
  });

  it('stops the work of a client that leaves', async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const body = bodyOf('waits');
    const gone = server.get(path, { method, headers, body, signal }).catch(() => 'gone');
    await until(() => begun.mock.calls.length > 0);
    leaving.abort();
    expect(await gone).toBe('gone');
    await until(() => stopped.mock.calls.length > 0);
  });

  it('has the budget of its client', async () => {
    const poor = await open({ COST_PER_MINUTE: '1' });
    await send('x', {}, poor);
    const response = await send('x', {}, poor);
    expect([response.status, await sentenceOf(response)]).toEqual([
      ...[429, expect.stringContaining('objects a minute')],
    ]);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await poor.stop();
  });

  it('is away where DOORS leaves it out', async () => {
    const closed = await open({ DOORS: 'openapi' });
    expect((await send('x', {}, closed)).status).toBe(404);
    await closed.stop();
  });
});
