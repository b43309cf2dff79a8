import { describe, expect, it } from '@jest/globals';
import { buildSearchIndex } from './build-search-index.js';
import { seedNames } from './names.js';

const index = buildSearchIndex(seedNames);

function suggested(typed: string, limit = 10): string[] {
  return index.suggest(typed, { limit }).map(({ entityId }) => entityId);
}

describe('suggest', () => {
  it.each([
    ['one letter', 'ق', 'country:qa'],
    ['a beginning', 'راوخ', 'person:rauchbauer'],
    ['a beginning behind the article', 'كوي', 'country:kw'],
    ['a beginning with the article', 'الكو', 'country:kw'],
    ['a beginning behind a clitic', 'وراو', 'person:rauchbauer'],
    ['a beginning behind a chain of clitics', 'وبالكو', 'country:kw'],
    ['a beginning behind لل', 'للكوي', 'country:kw'],
    ['words and a beginning behind a clitic', 'سفارة وباك', 'organization:emb_pak'],
    ['words and a beginning', 'Embassy of Pak', 'organization:emb_pak'],
    ['a beginning that looks like a particle', 'al', 'person:alyahya'],
    ['a whole name', 'DCO', 'organization:dco'],
    ['an acronym', 'UAE', 'country:ae'],
    ['a typo, as a search would', 'Rauchbeuer', 'person:rauchbauer'],
  ])('takes %s', (_name, typed, id) => {
    expect(suggested(typed)[0]).toBe(id);
  });

  it('wants the words before the last to be met as well', () => {
    expect(suggested('digital dip')).toContain('topic:digital_diplomacy');
    expect(suggested('digital dip')).not.toContain('topic:digital_divide');
  });

  it('shows the part that was typed', () => {
    const [hit] = index.suggest('Rauch');
    expect(hit).toMatchObject({
      matchedName: 'Martin Rauchbauer',
      explanation: [{ rule: 'PREFIX', from: 'Rauch', to: 'Rauchbauer', distance: 5 }],
      highlights: [{ start: 7, end: 12 }],
    });
  });

  it('takes clitics off only where nothing begins with them', () => {
    expect(suggested('باكس')).toEqual(suggested('باكست'));
    expect(suggested('كولومب')).toEqual([]);
    expect(index.suggest('بالكو')).toMatchObject([
      {
        explanation: [{ rule: 'PREFIX', from: 'بالكو', to: 'الكويت', distance: 2 }],
        highlights: [{ start: 0, end: 4 }],
      },
    ]);
  });

  it('keeps to the kinds and to the limit asked for', () => {
    expect(suggested('d', 3)).toHaveLength(3);
    const kinds = index.suggest('d', { kinds: ['Country'] }).map(({ entityKind }) => entityKind);
    expect(kinds).toEqual(['Country']);
  });

  it('suggests nothing for nothing', () => {
    expect(suggested('')).toEqual([]);
    expect(suggested('ً😀"')).toEqual([]);
  });
});
