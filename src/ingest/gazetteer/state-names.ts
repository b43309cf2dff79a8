import { readFileSync } from 'node:fs';
import { wordsOf } from './lexicon.js';

/** One name of a state, word by word, with all its names. */
export interface StateName {
  readonly words: readonly string[];
  readonly all: readonly string[];
}

let kept: ReadonlyMap<string, readonly StateName[]> | undefined;

/** The names of states that come with the package (names/states.txt) by their first word, the longest first. */
export function stateNames(): ReadonlyMap<string, readonly StateName[]> {
  if (kept) return kept;
  const byFirst = new Map<string, StateName[]>();
  for (const line of readLines()) {
    const all = line.split(' | ');
    for (const words of all.map(wordsOf)) {
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, all }]);
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.words.length - a.words.length);
  return (kept = byFirst);
}

function readLines(): string[] {
  const path = new URL('../../../names/states.txt', import.meta.url);
  return readFileSync(path, 'utf8').trim().split('\n');
}
