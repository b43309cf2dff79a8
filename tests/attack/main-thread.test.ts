import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lettersOf } from '../fixtures/documents/letters-of.js';
import { useTokens } from '../fixtures/tokens.js';
import { ask, question } from './harness/ask.js';
import { BuiltServer } from './harness/built-server.js';
import { freshGraph, type GraphName } from './harness/graphs.js';
import { patience } from './harness/judge.js';
import { WatchedTurns } from './harness/watched-turns.js';

/** Processor time that the main thread may take between two looks at its event loop. */
const maxTurnMs = 200;
const sizes = [60, 125, 250, 500, 1000];

interface Hostile {
  readonly mediaType: string;
  readonly text: string;
}

const repeat = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / unit.length));

/** Twice as many columns as rows, which have one cell each. */
function columnsAndRows(kb: number): Hostile {
  const digits = String(kb * 100).length;
  const count = Math.round((kb * 1000) / (digits + 3));
  const columns = Array.from({ length: count }, (_, i) => `c${String(i)}`).join(',');
  return { mediaType: 'text/csv', text: `${columns}\n${'x\n'.repeat(count / 2)}` };
}

/** A long line before many short ones. */
const lineAndLines = (kb: number): Hostile => ({
  mediaType: 'text/plain',
  text: `${repeat('word ', kb * 520)}\n${repeat('x\n', kb * 479)}`,
});

const commas = `${repeat('a, ', 33_000)}\n\n${repeat('x\n\n', 36_000)}`;
const mail = [
  ...['From: a@b.org', 'To: c@d.org', 'Date: Mon, 1 Feb 2027 10:00:00 +0000', 'Subject: Oman'],
  ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '', ''],
].join('\r\n');
const parts = '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000);
const others: readonly (readonly [string, Hostile])[] = [
  ['letters, commas and paragraphs', { mediaType: 'text/markdown', text: commas }],
  ['a mail of 10,000 parts', { mediaType: 'message/rfc822', text: `${mail}${parts}--b--\r\n` }],
  ['125,000 lines', { mediaType: 'text/plain', text: 'x\n'.repeat(125_000) }],
  ['50,000 open quotes', { mediaType: 'text/csv', text: `a,b\n${'"\n'.repeat(50_000)}` }],
  ['100,000 brackets', { mediaType: 'text/markdown', text: `Oman ${'['.repeat(100_000)}` }],
  [
    '2,300 new organisations',
    {
      mediaType: 'text/plain',
      text: Array.from(
        { length: 2_300 },
        (_, i) => `The ${nameOf(i)} Organization was founded in ${String(1600 + (i % 400))}.\n`,
      ).join(''),
    },
  ],
];

/** A capitalised word for a number. */
function nameOf(number: number): string {
  const [first = '', ...rest] = lettersOf(number);
  return [first.toUpperCase(), ...rest].join('');
}

const turns = new WatchedTurns();
const tokens = useTokens({ reader: 'CONTRIBUTOR' });
let server: BuiltServer;

async function start(graph: GraphName): Promise<void> {
  server = await BuiltServer.start({
    store: await freshGraph(graph),
    environment: {
      ...turns.environment,
      AUTH_TOKENS_FILE: tokens.file,
      BODY_LIMIT_BYTES: '8000000',
      MUTATION_LIMIT_BYTES: '8000000',
    },
  });
  await pause(3000 * patience); // its names, texts and lists are built first
}

const ingest = `mutation ($input: IngestDocumentInput!) {
  ingestDocument(input: $input) {
    userErrors { message }
    analysis { proposals { id kind subject { names { text } } evidence { sentence { exact } } together } }
  }
}`;

/** The longest turn while a document is read, and the answer. */
async function read({ text, mediaType }: Hostile, { dryRun = true, key = 'hostile' } = {}) {
  const source = { base64: Buffer.from(text).toString('base64') };
  const input = { requestId: randomUUID(), key, dataset: 'curated', mediaType, source, dryRun };
  const headers = { authorization: `Bearer ${tokens.of('reader')}` };
  turns.takeLongest();
  const timeoutMs = 60_000 * patience;
  const { status, body } = await ask(
    server.port,
    question(ingest, { input }, { headers, timeoutMs }),
  );
  await pause(1000); // the caches follow a change soon
  const longest = turns.takeLongest();
  process.stderr.write(
    `${String(text.length)} ${mediaType}: ${String(longest)} ms, ${String(status)}\n`,
  );
  return { longest, answer: `${String(status)} ${body.slice(0, 200)}` };
}

const inGoodOrder = /^200 .*"data"|^(?:400|413|503|504) /s;

describe('the main thread beside a document', () => {
  beforeAll(() => start('seed'));
  afterAll(() => server.kill());

  const generated = sizes.flatMap((kb) => [
    [`${String(kb)} kB of columns and rows`, columnsAndRows(kb)] as const,
    [`${String(kb)} kB of a line and lines`, lineAndLines(kb)] as const,
  ]);

  it.each([...generated, ...others])('is never held by %s', async (_, document) => {
    const { longest, answer } = await read(document);
    expect(answer).toMatch(inGoodOrder);
    expect(longest).toBeLessThan(maxTurnMs);
  });

  it.each(others)('is not held by %s that are kept, and read again', async (name, document) => {
    const key = name.replace(/\W+/g, '-').toLowerCase();
    const kept = await read(document, { dryRun: false, key });
    expect(kept.answer).toMatch(inGoodOrder);
    expect(kept.longest).toBeLessThan(maxTurnMs);
    const again = await read({ ...document, text: `Oman.\n${document.text}` }, { key });
    expect(again.longest).toBeLessThan(maxTurnMs);
  });
});

describe('the main thread beside a question', () => {
  beforeAll(() => start('generated'));
  afterAll(() => server.kill());

  it('is not held by 14 sentences of each of 100 relations of 100 entities', async () => {
    const sentences = Array.from(
      { length: 14 },
      (_, i) => `s${String(i)}: sentence(lang: ${i % 2 === 0 ? 'EN' : 'AR'})`,
    ).join(' ');
    const relations = `relations(first: 100) { edges { relation { ${sentences} } } }`;
    for (const kind of ['entities', 'organizations']) {
      turns.takeLongest();
      const asked = question(`{ ${kind}(first: 100) { nodes { ${relations} } } }`);
      const { status, bytes } = await ask(server.port, asked);
      const longest = turns.takeLongest();
      process.stderr.write(`${kind}: ${String(bytes)} bytes, ${String(longest)} ms\n`);
      expect(status).toBe(200);
      expect(longest).toBeLessThan(maxTurnMs);
    }
  });
});
