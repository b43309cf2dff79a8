import { beforeAll, describe, expect, it } from '@jest/globals';
import { question, type Asked } from './harness/ask.js';
import { attack, type Target } from './harness/attack.js';
import { freshGraph } from './harness/graphs.js';

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

/** The text of a document of the seed, six times for each of many claims in it: 20 MB by a question of 1,200 bytes. */
const manyTexts = `{ ${times(8, (i) => `a${i}: claims(first: 100, filter: { dataset: ["article"] }) { nodes { evidence { document { text b: text c: text d: text e: text f: text } } } }`)} }`;

/** One tenth of it, which may still be answered. */
const someTexts =
  '{ claims(first: 50, filter: { dataset: ["article"] }) { nodes { evidence { document { text } } } } }';

const formats = [
  'json',
  'jsonl',
  'jsonld',
  'gexf',
  'graphml',
  'cypher',
  'cyto',
  'gephi-csv',
  'neo4j-csv',
  'nt',
  'ttl',
];

function bytesOf({ path, method = 'GET', headers = {}, body = '' }: Asked): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === 'GET' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('')}${length}\r\n${body.toString()}`;
}

/** Opens this many connections that ask this and read nothing of the answers, for the given time. */
async function takeNothing({ open, signal }: Target, count: number, asked: Asked, ms: number) {
  for (let i = 0; i < count; i++) open(bytesOf(asked));
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(undefined);
    });
  });
}

describe('what goes out', () => {
  beforeAll(async () => {
    await freshGraph('generated');
  }, 120_000);

  it('a question of 1,200 bytes does not give 20 MB', async () => {
    const faults = await attack(
      'texts of documents',
      { store: await freshGraph('seed'), minAnswered: 0.3 },
      async ({ askMany }) => {
        const answers = await askMany(30, 30, () => question(manyTexts));
        expect(Math.max(...answers.map(({ bytes }) => bytes))).toBeLessThan(16_000_000);
      },
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['a large answer', manyTexts],
    ['an answer that is not refused', someTexts],
  ])('thirty readers who take nothing of %s hold nothing', async (title, query) => {
    const faults = await attack(
      `30 readers of ${title}`,
      { store: await freshGraph('seed'), minAnswered: 0.3 },
      (target) => takeNothing(target, 30, question(query), 8000),
    );
    expect(faults).toEqual([]);
  });

  it('thirty exports whose readers take nothing hold nothing', async () => {
    const faults = await attack(
      '30 exports',
      { store: await freshGraph('generated'), minAnswered: 0.3 },
      (target) => takeNothing(target, 30, { path: '/export/json' }, 8000),
    );
    expect(faults).toEqual([]);
  });

  it('exports of every format at once leave room for others', async () => {
    const faults = await attack(
      'every format at once',
      { store: await freshGraph('generated'), minAnswered: 0.3, mayAnswer: [0, 200, 429, 503] },
      ({ askMany }) =>
        askMany(2 * formats.length, 2 * formats.length, (i) => ({
          path: `/export/${formats[i % formats.length] ?? ''}`,
        })),
    );
    expect(faults).toEqual([]);
  });
});
