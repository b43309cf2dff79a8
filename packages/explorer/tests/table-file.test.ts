import { describe, expect, it } from '@jest/globals';
import { tableOf } from '../table-file.js';

describe('tableOf', () => {
  it('marks its encoding, ends lines as spreadsheets do and quotes what needs it', () => {
    expect(
      tableOf([
        ['اسم', 'a,b'],
        ['say "so"', 'two\nlines'],
      ]),
    ).toBe('\uFEFFاسم,"a,b"\r\n"say ""so""","two\nlines"\r\n');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx'])(
    'lets nothing be run as a formula: %j',
    (text) => {
      expect(tableOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
    },
  );

  it.each(['-3', '+2', '0', '1.5'])('leaves numbers as they are: %s', (text) => {
    expect(tableOf([[text]])).toBe(`\uFEFF${text}\r\n`);
  });
});
