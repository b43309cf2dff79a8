import { describe, expect, it } from '@jest/globals';
import { formatAnswer } from '../../../src/cli/output/format-answer.js';
import { formatTable } from '../../../src/cli/output/format-table.js';

describe('a table', () => {
  it('keeps its columns under Arabic and wide characters', () => {
    expect(
      formatTable(
        ['name', 'code'],
        [
          ['مُحَمَّد', 'M'],
          ['数字', 'Z'],
        ],
      ),
    ).toBe('name  code\n────  ────\nمُحَمَّد  M\n数字  Z\n');
  });

  it('puts numbers to the right and leaves null empty', () => {
    expect(formatTable(['n'], [[5], [null], [120]])).toBe('  n\n───\n  5\n\n120\n');
  });

  it('lets no cell move the cursor', () => {
    expect(formatTable(['a'], [['one\r\ntwo\u001B[2J']])).toBe(
      `a\n${'─'.repeat(11)}\none two\uFFFD[2J\n`,
    );
  });

  it('cuts what is too wide', () => {
    expect(formatTable(['a'], [['abcdef']], { maxColumnWidth: 4 })).toBe('a\n────\nabc…\n');
  });

  it('keeps each right-to-left cell in its own column on a screen', () => {
    expect(formatTable(['a', 'b'], [['قطر', 'QA']], { isScreen: true })).toBe(
      'a    b\n───  ──\n\u2068قطر\u2069  QA\n',
    );
  });
});

describe('an answer as a table', () => {
  it('has a row for each node of a connection and the rest below', () => {
    const data = { countries: { totalCount: 2, nodes: [{ iso2: 'OM' }, { iso2: 'QA' }] } };
    expect(formatAnswer(data, {})).toBe('iso2\n────\nOM\nQA\ntotalCount: 2\n');
  });

  it('has a column for each field inside', () => {
    const data = { list: [{ id: 1, node: { label: 'Oman', place: { id: 'x' } } }] };
    expect(formatAnswer(data, {})).toBe(
      'id  node.label  node.place.id\n──  ──────────  ─────────────\n 1  Oman        x\n',
    );
  });

  it('has a list inside in one cell', () => {
    const data = {
      list: [
        { tags: ['a', 'b'], members: { nodes: [{ label: 'X' }, { label: 'Y' }], totalCount: 7 } },
      ],
    };
    expect(formatAnswer(data, {})).toBe(
      'tags  members  members.totalCount\n────  ───────  ──────────────────\na; b  X; Y                      7\n',
    );
  });

  it('has a row for each field of one object', () => {
    expect(formatAnswer({ country: { iso2: 'OM', label: null } }, {})).toBe(
      'field  value\n─────  ─────\niso2   OM\nlabel\n',
    );
  });

  it('has a title for each of several fields', () => {
    expect(formatAnswer({ a: [{ x: 'y' }], b: 'z' }, {})).toBe('a\nx\n─\ny\n\nb\nz\n');
  });

  it('says where there is nothing', () => {
    expect(formatAnswer({ a: [] }, {})).toBe('nothing\n');
  });
});
