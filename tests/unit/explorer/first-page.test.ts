import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { arabicViews } from '../../../src/explorer/words/arabic-views.js';
import { englishViews } from '../../../src/explorer/words/english-views.js';

describe('what the server sends of the first page', () => {
  const page = readFileSync('src/explorer/index.html', 'utf8').replaceAll(/\s+/g, ' ');

  it.each([
    ['ar', arabicViews.home],
    ['en', englishViews.home],
  ])('is what the script shows there: %s', (language, { title, lede }) => {
    const [, part = ''] =
      new RegExp(`<!-- on search in ${language} -->(.*?)<!-- end -->`).exec(page) ?? [];
    const texts = [...part.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim());
    expect(texts.filter((text) => text !== '')).toEqual([title, lede]);
  });
});
