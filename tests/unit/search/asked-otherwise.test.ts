// cspell:disable
import { describe, expect, it } from '@jest/globals';
import { bareKey, exonymsOf } from '../../../src/search/exonyms.js';
import type { IndexedName, IndexedRole } from '../../../src/search/name.js';
import { askingWords } from '../../../src/search/query/asking-words.js';
import { speltAt } from '../../../src/search/query/spelt-letters.js';
import { leastScore } from '../../../src/search/rank/score.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { wordsOf } from '../../../src/search/words.js';

function nameOf(entityId: string, entityKind: string, text: string): IndexedName {
  const isArabic = /\p{Script=Arabic}/u.test(text);
  return {
    entityId,
    entityKind,
    text,
    nameKind: 'OFFICIAL',
    saidBy: ['a'],
    ...({ lang: isArabic ? 'AR' : 'EN', script: isArabic ? 'ARAB' : 'LATN' } as const),
  };
}

const names = [
  nameOf('organization:bank', 'Organization', 'River Bank'),
  nameOf('organization:club', 'Organization', 'Chess Club'),
  nameOf('person:one', 'Person', 'Salma Idris'),
  nameOf('person:two', 'Person', 'Omar Kamal Haddad'),
  nameOf('series:one', 'ForumSeries', 'Water Talks'),
  nameOf('edition:one', 'Edition', 'Water Talks in Tunis'),
  nameOf('topic:one', 'Topic', 'أدوات التقييم'),
];
const roles: readonly IndexedRole[] = [
  {
    holder: 'person:one',
    at: 'organization:bank',
    titles: ['المدير العام', 'Director General'],
    isPast: false,
    saidBy: ['a'],
  },
  {
    holder: 'person:two',
    at: 'organization:club',
    titles: ['Treasurer'],
    isPast: false,
    saidBy: ['a'],
  },
  {
    holder: 'edition:one',
    at: 'series:one',
    titles: ['2019'],
    isPast: false,
    isYear: true,
    saidBy: ['a'],
  },
];

function build(): SearchIndex {
  const index = new SearchIndex();
  for (const name of names) index.add(name);
  for (const role of roles) index.addRole(role);
  return index;
}

function first(index: SearchIndex, query: string): string | undefined {
  const [hit] = index.search(query).hits;
  return hit && hit.score >= leastScore ? hit.entityId : undefined;
}

describe('a question in other words than those of a name', () => {
  const index = build();

  it.each([
    ['head of the River Bank', 'person:one'],
    ['River Bank chief', 'person:one'],
    ['رئيسة River Bank', 'person:one'],
    ['DG of the River Bank', 'person:one'],
    ['dir gen of River Bank', 'person:one'],
    ['who is the Director General of the River Bank', 'person:one'],
    ['Water Talks 2019', 'edition:one'],
    ['Water Talks ٢٠١٩', 'edition:one'],
    ['Water Talks 2020', 'series:one'],
    ['an organisation called River Bank', 'organization:bank'],
    ['أداة التقييم', 'topic:one'],
    ['Riv Bank', 'organization:bank'],
    ['Omar', 'person:two'],
    ['Haddad', 'person:two'],
  ])('%s finds %s', (query, id) => {
    expect(first(index, query)).toBe(id);
  });

  it.each([
    ['a word for any leader alone', 'head'],
    ['the letters of a title alone', 'DG'],
    ['a year alone', '2019'],
    ['who leads what has no leader here', 'head of the Chess Club'],
    ['who stands beside a leader', 'deputy Director General of the River Bank'],
    ['the name of a father alone', 'Kamal'],
  ])('finds nothing for %s: %s', (_, query) => {
    expect(first(index, query)).toBeUndefined();
  });

  it('tells that a year and a role were met', () => {
    const rules = (query: string) =>
      index.search(query).hits[0]?.explanation.map(({ rule, from }) => `${rule} ${from}`);
    expect(rules('Water Talks 2019')).toEqual(['EXACT Water Talks', 'YEAR 2019']);
    expect(rules('chief of River Bank')).toEqual([
      ...['ROLE chief', 'PARTICLE of', 'TOKEN River', 'TOKEN Bank'],
    ]);
  });

  it('forgets the titles and years of who is taken out', () => {
    const less = build();
    less.remove('person:one');
    less.remove('edition:one');
    expect(first(less, 'DG of the River Bank')).toBeUndefined();
    expect(first(less, 'head of the River Bank')).toBeUndefined();
    expect(first(less, 'Water Talks 2019')).toBe('series:one');
    expect(first(less, 'Treasurer of the Chess Club')).toBe('person:two');
  });

  it('asks one dataset for roles too', () => {
    expect(index.search('head of the River Bank', { dataset: 'a' }).total).toBeGreaterThan(0);
    expect(index.search('head of the River Bank', { dataset: 'b' }).total).toBe(0);
  });
});

describe('the words of a query that only ask', () => {
  it.each([
    ['who is Salma Idris', ['who', 'is']],
    ['ما هي منظمة التعاون', ['ما', 'هي']],
    ['منظمة باسم التعاون', ['باسم']],
    ['باسم البديوي', []],
    ['السيد باسم البديوي', []],
    ['الدورة رقم ٤', ['رقم']],
    ['who is', []],
  ])('in %s are %j', (query, expected) => {
    const { words } = wordsOf(query);
    expect(Array.from(askingWords(words), ({ text }) => text)).toEqual(expected);
  });
});

describe('letters by what they are called', () => {
  it.each([
    ['جي سي سي', 'gcc', 3],
    ['في يو إن', undefined, undefined],
    ['دي سي', undefined, undefined],
  ])('%s spells %s', (query, text, length) => {
    const found = speltAt(wordsOf(query).words, 0, (acronym) => acronym === 'gcc');
    expect([found?.text, found?.length]).toEqual([text, length]);
  });
});

describe('what states are called in other languages', () => {
  it('is known by their codes', () => {
    expect(exonymsOf('MA')).toEqual(expect.arrayContaining(['Maroc', 'Marruecos', 'Fas']));
    expect(exonymsOf('ma')).toEqual([]);
    expect(exonymsOf('ZZZ')).toEqual([]);
    expect(exonymsOf('XX')).toEqual([]);
  });

  it.each([
    ['Royaume du Maroc', 'maroc'],
    ['l’Arabie saoudite', 'arabie saoudite'],
    ['Katar Devleti', 'katar'],
    ['le', ''],
  ])('%s is compared as %j', (query, key) => {
    expect(bareKey(query)).toBe(key);
  });
});
