import { describe, expect, it } from '@jest/globals';
import type { Value } from '../../../src/store/graph-reader.js';
import {
  Columns,
  readBoolean,
  readIds,
  readMap,
  readNumber,
  readNumberOrNull,
  readOneOf,
  readText,
  readTextOrNull,
  readTexts,
} from '../../../src/store/read-row.js';

const oneOf = (value: Value | undefined, column: string) => readOneOf(value, column, ['AR', 'EN']);

describe('a value of a row', () => {
  it('is given as it is where it is of the type that its column has', () => {
    expect(readText('', 'id')).toBe('');
    expect(readNumber(0, 'start')).toBe(0);
    expect(readBoolean(false, 'isPublic')).toBe(false);
    expect(readTexts([], 'datasets')).toEqual([]);
    expect(readMap({ id: 'a' }, 'properties')).toEqual({ id: 'a' });
    expect(oneOf('AR', 'lang')).toBe('AR');
  });

  it('may be missing where that is said', () => {
    expect([readTextOrNull(null, 'note'), readTextOrNull(undefined, 'note')]).toEqual([null, null]);
    expect([readNumberOrNull(null, 'end'), readNumberOrNull(7, 'end')]).toEqual([null, 7]);
  });

  it.each([
    ['a text', readText, [null, undefined, 1, ['a']]],
    ['a text', readTextOrNull, [1, false]],
    ['a number', readNumber, [null, '1']],
    ['a number', readNumberOrNull, ['1']],
    ['true or false', readBoolean, [null, 0]],
    ['a list of texts', readTexts, [null, 'a', ['a', 1], ['a', null]]],
    ['a map', readMap, [null, [], 'a']],
    ['one of AR, EN', oneOf, [null, 'FR']],
  ] as const)('of another type than %s is refused with its column', (wanted, read, values) => {
    for (const value of values)
      expect(() => read(value, 'here')).toThrow(
        `Invariant violated: the column "here" holds ${wanted}, and ${value === undefined ? 'nothing' : JSON.stringify(value)} came`,
      );
  });

  it('is shown in part where it is long', () => {
    expect(() => readNumber('x'.repeat(1000), 'start')).toThrow(/and "x{99}… came$/);
  });

  it('is an id in the first column of every row', () => {
    expect(readIds([['a'], ['b', 1]])).toEqual(['a', 'b']);
    expect(() => readIds([['a'], [null]])).toThrow('the column "id" holds a text, and null came');
  });
});

describe('a row of named columns', () => {
  const columns = new Columns(['id', 'start', 'datasets', 'isPublic', 'lang'] as const);

  it('is read by the names of its columns', () => {
    const row = columns.of(['a', 3, ['x'], true, 'EN']);
    expect([row.text('id'), row.textOrNull('id')]).toEqual(['a', 'a']);
    expect([row.number('start'), row.numberOrNull('start')]).toEqual([3, 3]);
    expect([row.texts('datasets'), row.boolean('isPublic')]).toEqual([['x'], true]);
    expect(row.oneOf('lang', ['AR', 'EN'])).toBe('EN');
  });

  it('may be made of the values that there are', () => {
    const row = columns.ofValues({ id: 'a', other: 1 });
    expect([row.text('id'), row.value('start'), row.numberOrNull('start')]).toEqual([
      'a',
      null,
      null,
    ]);
  });

  it('refuses what its column does not hold', () => {
    expect(() => columns.of(['a']).number('start')).toThrow(
      'the column "start" holds a number, and nothing came',
    );
  });
});
