import { describe, expect, it } from '@jest/globals';
import { arrangeWitnesses } from '../arrange-witnesses.js';

/** Pieces as `name: PART PART`; one that begins with a capital is a quotation. */
function arrange(...pieces: string[]) {
  const { first, others } = arrangeWitnesses(pieces, (piece) => ({
    parts: piece.split(':')[1]?.trim().split(' ') ?? [],
    isQuotation: /^[A-Z]/.test(piece),
  }));
  const nameOf = (piece: string) => piece.split(':')[0];
  return `${first.map(nameOf).join(' ')} | ${others.map(nameOf).join(' ')}`;
}

describe('evidence is arranged so that', () => {
  it('the first bears every part, wherever it came', () => {
    expect(arrange('A: OBJECT', 'B: VALID_TO', 'C: OBJECT VALID_TO', 'D: OBJECT')).toBe(
      'C | A B D',
    );
  });

  it('as few as bear all parts come first where none bears all, those that bear most before', () => {
    expect(arrange('A: OBJECT', 'B: VALID_TO', 'C: OBJECT ROLE', 'D: ROLE')).toBe('C B | A D');
  });

  it('a quotation comes before a note that bears as much, and after one that bears more', () => {
    expect(arrange('a: OBJECT', 'B: OBJECT')).toBe('B | a');
    expect(arrange('a: OBJECT ROLE', 'B: OBJECT')).toBe('a | B');
  });

  it('the subject makes no difference, and all else stays as it came', () => {
    expect(arrange('A: OBJECT', 'B: SUBJECT OBJECT', 'C: SUBJECT')).toBe('A | B C');
    expect(arrange('A: SUBJECT')).toBe(' | A');
    expect(arrange()).toBe(' | ');
  });
});
