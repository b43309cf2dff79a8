import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codePointLength, sliceCodePoints } from '../code-points.js';
import { fold, foldWithMap, rawSpan } from '../fold.js';

const someOf = (characters: string) => fc.constantFrom(...Array.from(characters));

const written = someOf('اأإآٱبتثجحخدذرزسشصضطظعغفقكگلمنهةوؤيئىءپچکیﻻﻷﷲabzÅéßΣς٠٩۵7 .,،؛-/"()😀𝒜');
const silent = someOf('ًٌٍَُِّْٰـۖ\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202E\u2066\u2069\uFEFF');
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: written }, silent))
  .map((parts) => parts.join(''));

describe('fold, whatever the text', () => {
  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (raw) => {
        expect(fold(fold(raw))).toBe(fold(raw));
      }),
      { examples: [['⑴'], ['a⑴b'], ['㏂']] },
    );
  });

  it('folds the same with and without a map', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (raw) => {
        expect(foldWithMap(raw).text).toBe(fold(raw));
      }),
    );
  });

  it('does not see strokes and controls, wherever they are put', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(written, fc.array(silent, { maxLength: 3 }))), (parts) => {
        const bare = parts.map(([letter]) => letter).join('');
        const marked = parts.map(([letter, marks]) => marks.join('') + letter).join('');
        expect(fold(marked)).toBe(fold(bare));
      }),
    );
  });

  it('maps every folded code point to a span of the raw text, and the spans rise', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (raw) => {
        const { text: folded, map } = foldWithMap(raw);
        expect(map.starts).toHaveLength(codePointLength(folded));
        expect(map.ends).toHaveLength(map.starts.length);
        map.starts.forEach((start, index) => {
          const end = map.ends[index] ?? -1;
          expect(start).toBeGreaterThanOrEqual(map.starts[index - 1] ?? 0);
          expect(end).toBeGreaterThanOrEqual(map.ends[index - 1] ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(codePointLength(raw));
        });
      }),
    );
  });

  it('leads from a part of the fold to raw words that fold to that part', () => {
    // Without ligatures: half a ligature has no span of its own.
    const plain = text.filter((raw) => !/[ﻻﻷﷲß]/u.test(raw));
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (raw, at, size) => {
        const { text: folded, map } = foldWithMap(raw);
        const length = codePointLength(folded);
        fc.pre(length > 0);
        const start = at % length;
        const end = start + 1 + (size % (length - start));
        const span = rawSpan(map, start, end);
        const part = sliceCodePoints(folded, start, end).trim();
        expect(fold(sliceCodePoints(raw, span.start, span.end))).toBe(part);
      }),
    );
  });
});
