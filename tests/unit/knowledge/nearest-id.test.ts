import { describe, expect, it } from '@jest/globals';
import { nearestId } from '../../../src/knowledge/nearest-id.js';

const ids = [
  'country:om',
  'country:sa',
  'edition:dc-1',
  'edition:dc-2',
  'organization:dco',
  'organization:gcc',
  'person:albudaiwi',
  'place:om',
];

describe('the id that may be meant by another', () => {
  it.each([
    ['one letter differs', 'organization:dc0', 'organization:dco'],
    ['a letter is missing', 'person:albudaiwi'.replace('ai', 'i'), 'person:albudaiwi'],
    ['of equally near ones the first', 'edition:dc-9', 'edition:dc-1'],
    ['capitals do not count', 'ORGANIZATION:GCC', 'organization:gcc'],
    ['the prefix is another', 'org:gcc', 'organization:gcc'],
    ['the prefix is left out', 'om', 'country:om'],
    ['another prefix before a letter', 'place:dco', 'organization:dco'],
    ['nothing is near', 'organization:united-nations', null],
    ['two letters are no name to be near to', 'country:ox', null],
    ['nothing at all', '', null],
    ['a colon alone', ':', null],
    ['only the prefix', 'organization:', null],
  ])('%s', async (_, asked, meant) => {
    expect(await nearestId(asked, ids)).toBe(meant);
  });
});
