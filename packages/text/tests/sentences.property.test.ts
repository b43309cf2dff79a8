import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { sentencesOf } from '../sentences/sentences-of.js';

const words = fc.constantFrom(
  ...['word', 'Word', 'كلمة', 'x', '😀', 'Dr.', 'د.', 'e.g.', '12.', 'U.A.E.', 'end.', 'Why?'],
  ...['انتهت.', 'وبدأ؟', '(', ')', '«', '»', '"', '“', '”', '[', ']', ',', '،', '|', ':'],
);
/**
 * A line without a sentence that is too long, up to twice what the segmenter is given at a time. The word after it ends what
 * an abbreviation looks at.
 */
const lines = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', '')), { maxLength: 280 })
  .map((parts) => `${parts.flat().join('').slice(0, 1_900)}\nand\n`);

it('gives a text the sentences of its lines, however they lie in it', () => {
  fc.assert(
    fc.property(fc.array(lines, { maxLength: 12 }), (each) => {
      const alone = each.flatMap((line) => sentencesOf(line).map(({ text }) => text));
      expect(sentencesOf(each.join('')).map(({ text }) => text)).toEqual(alone);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['a row of cells', 'a |', 'x |\n'],
  ['words of Arabic', 'كلمة ', 'ع\n'],
  ['letters and commas', 'a, ', 'x\n\n'],
  ['a word', 'x', 'y. '],
  ['halves of pairs', '\uD83D', 'x?|'],
])(
  'looks at each unit a few times, and cuts at 2,000 units: %s before short lines',
  (_name, long, short) => {
    const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
    const sizes = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(sizes, sizes, sizes, (before, times, after) => {
        segment.mockClear();
        const text = `${short.repeat(before)}${long.repeat(times)}\n${short.repeat(after)}`;
        const sentences = sentencesOf(text);
        const units = segment.mock.calls.reduce((sum, [given]) => sum + given.length, 0);
        expect(units).toBeLessThanOrEqual(4 * text.length);
        expect(Math.max(...sentences.map((each) => each.text.length), 0)).toBeLessThanOrEqual(
          2_000,
        );
        const widest = Math.max(...segment.mock.calls.map(([given]) => given.length));
        expect(widest).toBeLessThanOrEqual(2_048);
      }),
      { numRuns: 40 },
    );
    segment.mockRestore();
  },
);
