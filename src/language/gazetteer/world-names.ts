import { readFileSync } from 'node:fs';
import { wordsOf } from './lexicon.js';

/** One name of a state or city, word by word, with all its names. */
export interface WorldName {
  readonly words: readonly string[];
  readonly all: readonly string[];
  /** The words of all its names. */
  readonly wordsOfAll: readonly (readonly string[])[];
}

export type WorldNames = ReadonlyMap<string, readonly WorldName[]>;

const kept = new Map<string, WorldNames>();

/** The names of states or cities in the package (names/) by their first word, the longest first. */
export function worldNames(list: 'states' | 'cities'): WorldNames {
  let names = kept.get(list);
  if (!names) kept.set(list, (names = readNames(list)));
  return names;
}

function readNames(list: string): WorldNames {
  const path = new URL(`../../../names/${list}.txt`, import.meta.url);
  const byFirst = new Map<string, WorldName[]>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const all = line.split(' | ');
    const wordsOfAll = all.map(wordsOf);
    for (const words of wordsOfAll) {
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, all, wordsOfAll }]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}
