import { expect, it } from '@jest/globals';
import { partsOfText } from '../../../../src/ingest/llm/parts-of-text.js';

const sentencesOf = (...lengths: readonly number[]) =>
  lengths.map((length, i) => ({ start: 0, end: 0, key: '', exact: String(i).padEnd(length, '.') }));
const rangesOf = (...lengths: readonly number[]) => {
  const { parts, leftOut } = partsOfText({ sentences: sentencesOf(...lengths), mentions: [] });
  return [parts.map(({ first, end }) => [first, end]), leftOut];
};

it.each<[string, readonly number[], readonly (readonly number[])[], number]>([
  ['nothing', [], [], 0],
  ['a text whole', [1000, 2000, 5000], [[0, 3]], 0],
  [
    'a longer one in parts that share two sentences',
    [3000, 3000, 1000, 3000, 3000],
    [
      [0, 3],
      [1, 5],
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
  const { parts, leftOut } = partsOfText({
    sentences: sentencesOf(...Array.from({ length: 60 }, () => 5000)),
    mentions: [],
  });
  expect([parts.length, leftOut]).toEqual([50, 10]);
});

it('tell what the sentences name, each once', () => {
  const mention = (entity: string, exact: string, sentence: number) => ({
    ...({ entity, exact, sentence, start: 0, end: 0, kind: 'Place', type: 'NAME' } as const),
    rule: 'known-name',
    confidence: 0.9,
  });
  const mentions = [
    mention('place:a', 'A', 0),
    mention('place:a', 'The A', 1),
    mention('place:b', 'B', 9),
  ];
  const { parts } = partsOfText({ sentences: sentencesOf(10, 10), mentions });
  expect(parts[0]?.entities).toEqual([{ id: 'place:a', kind: 'Place', names: ['A', 'The A'] }]);
});

it('tell of later parts what the text before names most often', () => {
  const mention = (entity: string, sentence: number) => ({
    ...({ entity, exact: entity, sentence, start: 0, end: 0, kind: 'Place' } as const),
    ...({ type: 'NAME', rule: 'known-name', confidence: 0.9 } as const),
  });
  const mentions = [mention('place:a', 0), mention('place:b', 0), mention('place:b', 1)];
  const { parts } = partsOfText({ sentences: sentencesOf(5000, 5000, 5000, 5000), mentions });
  expect(parts.map(({ topics }) => topics.map(({ id }) => id))).toEqual([
    [],
    [],
    ['place:a', 'place:b'],
    ['place:b', 'place:a'],
  ]);
});
