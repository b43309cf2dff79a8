import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from '../../../src/shared/cursor.js';

const isPair = (values: readonly unknown[]): values is readonly [number, string] =>
  typeof values[0] === 'number' && typeof values[1] === 'string';
const base64url = (text: string) => Buffer.from(text).toString('base64url');

describe('a cursor', () => {
  it('is its values as JSON in base64url', () => {
    // cspell:disable-next-line
    expect(encodeCursor([0.5, 'organization:dco'])).toBe('WzAuNSwib3JnYW5pemF0aW9uOmRjbyJd');
  });

  it('gives its values back', () => {
    expect(decodeCursor(encodeCursor([1, 'عُمان']), 'a list', isPair)).toEqual([1, 'عُمان']);
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['JSON that is not a list', base64url('{"a":1}')],
    ['a list of other values', base64url('["a",1]')],
  ])('is refused where it holds %s', (_, text) => {
    expect(() => decodeCursor(text, 'a list', isPair)).toThrow(
      `"${text}" is not a cursor of a list.`,
    );
  });
});
