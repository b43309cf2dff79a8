import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { KnownError } from '../../src/shared/errors.js';
import { packKnown } from '../../src/ingest/gazetteer/packed-knowledge.js';
import { readDocument } from '../../src/ingest/read/read-document.js';
import { ReadingThreads } from '../../src/ingest/threads/reading-threads.js';
import {
  packedPdf,
  packedStream,
  pdfOfStream,
  streamOfContent,
} from '../fixtures/documents/packed-pdf.js';
import { lettersOf } from '../fixtures/documents/letters-of.js';
import { pdfOfObjects, pdfOf } from '../fixtures/documents/long-document.js';
import {
  paragraphs,
  sampleDocx,
  sampleFile,
  samplePage,
  samplePdf,
  sampleText,
} from '../fixtures/documents/sample.js';
import { textsOf } from '../bench/ingest/texts.js';
import { useTokens } from '../fixtures/tokens.js';
import { patience } from './harness/judge.js';
import { mutationsOf } from './harness/mutate.js';
import { ask, question } from './harness/ask.js';
import { BuiltServer, heapMb } from './harness/built-server.js';
import { freshGraph } from './harness/graphs.js';
import { readAllRssKb, readRssKb } from './harness/read-rss.js';

/** Documents in the threads of this process, with the memory of all of it and its processor time. */
const nothing = packKnown({ names: [], claims: [] }, { storeId: 'a', number: 1 });
const maxGrownMb = 500;
const maxCpuSeconds = 20 * patience;
const threads = new ReadingThreads();
afterEach(() => threads.rest());

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rssMb = (): number => readRssKb(process.pid) / 1024;

/** The memory and time that a document takes, and its outcome: read, or a refusal in order. */
async function attackWith(bytes: Uint8Array) {
  await threads.read({ bytes: utf8('Oman has joined.'), hints: {} }, nothing);
  const [before, cpu] = [rssMb(), process.cpuUsage()];
  let max = before;
  const watch = setInterval(() => {
    max = Math.max(max, rssMb());
  }, 20);
  const outcome = await threads
    .read({ bytes, hints: {} }, nothing, { timeoutMs: 60_000 * patience })
    .then(() => 'read')
    .catch((error: unknown) => (error instanceof KnownError ? error.code : String(error)));
  clearInterval(watch);
  const { user, system } = process.cpuUsage(cpu);
  await pause(1000);
  return {
    outcome,
    grownMb: Math.round(max - before),
    keptMb: Math.round(rssMb() - before),
    seconds: (user + system) / 1e6,
  };
}

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

/** Forms in one another, each drawn twice by the one before. */
function nestedForms(count: number): Uint8Array {
  const form = (next: number, content: string) =>
    streamOfContent(
      content,
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${String(next)} 0 R >> >>`,
    );
  const forms = Array.from({ length: count }, (_, i) =>
    form(7 + i, i < count - 1 ? '/X Do /X Do' : ''),
  );
  return pdfOfStream(streamOfContent('/X Do'), '/XObject << /X 6 0 R >>', forms);
}

const personWithPronoun = (i: number): string =>
  `Dr. A${lettersOf(i)} Al B${lettersOf(7 * i)} said he was Minister of ${lettersOf(3 * i).toUpperCase()}.\n`;

const hostile: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['a PDF that unpacks to 800 MiB of spaces', () => packedPdf(800)],
  ['a PDF whose forms are nested 2,000 times', () => nestedForms(2000)],
  [
    'a PDF with a font of 800 MiB',
    () =>
      pdfOfStream(
        streamOfContent('BT /F2 9 Tf 40 800 Td (Oman) Tj ET'),
        '/Font << /F2 << /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >> >>',
        [
          '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 7 0 R >>',
          packedStream(800, ''),
        ],
      ),
  ],
  [
    'a PDF with an image of nothing',
    () =>
      pdfOfStream(streamOfContent('/I Do'), '/XObject << /I 6 0 R >>', [
        streamOfContent(
          '',
          '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        ),
      ]),
  ],
  ['a PDF of 5,000 pages', () => pdfOf(Array<string>(5000).fill('Oman has joined.'))],
  ['a PDF with a password', () => sampleFile('encrypted.pdf')],
  [
    'a PDF with an XFA form of 800 MiB',
    () =>
      pdfOfObjects([
        '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 4 0 R >> >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
        packedStream(800, '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'),
      ]),
  ],
  [
    'a Word document of 1.3 million paragraphs',
    () => sampleDocx(Array<string>(1_300_000).fill('a')),
  ],
  ['a page nested 100,000 deep', () => utf8(`<html><body>${'<div>'.repeat(100_000)}Oman`)],
  ['240 kB of marks over letters', () => utf8(`Oman ${'\u064b\u064e\u0651'.repeat(40_000)}`)],
  [
    '27,000 names in one list',
    () => utf8(`Members: ${times(27_000, (i) => `Al${lettersOf(i)}, `)}`),
  ],
  ['182 kB of numbers', () => utf8(`Oman ${times(30_000, (i) => `${String(i)} `)}`)],
  ['250 kB of states', () => utf8('Oman and '.repeat(28_000))],
  ['3,000 people, each with a pronoun', () => utf8(times(3000, personWithPronoun))],
  [
    '10,000 headings that name forums',
    () => utf8(times(10_000, (i) => `FORUM OF ${lettersOf(i).toUpperCase()}\n\n`)),
  ],
  ['a megabyte of quotations in one another', () => utf8(`# Oman\n${'> '.repeat(500_000)}`)],
];

const fill = (unit: string, bytes: number): Uint8Array =>
  utf8(unit.repeat(Math.ceil(bytes / unit.length))).subarray(0, bytes);

/** Forms that take the most time for their bytes. */
const dearest: readonly (readonly [string, (bytes: number) => Uint8Array])[] = [
  ['people, each with a pronoun', (bytes) => utf8(times(bytes / 75, personWithPronoun))],
  [
    'new bodies, each with an acronym',
    (bytes) => utf8(times(bytes / 18, (i) => `A${lettersOf(i)} Union (AU), `)),
  ],
  ['states', (bytes) => fill('Oman and ', bytes)],
  ['words', (bytes) => fill('word ', bytes)],
  ['open quotes', (bytes) => fill('“ said ', bytes)],
];

describe('the time of documents beside that of press of as many bytes', () => {
  const bytes = 250_000;
  let ofPress: number;
  beforeAll(async () => {
    const [press = ''] = await textsOf(bytes / 2, 1);
    ofPress = (await attackWith(fill(press, bytes))).seconds;
  });

  it.each(dearest)(
    '%s take a few times as long, and twice the bytes twice the time',
    async (_, make) => {
      const half = await attackWith(make(bytes / 2));
      const whole = await attackWith(make(bytes));
      const ratio = whole.seconds / ofPress;
      const growth = whole.seconds / half.seconds;
      process.stderr.write(`${JSON.stringify({ ofPress, ratio, growth, ...whole })}\n`);
      expect([half.outcome, whole.outcome]).toEqual(['read', 'read']);
      expect(ratio).toBeLessThan(4 * patience);
      expect(growth).toBeLessThan(3 * patience);
    },
  );
});

describe('documents against their reader', () => {
  it.each(hostile)('%s take bounded memory and time', async (_, make) => {
    const figures = await attackWith(await make());
    process.stderr.write(`${JSON.stringify(figures)}\n`);
    expect(['read', 'BAD_INPUT']).toContain(figures.outcome);
    expect(figures.grownMb).toBeLessThan(maxGrownMb);
    expect(figures.keptMb).toBeLessThan(150);
    expect(figures.seconds).toBeLessThan(maxCpuSeconds);
  });

  it.each([
    ['PDF', () => samplePdf('chromium', 'ar')],
    ['Word documents', () => sampleDocx(paragraphs.ar)],
    ['pages', () => utf8(samplePage('ar'))],
    ['texts', () => utf8(sampleText('en'))],
  ])('300 mutated %s are read or refused in order', async (form, make) => {
    const seed = process.env['ATTACK_SEED'] ?? new Date().toISOString().slice(0, 10);
    process.stderr.write(`${form}: ATTACK_SEED=${seed}\n`);
    const outcomes = new Set<string>();
    // Without threads, of which each failure of a library ends one: that takes a second.
    for (const bytes of mutationsOf(await make(), 300, seed))
      outcomes.add(
        await readDocument(bytes)
          .then(() => 'read')
          .catch((error: unknown) => (error instanceof KnownError ? error.code : String(error))),
      );
    expect([...outcomes].filter((each) => !['read', 'BAD_INPUT'].includes(each))).toEqual([]);
    expect(rssMb()).toBeLessThan(1500);
  });
});

describe('a served graph beside its reader', () => {
  const tokens = useTokens({ reader: 'CONTRIBUTOR' });
  const mutation =
    'mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { userErrors { code } } }';

  it('stays below its heap and 300 MB with all of its processes', async () => {
    const server = await BuiltServer.start({
      store: await freshGraph('seed'),
      environment: { AUTH_TOKENS_FILE: tokens.file, BODY_LIMIT_BYTES: '20000000' },
    });
    let max = 0;
    const watch = setInterval(() => {
      max = Math.max(max, readAllRssKb(server.pid) / 1024);
    }, 20);
    const headers = { authorization: `Bearer ${tokens.of('reader')}` };
    try {
      for (const [name, make] of hostile) {
        const source = { base64: Buffer.from(await make()).toString('base64') };
        const input = { requestId: randomUUID(), key: 'hostile', dataset: 'curated', source };
        const { status, body } = await ask(
          server.port,
          question(mutation, { input }, { headers, timeoutMs: 60_000 * patience }),
        );
        process.stderr.write(`${name}: ${String(status)}, ${String(Math.round(max))} MB so far\n`);
        expect(`${String(status)} ${body}`).toMatch(/^200 .*"data"|^(?:400|413|504) /);
      }
    } finally {
      clearInterval(watch);
      await server.kill();
    }
    expect(max).toBeLessThan(heapMb + 300);
  }, 600_000);
});
