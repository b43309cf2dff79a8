import { describe, expect, it } from '@jest/globals';
import { confidenceOf } from '../../../src/claims/support.js';
import { seenIn } from '../../../src/claims/seen-dates.js';

const document = (published: string | null, retrieved = '2026-11-24') => ({ published, retrieved });

describe('confidence', () => {
  it.each([
    ['EXPLICIT', 1],
    ['RESOLVED', 0.9],
    ['ATTRIBUTED', 0.8],
    ['DERIVED', 0.7],
    ['INFERRED', 0.6],
    ['MODEL', 0.5],
  ] as const)('of %s is %d, however many sentences say it', (method, confidence) => {
    expect([confidenceOf(method, 1), confidenceOf(method, 3)]).toEqual([confidence, confidence]);
  });

  it('of a reference rises with a second document', () => {
    expect([confidenceOf('REFERENCE', 1), confidenceOf('REFERENCE', 2)]).toEqual([0.8, 0.9]);
  });
});

describe('seen', () => {
  it('is from the earliest to the latest document', () => {
    const documents = [document('2024-12-18'), document('2023'), document('2024-12')];
    expect(seenIn(documents)).toEqual({ firstSeen: '2023', lastSeen: '2024-12' });
  });

  it('is the day of reading where a document has no date', () => {
    expect(seenIn([document(null)])).toEqual({ firstSeen: '2026-11-24', lastSeen: '2026-11-24' });
  });
});
