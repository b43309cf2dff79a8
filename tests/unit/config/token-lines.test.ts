import { describe, expect, it } from '@jest/globals';
import { hashToken, readTokenLines, writeTokenLine } from '../../../src/config/token-lines.js';

const hash = hashToken('mq_secret');

describe('a file of tokens', () => {
  it('holds a token a line, comments and empty lines', () => {
    const text = `# ours\n\na READER ${hash}\r\n  b-1.c_d\tADMIN\t${hashToken('b').toUpperCase()}  500 \n# end`;
    expect(readTokenLines(text)).toEqual({
      tokens: [
        { name: 'a', role: 'READER', hash, costPerMinute: undefined },
        { name: 'b-1.c_d', role: 'ADMIN', hash: hashToken('b'), costPerMinute: 500 },
      ],
      faults: [],
    });
  });

  it('may be empty', () => {
    expect(readTokenLines('')).toEqual({ tokens: [], faults: [] });
  });

  it.each([
    [`A READER ${hash}`, 'a name takes'],
    [`-a READER ${hash}`, 'a name takes'],
    [`${'a'.repeat(65)} READER ${hash}`, 'a name takes'],
    [`ليلى READER ${hash}`, 'a name takes'],
    [`a reader ${hash}`, 'the role must be one of READER, CONTRIBUTOR, CURATOR, ADMIN.'],
    [`a OWNER ${hash}`, 'the role must be one of'],
    ['a', 'the role must be one of'],
    ['a READER', 'the third word must be the SHA-256'],
    [`a READER ${hash.slice(1)}`, 'the third word must be the SHA-256'],
    ['a READER mq_secret', 'the third word must be the SHA-256'],
    [`a READER ${hash} -1`, 'the budget must be an integer from 0 to 1000000000.'],
    [`a READER ${hash} 1000000001`, 'the budget must be'],
    [`a READER ${hash} 1e3`, 'the budget must be'],
    [`a READER ${hash} 1 2`, 'it has more than a name, a role, a SHA-256 and a budget.'],
    [`b READER ${hash}\n\n# c\nb ADMIN ${hashToken('x')}`, 'the name is used above already.', 4],
    [`a READER ${hash}\nb ADMIN ${hash}`, 'the token is listed above already', 2],
  ])('with %j has a fault in its line', (text, sentence, line = 1) => {
    const { faults } = readTokenLines(text);
    expect(faults).toEqual([expect.stringContaining(`line ${line}: ${sentence}`)]);
    expect(faults.join()).not.toContain('secret');
  });

  it('has all its faults reported at once', () => {
    expect(readTokenLines(`A READER ${hash}\na B ${hash}`).faults).toHaveLength(2);
  });

  it('holds a thousand tokens at most', () => {
    const lines = Array.from({ length: 1001 }, (_, i) => `t${i} READER ${hashToken(String(i))}`);
    expect(readTokenLines(lines.join('\n')).faults).toEqual([
      'a file may hold 1000 tokens at most.',
    ]);
    expect(readTokenLines(lines.slice(1).join('\n')).tokens).toHaveLength(1000);
  });

  it.each([undefined, 0, 1_000_000_000])(
    'reads a line with budget %j as it was written',
    (budget) => {
      const token = { name: 'a', role: 'CURATOR' as const, hash, costPerMinute: budget };
      expect(readTokenLines(writeTokenLine(token)).tokens).toEqual([token]);
    },
  );
});
