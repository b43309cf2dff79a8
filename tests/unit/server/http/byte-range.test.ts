import { expect, it } from '@jest/globals';
import { readByteRange } from '../../../../src/server/http/byte-range.js';

it.each([
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=8-90', { start: 8, end: 9 }],
  ['bytes=10-', 'beyond'],
  ['bytes=-0', 'beyond'],
  ['bytes=10-20', 'beyond'],
  ['bytes=', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=5-4', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['rows=0-1', 'whole'],
  [`bytes=${'9'.repeat(400)}-`, 'whole'],
  [undefined, 'whole'],
])('reads %s of ten bytes', (range, expected) => {
  expect(readByteRange(range, 10)).toEqual(expected);
});

it('has no part of an empty body', () => {
  expect(readByteRange('bytes=0-0', 0)).toBe('beyond');
  expect(readByteRange('bytes=-1', 0)).toBe('beyond');
});
