import { describe, expect, it } from '@jest/globals';
import { invariant } from '../../../src/shared/errors.js';
import { sliceCodePoints } from '#text/code-points.js';
import { buildSearchIndex } from './build-search-index.js';
import type { Hit, SearchOptions } from '../../../src/search/hit.js';
import { namesOf, seedNames } from './names.js';

const seed = buildSearchIndex(seedNames);

function indexOf(...lines: string[]) {
  return buildSearchIndex(lines.flatMap(namesOf));
}

function ids(hits: readonly Hit[]): string[] {
  return hits.map(({ entityId }) => entityId);
}

describe('a hit tells why', () => {
  it.each([
    ['a whole name', 'oman', ['EXACT', 'oman', 'Oman', 0]],
    ['a word of a name', 'Rauchbauer', ['TOKEN', 'Rauchbauer', 'Rauchbauer', 0]],
    ['an article more', 'كويت', ['CLITIC', 'كويت', 'الكويت', 2]],
    ['a particle less', 'وباكستان', ['CLITIC', 'وباكستان', 'باكستان', 1]],
    ['a particle melted with the article', 'للكويت', ['CLITIC', 'للكويت', 'الكويت', 1]],
    ['initials', 'TDN', ['ACRONYM', 'TDN', 'Tech Diplomacy Network', 0]],
    ['another spelling', 'Koweit', ['TRANSLITERATION', 'Koweit', 'Kuwait', 0]],
    ['two words written as one', 'Rauch Bauer', ['COMPOUND', 'Rauch Bauer', 'Rauchbauer', 0]],
    ['a typo', 'Jordon', ['TYPO', 'Jordon', 'Jordan', 1]],
  ])('%s', (_name, query, [rule, from, to, distance]) => {
    const [hit] = seed.search(query).hits;
    expect(hit?.explanation).toEqual([{ rule, from, to, distance }]);
  });

  it('has a line for each word of the query, as it was typed', () => {
    const [hit] = seed.search('الأمين العام: جَاسم البديوى').hits;
    expect(hit?.explanation).toEqual([
      { rule: 'DESIGNATION', from: 'الأمين', to: '', distance: 0 },
      { rule: 'DESIGNATION', from: 'العام', to: '', distance: 0 },
      { rule: 'TOKEN', from: 'جَاسم', to: 'جاسم', distance: 0 },
      { rule: 'TOKEN', from: 'البديوى', to: 'البديوي', distance: 0 },
    ]);
  });

  it('parts a word where that makes words of names', () => {
    const [hit] = seed.search('diplomaticconnect').hits;
    expect(hit?.explanation.map(({ rule, to }) => [rule, to])).toEqual([
      ['COMPOUND', 'Diplomatic'],
      ['COMPOUND', 'Connect'],
    ]);
  });
});

describe('a hit shows where', () => {
  it.each([
    ['the whole name', 'الدورة الافتتاحية', ['الدورة الافتتاحية']],
    ['each word met', 'Oman embassy', ['Embassy', 'Oman']],
    ['a last word that is only begun', 'Martin Rau', ['Martin', 'Rau']],
    ['the initials', 'UAE', ['U', 'A', 'E']],
    ['a word with its harakat', 'أزمات', ['أزماتٍ']],
  ])('%s', (_name, query, parts) => {
    const [hit] = seed.search(query).hits;
    const text = hit?.matchedName ?? '';
    const shown = hit?.highlights.map(({ start, end }) => sliceCodePoints(text, start, end));
    expect(shown).toEqual(parts);
  });

  it('in code points of the untouched name', () => {
    const index = indexOf('organization:a = 😀 Forum of 🇴🇲 Oman');
    expect(index.search('oman').hits[0]?.highlights).toEqual([{ start: 14, end: 18 }]);
  });
});

describe('Rauchbauer, where one script alone is stored', () => {
  it('is found in Arabic letters by the Latin spelling', () => {
    const index = indexOf('person:r = مارتن راوخباور');
    expect(index.search('Rauchbauer').hits[0]).toMatchObject({
      entityId: 'person:r',
      explanation: [{ rule: 'TRANSLITERATION', from: 'Rauchbauer', to: 'راوخباور' }],
    });
  });

  it('is found in Latin letters by the Arabic spelling', () => {
    const index = indexOf('person:r = Martin Rauchbauer');
    expect(ids(index.search('مارتن راوخباور').hits)).toEqual(['person:r']);
  });

  it('lets two consonants cross the scripts only where the entity has no spelling that could tell', () => {
    const spelt = indexOf('country:om = عمان = Oman');
    const unspelt = indexOf('country:om = عمان ~ OMN');
    expect(ids(spelt.search('Amman').hits)).toEqual([]);
    expect(ids(unspelt.search('Amman').hits)).toEqual(['country:om']);
  });
});

describe('an alias that only points back', () => {
  const others = [
    'organization:un_sc = مجلس الأمن = Security Council',
    'organization:shura = مجلس الشورى = Shura Council',
  ];
  const councils = indexOf(
    'organization:gcc = مجلس التعاون لدول الخليج العربية ~ المجلس ~ the Council',
    ...others,
  );

  it('is its entity’s when it is all that is asked', () => {
    expect(ids(councils.search('المجلس').hits)).toEqual(['organization:gcc']);
    expect(councils.search('the council').hits[0]?.entityId).toBe('organization:gcc');
  });

  it('wins for nobody else’s name', () => {
    expect(ids(councils.search('مجلس الأمن').hits)).toEqual(['organization:un_sc']);
    expect(ids(councils.search('المجلس الوطني').hits)).toEqual([]);
    expect(ids(councils.search('مجلس النواب').hits)).toEqual([]);
  });

  it('is no part of a name even where no entity has the alias', () => {
    const without = indexOf(...others);
    expect(ids(without.search('المجلس').hits)).toEqual([]);
    expect(ids(without.search('مجلس').hits)).toEqual(['organization:un_sc', 'organization:shura']);
  });
});

describe('the order of hits', () => {
  it('is by score, then by length of the name, then by id', () => {
    const index = indexOf(
      'topic:c = digital health',
      'topic:b = digital trade',
      'topic:a = digital trade',
      'topic:d = the digital',
    );
    expect(ids(index.search('digital').hits)).toEqual(['topic:d', 'topic:a', 'topic:b', 'topic:c']);
  });

  it('puts an official name before an alias that reads the same', () => {
    const index = indexOf('organization:a ~ Forum', 'organization:b = Forum');
    expect(ids(index.search('forum').hits)).toEqual(['organization:b', 'organization:a']);
  });

  it('does not depend on the order in which names came', () => {
    const shuffled = buildSearchIndex([...seedNames].reverse());
    for (const query of ['digital', 'الدبلوماسي', 'عمان', 'Jassim Albudaiwi', 'التعاون'])
      expect(shuffled.search(query, { limit: 100 })).toEqual(seed.search(query, { limit: 100 }));
  });
});

describe('a page', () => {
  function pages(query: string, options: SearchOptions): Hit[] {
    const { hits, hasMore } = seed.search(query, options);
    const last = hits.at(-1);
    if (!last || !hasMore) return [...hits];
    return [...hits, ...pages(query, { ...options, after: last })];
  }

  it('goes on behind the last hit of the page before, without a gap or a repetition', () => {
    const all = seed.search('digital', { limit: 100 });
    expect(all.total).toBeGreaterThan(10);
    expect(pages('digital', { limit: 3 })).toEqual(all.hits);
  });

  it('stays where it was when a name comes before it', () => {
    const [, , , , after] = seed.search('digital', { limit: 5 }).hits;
    invariant(after, 'the seed has five names with that word');
    const options = { limit: 5, after };
    const later = buildSearchIndex([...seedNames, ...namesOf('topic:new = digital')]);
    expect(later.search('digital', { limit: 1 }).hits[0]?.entityId).toBe('topic:new');
    expect(later.search('digital', options).hits).toEqual(seed.search('digital', options).hits);
  });

  it('counts the entities of all pages', () => {
    const { hits, total, hasMore } = seed.search('GCC', { limit: 1 });
    expect([hits.length, hasMore]).toEqual([1, true]);
    expect(seed.search('GCC', { limit: 100 }).hits).toHaveLength(total);
  });
});

describe('what may be met', () => {
  it('is entities of the kinds asked for', () => {
    expect(ids(seed.search('عمان', { kinds: ['Organization'] }).hits)).toEqual([
      'organization:emb_oman',
    ]);
    expect(ids(seed.search('عمان', { kinds: [] }).hits)).toEqual([]);
    expect(ids(seed.search('عمان', { kinds: ['Spaceship'] }).hits)).toEqual([]);
  });

  it('is names in the language asked for', () => {
    expect(ids(seed.search('DCO', { lang: 'AR' }).hits)).toEqual([]);
    expect(seed.search('DCO', { lang: 'EN' }).hits[0]?.matchedName).toBe('DCO');
  });
});

it('passes over a name that nothing could find', () => {
  expect(indexOf('topic:x = 😀 – ؟').size).toBe(0);
});
