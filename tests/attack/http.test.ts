import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import { attack } from './harness/attack.js';
import { BuiltServer } from './harness/built-server.js';
import { freshGraph } from './harness/graphs.js';
import { RawConnection } from './harness/raw-connection.js';

const post = 'POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';
const halfABody = `${post}content-length: 1000\r\n\r\n{"query": "`;

/** A refusal with a body of ours. */
const ours =
  /^HTTP\/1\.1 4\d\d [^]*\r\n\r\n\{"errors":\[\{"message":"[^"]+","extensions":\{"code":"[A-Z_]+"/;

/** Milliseconds after which a connection ends whose body comes byte by byte. */
async function dripBody(port: number): Promise<number> {
  const started = performance.now();
  const { signal } = new AbortController();
  const connection = new RawConnection({ port, bytes: halfABody, signal });
  const drip = setInterval(() => {
    connection.send('a');
  }, 500);
  await connection.read(60_000);
  clearInterval(drip);
  connection.close();
  return performance.now() - started;
}

/** Bytes received of an export of 26 MB that is read only after 45 s. */
async function readLate(port: number) {
  const { signal } = new AbortController();
  // Right after its start the server prepares what it keeps, and may refuse files.
  const askSmall = () => fetch(`http://127.0.0.1:${String(port)}/export/csv/documents.csv`);
  for (let file = await askSmall(); ; file = await askSmall()) {
    await file.arrayBuffer();
    if (file.ok) break;
    await pause(500);
  }
  const bytes = 'GET /export/json HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n';
  const connection = new RawConnection({ port, bytes, signal });
  await pause(45_000);
  const got = await connection.read(10_000);
  connection.close();
  return got;
}

describe('HTTP', () => {
  let server: BuiltServer;
  let whenBodyEnds: Promise<number>;
  let whatReaderGets: Promise<{ readonly text: string; readonly isClosed: boolean }>;

  // These take the better part of a minute, beside the other attacks.
  beforeAll(async () => {
    server = await BuiltServer.start({ store: await freshGraph('generated') });
    whenBodyEnds = dripBody(server.port);
    whatReaderGets = readLate(server.port);
  }, 120_000);

  afterAll(() => server.kill());

  it.each([
    ['heads', 'GET /graphql?query={__typename} HTTP/1.1\r\nhost: 127.0.0.1\r\n', 'x-a: b\r\n'],
    ['bodies', halfABody, 'a'],
  ])('four hundred connections whose %s drip keep nobody out', async (what, bytes, drop) => {
    const faults = await attack(
      `dripping ${what}`,
      { store: await freshGraph('seed'), seconds: 10 },
      async ({ open, signal }) => {
        const connections = Array.from({ length: 400 }, () => open(bytes));
        for (let i = 0; i < 12 && !signal.aborted; i++) {
          for (const connection of connections) connection.send(drop);
          await pause(500);
        }
      },
    );
    expect(faults).toEqual([]);
  });

  it('what is not HTTP gets an answer of ours', async () => {
    const faults = await attack(
      'not HTTP',
      { store: await freshGraph('seed') },
      async ({ open }) => {
        const requests = [
          'nonsense\r\n\r\n',
          'GET / HTTP/9.9\r\n\r\n',
          'GET /graphql HTTP/1.1\r\nhost: a\r\nx-bad\u0001: b\r\n\r\n',
          `${post}content-length: x\r\n\r\n`,
          `${post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
          `${post}transfer-encoding: chunked\r\n\r\nzz\r\n`,
          `GET / HTTP/1.1\r\nhost: a\r\nx-long: ${'a'.repeat(200_000)}\r\n\r\n`,
        ];
        const strange = await Promise.all(
          requests.map(async (bytes) => {
            const { text } = await open(bytes).read(3000);
            return ours.test(text) ? [] : [{ sent: bytes.slice(0, 200), got: text }];
          }),
        );
        expect(strange.flat()).toEqual([]);
      },
    );
    expect(faults).toEqual([]);
  });

  it('ten thousand requests down one connection, and random bytes, hold nobody', async () => {
    const faults = await attack(
      'pipelined',
      { store: await freshGraph('seed'), seconds: 12, minAnswered: 0.3 },
      async ({ open }) => {
        const body = '{"query":"{ countries(first: 2) { nodes { label } } }"}';
        const one = `${post}content-length: ${body.length}\r\n\r\n${body}`;
        const noise = Buffer.from(Array.from({ length: 65_536 }, (_, i) => (i * 7919) % 251));
        const reads = Array.from({ length: 4 }, () => open(one.repeat(2500)).read(8000));
        for (let i = 0; i < 50; i++) open(noise);
        await Promise.all(reads);
      },
    );
    expect(faults).toEqual([]);
  });

  it('a packed body is refused before it is unpacked', async () => {
    const faults = await attack(
      'packed bodies',
      { store: await freshGraph('seed') },
      async ({ askMany }) => {
        const { gzipSync } = await import('node:zlib');
        const body = gzipSync(Buffer.alloc(100_000_000, ' '));
        const answers = await askMany(20, 4, () => ({
          path: '/graphql',
          method: 'POST',
          headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
          body,
        }));
        expect(new Set(answers.map(({ status }) => status)).has(200)).toBe(false);
      },
    );
    expect(faults).toEqual([]);
  });

  it('a body that has not come within 30 s has its connection closed', async () => {
    expect(await whenBodyEnds).toBeLessThan(40_000);
  }, 70_000);

  it('a reader who takes nothing for 30 s does not get the rest', async () => {
    const { text, isClosed } = await whatReaderGets;
    expect({ isClosed, isWhole: text.endsWith('0\r\n\r\n') }).toEqual({
      isClosed: true,
      isWhole: false,
    });
  }, 70_000);
});
