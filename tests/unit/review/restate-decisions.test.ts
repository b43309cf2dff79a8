import { expect, it, jest } from '@jest/globals';
import { restateDecisions } from '../../../src/review/restate-decisions.js';
import {
  placesIn,
  placesOfNames,
  readSentences,
} from '../../../src/review/sentences-of-version.js';

it('splits no text into sentences where no older version was decided over', async () => {
  const segment = jest.spyOn(Intl.Segmenter.prototype, 'segment');
  const nothing = { former: [], standing: new Set<string>(), canonicalOf: (id: string) => id };
  const version = { document: 'document:a', text: 'Oman has joined. '.repeat(1_000) };
  expect(await restateDecisions(nothing, version, new Set())).toEqual([]);
  expect(segment).not.toHaveBeenCalled();
});

it.each([
  ['Omani ministers met. An Omani of Oman spoke.', 'Oman', 'An Omani of Oman spoke.'],
  ['Nobody met. The (Gulf) Union. The Gulf Union met.', 'Gulf Union', 'The Gulf Union met.'],
  ['😀 سلطنة عُمان. وعُمان 😀 عُمان.', 'عُمان', '😀 سلطنة عُمان.'],
  ['It is C++ Group. The C++ Group.', 'C++ Group', 'It is C++ Group.'],
])('finds a name as whole words in another version: %s', async (text, name, sentence) => {
  const sentences = await readSentences(text);
  const placeOf = placesOfNames(sentences, await placesIn(sentences));
  const phrase = { start: 0, end: 4, exact: name };
  const found = placeOf({ start: 0, end: 9, exact: 'As it was.', phrase });
  expect(found?.exact).toBe(sentence);
  const { start = 0, end = 0, exact } = found?.phrase ?? {};
  expect(Array.from(text).slice(start, end).join('')).toBe(name);
  expect(exact).toBe(name);
  const before = Array.from(text).slice(0, start).join('');
  expect(before).not.toMatch(/[\p{L}\p{N}]$/u);
});
