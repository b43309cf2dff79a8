import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  numberOf,
  paragraphAt,
  paragraphsOf,
  piecesOf,
  pointAt,
  readSpan,
} from '../parts/text/positions.js';

/** The text of a span as a page would take it out of its paragraphs. */
function textAt(text: string, start: number, end: number): string {
  const paragraphs = paragraphsOf(text);
  return piecesOf(paragraphs, { start, end })
    .map(({ paragraph, from, to }) => paragraphs[paragraph]?.text.slice(from, to))
    .join('\n');
}

describe('positions in a text', () => {
  it.each([
    ['وضم الملتقى', 4, 11, 'الملتقى'],
    ['😀 وضم', 2, 5, 'وضم'],
    ['أول\nثانٍ', 4, 8, 'ثانٍ'],
    ['أول\nثانٍ', 2, 6, 'ل\nثا'],
    ['أول', 2, 9, 'ل'],
    ['أول', 5, 9, ''],
    ['أول', 2, 2, ''],
  ])('take out of %j from %d to %d', (text, start, end, piece) => {
    expect(textAt(text, start, end)).toBe(piece);
  });

  it('are those of code points, whatever the letters are', () => {
    const letters = fc.constantFrom('ا', 'ل', 'ّ', 'a', ' ', '\n', '😀', '𐤀');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), fc.nat(45), fc.nat(45), (points, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const taken = textAt(points.join(''), start, end).replaceAll('\n', '');
        expect(taken).toBe(points.slice(start, end).join('').replaceAll('\n', ''));
      }),
    );
  });

  it('lead back from a place in a paragraph', () => {
    const paragraphs = paragraphsOf('😀أ\nب😀ت');
    const pointsOf = (paragraph: number, units: readonly number[]) =>
      paragraphs
        .slice(paragraph, paragraph + 1)
        .flatMap((each) => units.map((unit) => pointAt(each, unit)));
    expect(pointsOf(0, [0, 2])).toEqual([0, 1]);
    expect(pointsOf(1, [0, 1, 3])).toEqual([3, 4, 5]);
    expect([0, 2, 3, 5].map((point) => paragraphAt(paragraphs, point))).toEqual([0, 0, 1, 1]);
  });

  it('count paragraphs as a reader does: the heading is none, nor is an empty line', () => {
    const paragraphs = paragraphsOf('عنوان\n\nأول\n\nثانٍ');
    expect([0, 2, 4].map((index) => numberOf(paragraphs, index))).toEqual([0, 1, 2]);
  });

  it.each([
    ['#char=930,956', { start: 930, end: 956 }],
    ['#char=5,5', undefined],
    ['#char=9,2', undefined],
    ['#char=-1,2', undefined],
    ['#char=99999999999,2', undefined],
    ['#p3', undefined],
    ['', undefined],
  ])('are read from %j', (hash, span) => {
    expect(readSpan(hash)).toEqual(span);
  });
});
