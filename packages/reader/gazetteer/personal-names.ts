import { readFileSync } from 'node:fs';
import { fold } from '#text/fold.js';

/** Parts of names of persons, folded. */
export interface PersonalNames {
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
  readonly givenLatin: ReadonlySet<string>;
}

let kept: PersonalNames | undefined;

/** The lists in the package (names), read on first use. */
export function personalNames(): PersonalNames {
  return (kept ??= {
    given: readList('given'),
    family: readList('family'),
    givenLatin: readList('given-latin'),
  });
}

function readList(name: string): ReadonlySet<string> {
  const path = new URL(`../../../names/${name}.txt`, import.meta.url);
  return new Set(readFileSync(path, 'utf8').trim().split('\n').map(fold));
}
