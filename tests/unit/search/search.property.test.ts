import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codePointLength, sliceCodePoints } from '#text/code-points.js';
import { buildSearchIndex } from './build-search-index.js';
import type { IndexedName } from '../../../src/search/name.js';
import { wordTexts } from '../../../src/search/words.js';
import { seedNames } from './names.js';

const seed = buildSearchIndex(seedNames);
const askable = seedNames.filter(({ text }) => codePointLength(text) <= 200);

const syllables = [
  'عم',
  'بد',
  'يوي',
  'ال',
  'و',
  'كو',
  'يت',
  'لب',
  'نان',
  'Al',
  'al',
  'bud',
  'Rau',
  'ch',
  'DCO',
  'of ',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...syllables), fc.constant(' ')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const name = fc.record<Omit<IndexedName, 'entityKind' | 'script'>>({
  entityId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text,
  lang: fc.constantFrom('AR', 'EN'),
  nameKind: fc.constantFrom('OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION'),
});
const names = fc.array(name, { maxLength: 12 }).map((list) =>
  list.map((given): IndexedName => ({
    ...given,
    entityKind: 'Topic',
    script: given.lang === 'AR' ? 'ARAB' : 'LATN',
  })),
);

function sameText(a: string, b: string): boolean {
  return wordTexts(a).join(' ') === wordTexts(b).join(' ');
}

describe('search, whatever the names', () => {
  it('finds every name of the seed first, or one that reads the same', () => {
    for (const { entityId, text: asked } of askable) {
      const [hit] = seed.search(asked).hits;
      expect(hit?.entityId === entityId || sameText(hit?.matchedName ?? '', asked)).toBe(true);
    }
  });

  it('finds every name first, or one that reads the same', () => {
    fc.assert(
      fc.property(names, (list) => {
        const index = buildSearchIndex(list);
        for (const { entityId, text: asked } of list) {
          if (wordTexts(asked).length === 0) continue;
          const [hit] = index.search(asked).hits;
          expect(hit?.entityId === entityId || sameText(hit?.matchedName ?? '', asked)).toBe(true);
        }
      }),
    );
  });

  it('does not see tatweel, controls and the marks of cases in a query', () => {
    const silent = fc.constantFrom('ٍ', 'ْ', 'ـ', '\u200F', '\u202B', '\u200C');
    fc.assert(
      fc.property(
        fc.constantFrom(...askable),
        fc.array(fc.nat(40)),
        silent,
        ({ text: asked }, places, mark) => {
          const letters = Array.from(asked);
          const marked = letters
            .map((letter, at) => (places.includes(at) ? letter + mark : letter))
            .join('');
          fc.pre(codePointLength(marked) <= 200);
          const found = ({ hits }: ReturnType<typeof seed.search>) =>
            hits.map(({ entityId, score }) => ({ entityId, score }));
          expect(found(seed.search(marked))).toEqual(found(seed.search(asked)));
        },
      ),
    );
  });

  it('answers the same in whatever order names came, before a question or after one', () => {
    fc.assert(
      fc.property(
        names.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.nat(list.length),
          ),
        ),
        text,
        ([list, shuffled, before], query) => {
          const index = buildSearchIndex(shuffled.slice(0, before));
          index.search(query);
          for (const name of shuffled.slice(before)) index.add(name);
          const inOrder = buildSearchIndex(list);
          expect(index.search(query)).toEqual(inOrder.search(query));
          expect(index.suggest(query)).toEqual(inOrder.suggest(query));
        },
      ),
    );
  });

  it('orders hits by score, then id, and shows spans of the names', () => {
    fc.assert(
      fc.property(names, text, (list, query) => {
        const { hits } = buildSearchIndex(list).search(query);
        hits.forEach((hit, at) => {
          const next = hits[at + 1];
          expect(hit.score).toBeGreaterThan(0);
          expect(hit.score).toBeLessThanOrEqual(1);
          expect(
            next === undefined ||
              hit.score > next.score ||
              (hit.score === next.score && hit.entityId < next.entityId),
          ).toBe(true);
          expect(hit.explanation.length).toBeGreaterThan(0);
          let end = 0;
          for (const span of hit.highlights) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(sliceCodePoints(hit.matchedName, span.start, span.end)).not.toBe('');
            end = span.end;
          }
        });
      }),
    );
  });
});
