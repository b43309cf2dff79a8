import { kinds } from '../model/entities/index.js';
import { fold } from '#text/fold.js';
import { stemsOf } from './clitics.js';

const byKind: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  kinds.map(({ name, labels, designations = '' }) => [
    name,
    new Set(
      [...labels.ar, ...labels.en, designations]
        .flatMap((words) => fold(words).split(' '))
        .filter((word) => word.length > 2),
    ),
  ]),
);

/** Whether a folded word states a kind of thing other than a person. */
export function designatesThing(word: string): boolean {
  return Array.from(byKind).some(([kind, words]) => kind !== 'Person' && words.has(word));
}

/** Whether a folded word, with or without clitics, states a kind of anything. */
export function designatesAny(word: string): boolean {
  return Array.from(byKind.keys()).some((kind) => designates(word, kind));
}

/** Whether a folded word, with or without clitics, only states the kind of a thing: مدينة for a place, Dr. for a person. */
export function designates(word: string, kind: string): boolean {
  const words = byKind.get(kind);
  return (
    words !== undefined && (words.has(word) || stemsOf(word).some(({ text }) => words.has(text)))
  );
}
