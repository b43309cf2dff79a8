import { afterAll, describe, expect, it } from '@jest/globals';
import type { KnownName } from '#reader/gazetteer/graph-knowledge.js';
import { packKnown } from '../../../src/ingest/gazetteer/packed-knowledge.js';
import { ReadingThreads } from '../../../src/ingest/threads/reading-threads.js';
import { longText } from '../../fixtures/documents/long-document.js';
import { packedPdf } from '../../fixtures/documents/packed-pdf.js';
import { sampleDocx, sampleFile, samplePdf, sampleText } from '../../fixtures/documents/sample.js';

const nothing = packKnown({ names: [], claims: [] }, { storeId: 'a', number: 1 });
const textJob = { bytes: new TextEncoder().encode(sampleText('en')), hints: {} };
/** Timeout of readings that must not fail on a busy machine. */
const patient = { timeoutMs: 600_000 };

// One after the other they use the same thread, unless they say otherwise.
describe('threads that read documents', () => {
  const threads = new ReadingThreads();
  afterAll(() => threads.rest());

  it('give what a document says', async () => {
    const bytes = samplePdf('chromium', 'ar');
    const { document, analysis } = await threads.read({ bytes, hints: {} }, nothing, patient);
    expect(document.text).toBe(sampleText('ar'));
    expect(analysis.sentences.length).toBeGreaterThan(3);
  });

  it('give all of a document that is handed over in parts', async () => {
    const text = longText(2);
    const bytes = new TextEncoder().encode(text);
    const { analysis, proposed } = await threads.read({ bytes, hints: {} }, nothing, patient);
    expect(text.trimEnd().endsWith(analysis.sentences.at(-1)?.exact ?? '?')).toBe(true);
    expect(new Set(analysis.mentions.map(({ start }) => start)).size).toBeGreaterThan(100);
    expect(proposed.length).toBeGreaterThan(analysis.candidates.length);
  });

  it('give the sentence on what cannot be read, and go on', async () => {
    const job = { bytes: sampleFile('scanned.pdf'), hints: {} };
    await expect(threads.read(job, nothing, patient)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'The PDF has no text: it is scanned, and pictures of words are not read.',
    });
    expect(threads.count).toBe(1);
    expect((await threads.read(textJob, nothing, patient)).document.language).toBe('en');
  });

  it('read beside the graph as it is by now', async () => {
    const named = (text: string, i: number): KnownName => ({
      entity: `organization:o${String(i)}`,
      kind: 'Organization',
      text,
    });
    const names = Array.from({ length: 2000 }, (_, i) => named(`Body ${String(i)}`, i));
    const last = named('Oasis Digital Cooperation Organization', 2000);
    const at = (number: number, all: readonly KnownName[]) =>
      packKnown({ names: all, claims: [] }, { storeId: 'a', number });
    const refs = async (packed: typeof nothing) =>
      (await threads.read(textJob, packed, patient)).analysis.mentions.map(({ entity }) => entity);
    expect(await refs(at(2, names))).not.toContain('organization:o2000');
    expect(await refs(at(3, [...names, last]))).toContain('organization:o2000');
    expect(await refs(at(4, names))).not.toContain('organization:o2000');
    expect(threads.count).toBe(1);
  });

  it('are more where all of them read', async () => {
    const reading = [textJob, textJob].map((job) => threads.read(job, nothing, patient));
    expect(threads.count).toBe(2);
    await Promise.all(reading);
    expect(threads.count).toBe(2);
  });

  it('are stopped past the deadline, which is said', async () => {
    await expect(threads.read(textJob, nothing, { timeoutMs: 1 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      message:
        'The document was not read within 0.001 s, and its reader was stopped; nothing was written.',
    });
    expect(threads.count).toBe(1);
  });

  it('end with a reader that has failed, whose error is kept', async () => {
    const bytes = await sampleDocx(['Oman'], '', { 'word/document.xml': Buffer.from('<a/>') });
    await expect(threads.read({ bytes, hints: {} }, nothing, patient)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'The document is damaged: its reader failed.',
      cause: expect.objectContaining({ message: expect.stringContaining('body element') }),
    });
    expect(threads.count).toBe(0);
  });

  it('end with a document by which their memory grew, whether it is read or refused', async () => {
    const read = await threads.read({ bytes: packedPdf(50), hints: {} }, nothing, patient);
    expect(read.document.text).toBe('Oman has joined.\n');
    expect(threads.count).toBe(0);
    const empty = { bytes: packedPdf(50, ' '), hints: {} };
    await expect(threads.read(empty, nothing, patient)).rejects.toThrow('The PDF has no text');
    expect(threads.count).toBe(0);
  });

  it('are stopped when their caller goes away', async () => {
    const reason = new Error('gone');
    const controller = new AbortController();
    const reading = threads.read(textJob, nothing, { signal: controller.signal });
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    expect(threads.count).toBe(0);
  });
});
