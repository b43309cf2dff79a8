import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it.each(['words.txt', 'misspelt-words.txt'])('%s is in alphabetical order', (name) => {
  const file = new URL(`../../../.config/${name}`, import.meta.url);
  const [, ...words] = readFileSync(file, 'utf8').trimEnd().toLowerCase().split('\n');
  expect(words).toEqual([...new Set(words)].sort());
});
