import { expect, it } from '@jest/globals';
import { readInWorker } from '../../../src/ingest/run-in-worker.js';
import { sampleFile, samplePdf, sampleText } from '../../fixtures/documents/sample.js';

const nothing = { version: 'a@1', names: [], claims: [] };
const textJob = { bytes: new TextEncoder().encode(sampleText('en')), hints: {} };

it('gives what a document says', async () => {
  const bytes = samplePdf('chromium', 'ar');
  const { document, analysis } = await readInWorker({ bytes, hints: {} }, nothing);
  expect(document.text).toBe(sampleText('ar'));
  expect(analysis.sentences.length).toBeGreaterThan(3);
});

it('gives the sentence on what cannot be read', async () => {
  const job = { bytes: sampleFile('scanned.pdf'), hints: {} };
  await expect(readInWorker(job, nothing)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'The PDF has no text: it is scanned, and pictures of words are not read.',
  });
});

it('stops a reader that is past its deadline, and says so', async () => {
  await expect(readInWorker(textJob, nothing, { timeoutMs: 1 })).rejects.toMatchObject({
    code: 'DEADLINE_EXCEEDED',
    message:
      'The document was not read within 0.001 s, and its reader was stopped; nothing was written.',
  });
});

it('stops when its caller goes away', async () => {
  const reason = new Error('gone');
  const controller = new AbortController();
  const reading = readInWorker(textJob, nothing, { signal: controller.signal });
  controller.abort(reason);
  await expect(reading).rejects.toBe(reason);
});

it('reads beside a graph that is handed over in parts', async () => {
  const named = (text: string, i: number) => ({
    ...{ entity: `organization:o${String(i)}`, kind: 'Organization' as const, text },
  });
  const names = Array.from({ length: 9000 }, (_, i) => named(`Body ${String(i)}`, i));
  const last = named('Oasis Digital Cooperation Organization', 9000);
  const { analysis } = await readInWorker(textJob, { ...nothing, names: [...names, last] });
  expect(analysis.mentions.map(({ entity }) => entity)).toContain('organization:o9000');
});
