import { expect, it } from '@jest/globals';
import { windowsOf } from '../../../../src/ingest/llm/windows.js';

const sentencesOf = (...lengths: readonly number[]) =>
  lengths.map((length, i) => ({
    ...{ start: 0, end: 0, key: '' },
    exact: String(i).padEnd(length, '.'),
  }));
const rangesOf = (...lengths: readonly number[]) => {
  const { windows, leftOut } = windowsOf({ sentences: sentencesOf(...lengths), mentions: [] });
  return [windows.map(({ first, end }) => [first, end]), leftOut];
};

it.each<[string, readonly number[], readonly (readonly number[])[], number]>([
  ['nothing', [], [], 0],
  ['a short text whole', [100, 200, 300], [[0, 3]], 0],
  [
    'a longer one in parts that share a sentence',
    [1000, 1000, 1000, 1000, 1000],
    [
      [0, 2],
      [1, 4],
      [3, 5],
    ],
    0,
  ],
  [
    'a long sentence alone',
    [10, 5000, 10],
    [
      [0, 1],
      [0, 2],
      [1, 3],
    ],
    0,
  ],
  [
    'all but a sentence that is too long',
    [10, 7000, 10, 20],
    [
      [0, 1],
      [2, 4],
    ],
    1,
  ],
])('show %s', (_, lengths, ranges, leftOut) => {
  expect(rangesOf(...lengths)).toEqual([ranges, leftOut]);
});

it('show fifty parts at most', () => {
  const { windows, leftOut } = windowsOf({
    ...{ sentences: sentencesOf(...Array.from({ length: 60 }, () => 2400)), mentions: [] },
  });
  expect([windows.length, leftOut]).toEqual([50, 10]);
});

it('tell what the sentences name, each once', () => {
  const mention = (entity: string, exact: string, sentence: number) => ({
    ...({ entity, exact, sentence, start: 0, end: 0, kind: 'Place', type: 'NAME' } as const),
    ...{ rule: 'known-name', confidence: 0.9 },
  });
  const mentions = [
    mention('place:a', 'A', 0),
    mention('place:a', 'The A', 1),
    mention('place:b', 'B', 9),
  ];
  const { windows } = windowsOf({ sentences: sentencesOf(10, 10), mentions });
  expect(windows[0]?.entities).toEqual([{ id: 'place:a', kind: 'Place', names: ['A', 'The A'] }]);
});
