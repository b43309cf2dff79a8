import { describe, expect, it } from '@jest/globals';
import type { IndexedDocument } from '../../../src/search/text/passages.js';
import { TextIndex } from '../../../src/search/text/text-index.js';
import { sliceCodePoints } from '#text/code-points.js';

function document(id: string, title: string, text: string | null = null): IndexedDocument {
  return { id, title, text, dataset: 'press', language: 'ar' };
}

function indexOf(...documents: IndexedDocument[]): TextIndex {
  const index = new TextIndex();
  for (const each of documents) Array.from(index.add(each));
  return index;
}

function found(index: TextIndex, query: string): string[] {
  return index
    .search(query, { limit: 100 })
    .hits.map(({ document: { id }, part, start }) => `${id} ${part} ${String(start)}`);
}

const one = document('one', 'نشرة عُمان', '😀 زار الوزير عُمان. ثم زار قطر، ثم عمان مرة أخرى.');
const two = document('two', 'Press release', 'The minister of Oman spoke. Ministers met in Oman.');

describe('an index of texts', () => {
  const index = indexOf(one, two);

  it.each([
    ['عمان', ['one TITLE 0', 'one TEXT 0', 'one TEXT 20']],
    ['بعُمان', ['one TITLE 0', 'one TEXT 0', 'one TEXT 20']],
    ['الوزير عمان', ['one TEXT 0']],
    ['minister oman', ['two TEXT 0', 'two TEXT 28']],
    ['press', ['two TITLE 0']],
    ['وزير قطر', []],
    ['omani', []],
  ])('has %s in %j', (query, passages) => {
    expect(found(index, query)).toEqual(passages);
  });

  it('puts words that stand together before those that do not', () => {
    const texts = indexOf(
      document('a', 'x', 'digital trade and economy.'),
      document('b', 'x', 'digital economy.'),
    );
    expect(found(texts, 'digital economy')).toEqual(['b TEXT 0', 'a TEXT 0']);
  });

  it('shows every form of the words, in code points of the sentence', () => {
    const [, , hit] = index.search('وعمان', { limit: 3 }).hits;
    const shown = hit?.highlights.map(({ start, end }) => sliceCodePoints(hit.text, start, end));
    expect(shown).toEqual(['عمان']);
  });

  it('is as if a document had never been there when it is gone', () => {
    const other = indexOf(one, two);
    other.remove('one');
    other.remove('none');
    expect(found(other, 'عمان')).toEqual([]);
    expect(other.isWorn).toBe(true);
    Array.from(other.add(one));
    for (const query of ['عمان', 'oman', 'زار'])
      expect(other.search(query, { limit: 10 })).toEqual(index.search(query, { limit: 10 }));
  });

  it('holds the titles alone of documents for which there is no room', () => {
    const long = 'كلمة '.repeat(4_100_000);
    const full = indexOf(document('long', 'طويل', long), two);
    expect(full.leftOut).toBe(1);
    expect(found(full, 'طويل')).toEqual(['long TITLE 0']);
    expect(found(full, 'كلمة')).toEqual([]);
    expect(found(full, 'spoke')).toEqual(['two TEXT 0']);
  });

  it.each([
    ['one word again and again', 'عمان '.repeat(40)],
    ['clitics alone', 'و ف ب ك ل ال وال لل'.repeat(10)],
    ['combining marks alone', '\u0301'.repeat(200)],
    ['letters alone', 'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(3)],
  ])('answers a hostile query soon: %s', (_name, query) => {
    const before = process.cpuUsage();
    index.search(query, { limit: 100 });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });
});
