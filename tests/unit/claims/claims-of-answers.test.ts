import { describe, expect, it } from '@jest/globals';
import { claimsOfAnswers } from '../../../src/claims/conflicts/asks.js';
import type { Conflict } from '../../../src/claims/conflicts/conflict.js';

const claimsOf = (about: Conflict['about'], claims: readonly object[], most: number) =>
  claimsOfAnswers({ about, claims } as unknown as Conflict, most);

describe('some claims of a conflict', () => {
  const [a, b, c, d] = ['2020', '2020', '2020', '2021'].map((validFrom, i) => ({
    id: i,
    validFrom,
  }));
  const all = [a, b, c, d].map((each) => ({ ...each }));

  it('have one for each answer first, in order of preference', () => {
    expect(claimsOf('VALID_FROM', all, 2)).toEqual([a, d]);
    expect(claimsOf('VALID_FROM', all, 3)).toEqual([a, b, d]);
    expect(claimsOf('VALID_FROM', all, 9)).toEqual(all);
  });

  it('differ by the part that the conflict is about', () => {
    const holders = ['x', 'x', 'y'].map((subject, id) => ({ id, subject, value: null }));
    expect(claimsOf('ROLE', holders, 2)).toEqual([holders[0], holders[2]]);
    const values = [1, 1, 2].map((number, id) => ({ id, subject: 'x', value: { number } }));
    expect(claimsOf('VALUE', values, 2)).toEqual([values[0], values[2]]);
  });
});
