import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Context } from '../../src/api/context.js';
import { errorOf, smallApi, startServer, type Harness } from '../fixtures/server-harness.js';

/** Bytes that a server writes on a connection until it closes it, in reply to these. */
function talk(url: string, ...parts: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      for (const part of parts) socket.write(part, 'latin1');
    });
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve(heard);
      });
  });
}

/** The parts of the last answer in the bytes received. */
function answerIn(heard: string) {
  const start = heard.lastIndexOf('HTTP/1.1 ');
  const [head = '', body = ''] = heard.slice(start).split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers: Readonly<Record<string, string>> = Object.fromEntries(
    lines.map((line) => line.toLowerCase().split(': ') as [string, string]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: JSON.parse(body) as unknown };
}

const post = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

describe('what is not HTTP', () => {
  let server: Harness;
  let tell: (context: Context) => void;
  const asked = new Promise<Context>((resolve) => (tell = resolve));
  beforeAll(async () => {
    const wait = (_: unknown, context: Context) => {
      tell(context);
      return new Promise(() => undefined);
    };
    server = await startServer({ api: smallApi({ wait }) });
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.lines.length = 0;
  });

  it.each([
    ['a line that is no request', 'hello\r\n\r\n', 400, 'BAD_INPUT'],
    ['an unknown method', 'ASK / HTTP/1.1\r\nHost: localhost\r\n\r\n', 400, 'BAD_INPUT'],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'BAD_INPUT'],
    [
      'a header without a name',
      'GET / HTTP/1.1\r\nHost: localhost\r\n: b\r\n\r\n',
      400,
      'BAD_INPUT',
    ],
    ['a header with NUL', 'GET / HTTP/1.1\r\nHost: localhost\r\nb: \0\r\n\r\n', 400, 'BAD_INPUT'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: localhost\r\nb: ${'c'.repeat(140_000)}\r\n\r\n`,
      431,
      'LIMIT_EXCEEDED',
    ],
    [
      'two lengths of a body',
      `${post}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
      400,
      'BAD_INPUT',
    ],
    [
      'a length beside chunks',
      `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'BAD_INPUT',
    ],
    ['a negative length', `${post}Content-Length: -1\r\n\r\n`, 400, 'BAD_INPUT'],
    ['a chunk without a size', `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400, 'BAD_INPUT'],
    [
      'a chunk with an endless extension',
      `${post}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(20_000)}\r\n`,
      413,
      'LIMIT_EXCEEDED',
    ],
    ['no host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'BAD_INPUT'],
    ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n', 405, 'BAD_INPUT'],
    [
      'an expectation',
      'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: miracles\r\n\r\n',
      417,
      'BAD_INPUT',
    ],
  ])('is refused in our form, and reported once: %s', async (_, bytes, expected, code) => {
    const { status, headers, body } = answerIn(await talk(server.url, bytes));
    expect(status).toBe(expected);
    expect(body).toEqual(errorOf(code, /\.$/));
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/./),
      connection: 'close',
    });
    await new Promise(setImmediate);
    expect(server.lines).toEqual([
      expect.objectContaining({ requestId: headers['x-request-id'], status, errors: [code] }),
    ]);
    const metrics = await (await server.get('/metrics')).text();
    expect(metrics).toContain(`status="${status}"`);
  });

  it('ends the question before it on the same connection, as where its client goes away', async () => {
    const body = '{"query":"{ wait }"}';
    const question = `${post}Content-Length: ${body.length}\r\n\r\n${body}`;
    const heard = talk(server.url, question, 'hello\r\n\r\n');
    const { signal } = await asked;
    expect(await heard).toBe('');
    expect(signal.aborted).toBe(true);
    await new Promise(setImmediate);
    expect(server.lines).toEqual([expect.objectContaining({ status: 499 })]);
  });
});

describe('a request that comes too slowly', () => {
  let server: Harness;
  beforeAll(async () => {
    server = await startServer();
    server.app.server.requestTimeout = 1; // within the 30 s of the next test
    server.app.server.headersTimeout = 1;
  });
  afterAll(() => server.stop());

  it.each([
    ['its body', `${post}Content-Length: 100\r\n\r\n{"qu`],
    ['its body, in chunks', `${post}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
    ['its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
    ['its first byte', ''],
  ])('is cut with an answer and reported once: %s', async (_, bytes) => {
    server.lines.length = 0;
    const { status, headers, body } = answerIn(await talk(server.url, bytes));
    expect(status).toBe(408);
    expect(body).toEqual(errorOf('DEADLINE_EXCEEDED', 'arrive completely within 30 s'));
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', connection: 'close' });
    await new Promise(setImmediate);
    expect(server.lines).toEqual([
      expect.objectContaining({
        requestId: headers['x-request-id'],
        status,
        errors: ['DEADLINE_EXCEEDED'],
      }),
    ]);
  });

  it('has 30 s by default, and node looks every second', async () => {
    const other = await startServer();
    const { requestTimeout, headersTimeout } = other.app.server;
    await other.stop();
    expect([requestTimeout, headersTimeout]).toEqual([30_000, 30_000]);
  });
});
