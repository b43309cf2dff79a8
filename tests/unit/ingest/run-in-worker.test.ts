import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { readInWorker } from '../../../src/ingest/run-in-worker.js';
import { sampleFile, samplePdf, sampleText } from '../../fixtures/documents/sample.js';

const nothing = { version: 'a@1', names: [], claims: [] };
const textJob = { bytes: new TextEncoder().encode(sampleText('en')), hints: {} };

/** What comes of reading, and the longest time for which nothing else could run meanwhile, in milliseconds. */
async function whileWatching<Result>(
  work: Promise<Result>,
): Promise<{ result: PromiseSettledResult<Result>; longestMs: number }> {
  let longestMs = 0;
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const begun = performance.now();
      await setTimeout(1);
      longestMs = Math.max(longestMs, performance.now() - begun - 1);
    }
  };
  const watching = watch();
  const [result] = await Promise.allSettled([work]);
  over.abort();
  await watching;
  return { result, longestMs };
}

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

it('holds nobody up, however large the graph is that the document is read beside', async () => {
  const names = Array.from({ length: 60_000 }, (_, i) => ({
    ...{ entity: `organization:o${String(i)}`, kind: 'Organization' as const },
    text: `Organisation of the number ${String(i)}`,
  }));
  const { result, longestMs } = await whileWatching(readInWorker(textJob, { ...nothing, names }));
  expect(result.status).toBe('fulfilled');
  // On a machine with other work a turn may be late for other reasons; handed over at once, they take four times this.
  expect(longestMs).toBeLessThan(150);
});
