import { expect, it } from '@jest/globals';
import { bytesOf } from '../../../src/ingest/prepare-document.js';

it('gives the bytes of a text', () => {
  expect(Buffer.from(bytesOf('عُمان 😀')).toString()).toBe('عُمان 😀');
});

it('refuses half a character, for which there are no bytes', () => {
  expect(() => bytesOf('Oman \ud83d joined')).toThrow(
    'The text has half a character (a lone surrogate) after its first 5: it was cut or decoded wrongly.',
  );
});
