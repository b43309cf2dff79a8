import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSeed } from '../../../src/claims/seed/read-seed.js';
import type { DatasetContent } from '../../../src/claims/records.js';

export const text = 'نظمت المنظمة الدورة 𝟜 في الرياض.';
export const dataset = `dataset: { id: news, titleAr: أخبار, titleEn: News, description: A text., method: EXPLICIT }`;
export const document = `documents:
  - key: text
    title: A text
    language: ar
    retrieved: 2026-11-24
    text: text.txt
    sha256: ${createHash('sha256').update(text).digest('hex')}
    sentences:
      - { key: ALL, start: 0, end: 32, quote: ${text} }
  - key: page
    title: A page
    url: https://example.org/page
    language: en
    published: 2021-04
    retrieved: 2026-11-24
    says: The organisation has its seat in Riyadh.`;
export const entities = `entities:
  - id: organization:o
    names:
      - { text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }
    relations:
      - { predicate: LOCATED_IN, object: place:riyadh, method: REFERENCE, evidence: [page] }
    mentions:
      - { start: 5, end: 12, quote: المنظمة }
  - id: place:riyadh
    names:
      - { text: الرياض, lang: AR, kind: OFFICIAL, evidence: [ALL] }`;

/** Files by their path in the seed; a good dataset `news` but for those that are given. */
export function goodSeed(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'news/dataset.yaml': dataset,
    'news/document.yaml': document,
    'news/entities.yaml': entities,
    'news/text.txt': text,
    ...given,
  };
}

/** What is read from a seed folder with these files, which is gone afterwards. */
export async function readFiles(
  files: Readonly<Record<string, string>>,
): Promise<readonly DatasetContent[]> {
  return withSeed(files, readSeed);
}

/** Gives the path of a seed folder with these files; it is gone afterwards. */
export async function withSeed<T>(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seed-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
