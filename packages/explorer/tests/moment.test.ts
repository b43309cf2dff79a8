import { describe, expect, it } from '@jest/globals';
import { asOfVariables, partsOfMoment, readDate, readMoment } from '../route/moment.js';

const read = (query: string) => readMoment(new URLSearchParams(query));

describe('the time that an address names', () => {
  it.each(['2024', '2024-02', '2024-02-29'])('takes %s', (date) => {
    expect(readDate(` ${date} `)).toBe(date);
  });

  it.each(['', '24', '2024-13', '2023-02-29', '2024-2', 'May 2024', '2024-02-29T00:00'])(
    'takes no %j',
    (date) => {
      expect(readDate(date)).toBeUndefined();
    },
  );

  it('comes back from the address that it makes, and asks for nothing where there is no date', () => {
    const moment = read('on=2024-05&sure=CERTAIN');
    expect(partsOfMoment(moment)).toEqual({ on: '2024-05', sure: 'CERTAIN' });
    expect(asOfVariables(moment)).toEqual({ asOf: { on: '2024-05', certainty: 'CERTAIN' } });
    expect(asOfVariables(read('sure=CERTAIN'))).toEqual({});
    expect(partsOfMoment(read('on=2024&sure=SOMEHOW'))).toEqual({ on: '2024', sure: undefined });
  });
});
