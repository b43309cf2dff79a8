import { lettersOf, type Letters } from '../facts/kind-letters.js';
import type { OwnReading, ReadingWords } from '#text/forum-words.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Frame, Lines } from './frame.js';

/** The frames of a forum's vocabulary: a relation each, by the words that it declares for reading. */
export function ownFrames(vocabulary: Vocabulary): Frame[] {
  return vocabulary.readings.flatMap((reading) => frameOf(vocabulary, reading));
}

function frameOf(vocabulary: Vocabulary, { relation, ar, en }: OwnReading): Frame[] {
  const predicate = vocabulary.predicates.find(({ name }) => name === relation);
  if (predicate === undefined) return [];
  const { name, isSymmetric, subject, object } = predicate;
  const letters = lettersOf(vocabulary);
  return [
    {
      predicate: name,
      ...(isSymmetric && ({ symmetric: true } satisfies Partial<Frame>)),
      roles: {
        SOURCE: { is: 'subject', kinds: lettersFor(subject, letters), meant: true },
        TARGET: { is: 'object', kinds: lettersFor(object, letters), list: true },
      },
      ...(en &&
        ({ en: linesFor(en, (noun) => `${noun} of TARGET by SOURCE`) } satisfies Partial<Frame>)),
      ...(ar && ({ ar: linesFor(ar, (noun) => `${noun} SOURCE TARGET`) } satisfies Partial<Frame>)),
      examples: [],
    },
  ];
}

/** The letters of kinds; the forum stands for its edition. */
function lettersFor(kinds: readonly string[], letters: Letters): string {
  const found = new Set(kinds.flatMap((kind) => letters[kind] ?? []));
  if (found.has('E')) found.add('S');
  return [...found].join('');
}

/** A line for each word: one without roles stands for a sentence of both. */
function linesFor({ verbs, nouns }: ReadingWords, ofNoun: (noun: string) => string): Lines {
  const withRoles = (line: string, whole: string) => (/SOURCE|TARGET/.test(line) ? line : whole);
  return {
    ...(verbs &&
      ({ verbs: verbs.map((verb) => withRoles(verb, `SOURCE ${verb} TARGET`)) } satisfies Lines)),
    ...(nouns && ({ nouns: nouns.map((noun) => withRoles(noun, ofNoun(noun))) } satisfies Lines)),
  };
}
