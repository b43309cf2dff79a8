import { describe, expect, it } from '@jest/globals';
import { readDecisions } from '../../../src/claims/seed/read-decisions.js';
import { withSeed } from '../../fixtures/seed/temporary-seed.js';

const read = (yaml: string) => withSeed({ 'decisions.yaml': yaml }, readDecisions);
const judged = (...entries: readonly string[]) =>
  read(`judgements:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`);
const pair = 'left: person:a, right: person:b';

describe('what a seed says that curators judged', () => {
  it('is read with who, when and why, where that is said', async () => {
    const { judgements } = await judged(
      `kind: SAME, ${pair}, canonical: person:b, by: amina, at: 2026-11-26T08:00:00.000Z, reason: One person`,
      'kind: UNSURE, left: person:c, right: person:b',
    );
    expect(judgements).toMatchObject([
      {
        kind: 'SAME',
        left: 'person:a',
        right: 'person:b',
        canonical: 'person:b',
        by: 'amina',
        at: '2026-11-26T08:00:00.000Z',
        reason: 'One person',
        change: 'decisions.yaml',
        retractedBy: null,
      },
      { kind: 'UNSURE', canonical: null, by: null, at: null, reason: null },
    ]);
  });

  it.each([
    ['another word', `kind: ALIKE, ${pair}`, ':2 judgements[0].kind: kind must be one of'],
    ['no id', 'kind: SAME, left: a, right: person:b', '[0].left: left must be the id of an entity'],
    ['no kind', 'kind: SAME, left: "x:a", right: "x:b"', '[0].left: no kind has the id "x:a"'],
    [
      'two kinds',
      'kind: SAME, left: person:a, right: topic:a',
      '[0].right: must be of the same kind',
    ],
    ['itself', 'kind: SAME, left: person:a, right: person:a', '[0].right: must be another'],
    [
      'a third',
      `kind: SAME, ${pair}, canonical: person:c`,
      '[0].canonical: must be one of the two',
    ],
    [
      'what stays of two',
      `kind: DIFFERENT, ${pair}, canonical: person:a`,
      '[0].canonical: must be',
    ],
    ['no time', `kind: SAME, ${pair}, at: yesterday`, '[0].at: at must be'],
  ])('is refused where it names %s', async (_, entry, sentence) => {
    await expect(judged(entry)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(sentence) as unknown,
    });
  });

  it.each([
    [
      'judges a pair twice',
      ['kind: SAME, left: person:b, right: person:a'],
      '[1]: these two are judged already',
    ],
    [
      'joins what differs',
      [
        'kind: SAME, left: person:b, right: person:c',
        'kind: DIFFERENT, left: person:a, right: person:c',
      ],
      'are judged to be different',
    ],
    [
      'chooses two to stay',
      [
        'kind: SAME, left: person:b, right: person:c, canonical: person:c',
        'kind: SAME, left: person:d, right: person:b, canonical: person:d',
      ],
      '"person:c" has been chosen to stay already',
    ],
  ])('is refused where it %s', async (_, others, sentence) => {
    await expect(judged(`kind: SAME, ${pair}`, ...others)).rejects.toMatchObject({
      message: expect.stringContaining(sentence) as unknown,
    });
  });
});
