import { describe, expect, it } from '@jest/globals';
import { buildSearchIndex } from './build-search-index.js';
import { seedNames } from './names.js';

const index = buildSearchIndex(seedNames);

describe('a query without a word that tells names apart', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n '],
    ['diacritics alone', 'ًٌٍَُِّْ'],
    ['tatweel alone', 'ـــــ'],
    ['clitics alone', 'و ف ب ك ل ال وال لل'],
    ['one chain of clitics', 'وبال'],
    ['particles alone', 'the of and في من'],
    ['emoji', '😀👩‍👩‍👧🇴🇲'],
    ['Lucene operators', '"*:\\(~^&&||!{}[]?'],
    ['an unfinished field of Lucene', 'name:('],
    ['direction controls', '\u202E\u2067\u200F\u202C'],
    ['a lone half of a pair', '\uD83D'],
    ['null characters', '\u0000\u0000'],
  ])('finds nothing: %s', (_name, query) => {
    expect(index.search(query)).toMatchObject({ hits: [], total: 0, hasMore: false });
  });

  it('is not confused by operators, controls and emoji around words', () => {
    for (const query of ['"Oman"~*', '\u202Eعمان\u202C', '(عمان) 😀', '-Oman +😀'])
      expect(index.search(query).hits[0]?.entityId).toBe('country:om');
  });

  it('takes property names of objects for words', () => {
    for (const query of ['constructor', '__proto__', 'valueOf'])
      expect(index.search(query).total).toBe(0);
  });
});

describe('a query that asks too much', () => {
  it.each([
    ['search', (query: string) => index.search(query)],
    ['suggest', (query: string) => index.suggest(query)],
  ])('%s refuses more than 200 characters and says so', (_name, ask) => {
    expect(() => ask('ع'.repeat(10_000))).toThrow(
      expect.objectContaining({
        code: 'BAD_INPUT',
        message: 'A search query may have up to 200 characters; this one has 10000.',
      }),
    );
  });

  it('counts characters in code points', () => {
    expect(index.search('😀'.repeat(200)).total).toBe(0);
    expect(() => index.search('😀'.repeat(201))).toThrow('this one has 201');
  });

  it.each([0, -1, 101, 1.5, Number.NaN, Infinity])('refuses a page of %d hits', (limit) => {
    const sentence = `first must be a whole number from 1 to 100; ${limit} was given.`;
    expect(() => index.search('Oman', { limit })).toThrow(sentence);
    expect(() => index.suggest('Oman', { limit })).toThrow(sentence);
  });

  it('takes two hundred characters of one word, one letter, common or unknown, for that word', () => {
    for (const word of ['a ', 'ا ', 'digital ', 'qwertz ', 'الدبلوماسي '])
      expect(index.search(word.repeat(Math.floor(200 / word.length)))).toMatchObject(
        index.search(word),
      );
    expect(index.search('digital '.repeat(25)).total).toBeGreaterThan(3);
  });
});
