import { readFileSync } from 'node:fs';
import { addToList } from '#text/get-or-make.js';
import { wordsOf } from './lexicon.js';

/** One name of a state, a city, a region or a body, word by word, with all its names. */
export interface WorldName {
  readonly name: string;
  readonly words: readonly string[];
  readonly all: readonly string[];
  /** The words of all its names. */
  readonly wordsOfAll: readonly (readonly string[])[];
}

export type WorldList = 'states' | 'cities' | 'regions' | 'bodies';

export type WorldNames = ReadonlyMap<string, readonly WorldName[]>;

const kept = new Map<string, WorldNames>();

/** The names of one list in the package (names/) by their first word, the longest first. */
export function worldNames(list: WorldList): WorldNames {
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
    for (const [at, words] of wordsOfAll.entries())
      for (const each of [words, ...runTogether(words)])
        addToList(byFirst, each[0] ?? '', { name: all[at] ?? '', words: each, all, wordsOfAll });
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

/** الأممالمتحدة: the first two words without the blank between them, as pages that are copied lose it before the article. */
function runTogether([first = '', second = '', ...rest]: readonly string[]): string[][] {
  return second.startsWith('ال') ? [[first + second, ...rest]] : [];
}
