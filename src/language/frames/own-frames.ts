import { ownVocabulary, type OwnReading, type ReadingWords } from '../../model/own.js';
import { relations } from '../../model/relations/index.js';
import { letters } from '../facts/kind-letters.js';
import type { Frame, Lines } from './frame.js';

/** The frames of the vocabulary of this process: a relation each, by the words that it declares for reading. */
export function ownFrames(): Frame[] {
  return ownVocabulary().readings.flatMap(frameOf);
}

function frameOf({ relation: type, ar, en }: OwnReading): Frame[] {
  const relation = relations.find((each) => each.type === type);
  if (relation === undefined) return [];
  const { joins, symmetric } = relation;
  return [
    {
      predicate: relation.type,
      ...(symmetric === true && { symmetric }),
      roles: {
        SOURCE: { is: 'subject', kinds: lettersOf(joins.map(({ source }) => source)), meant: true },
        TARGET: { is: 'object', kinds: lettersOf(joins.map(({ target }) => target)), list: true },
      },
      ...(en && { en: linesFor(en, (noun) => `${noun} of TARGET by SOURCE`) }),
      ...(ar && { ar: linesFor(ar, (noun) => `${noun} SOURCE TARGET`) }),
      examples: [],
    },
  ];
}

/** The letters of kinds; the forum stands for its edition. */
function lettersOf(kinds: readonly string[]): string {
  const found = new Set(kinds.flatMap((kind) => letters[kind] ?? []));
  if (found.has('E')) found.add('S');
  return [...found].join('');
}

/** A line for each word: one without roles stands for a sentence of both. */
function linesFor({ verbs, nouns }: ReadingWords, ofNoun: (noun: string) => string): Lines {
  const withRoles = (line: string, whole: string) => (/SOURCE|TARGET/.test(line) ? line : whole);
  return {
    ...(verbs && { verbs: verbs.map((verb) => withRoles(verb, `SOURCE ${verb} TARGET`)) }),
    ...(nouns && { nouns: nouns.map((noun) => withRoles(noun, ofNoun(noun))) }),
  };
}
