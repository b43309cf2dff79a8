import { stemsOf } from '../clitics.js';
import { editDistance } from '../edit-distance.js';
import type { NameTable } from '../names/name-table.js';
import type { Term } from '../vocabulary/form.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { AskedWord, Rule } from './match.js';

const articleQuality = 950;
const particleQuality = 900;
/** Accusative ending of an indefinite object in a text: حلولًا. */
const objectEnding = 'ا';
/** Maximum letters of a chain of clitics. */
const maxLetters = 4;
/** Minimum letters of a stem that is no accident: لمجلس occurs in a name, and is still مجلس. */
const tellingStem = 4;
const definite = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;

/** The number of letters by which the clitics of two words differ. */
export function cliticDistance(a: string, b: string): number {
  return editDistance(a, b, maxLetters);
}

/** Matches the same word with other clitics. */
export const clitic: Rule = function* (word, names) {
  for (const [term, quality] of [
    ...withMore(word.text, names.vocabulary),
    ...withFewer(word.text, names.vocabulary),
  ]) {
    if (term.text === word.text) continue;
    const distance = cliticDistance(word.text, term.text);
    const match = {
      rule: 'CLITIC',
      to: term.text,
      postings: term.postings,
      quality,
      distance,
    } as const;
    yield losesArticle(word, term) ? { ...match, holdsFor: isOneWord(names) } : match;
  }
};

/**
 * Adds clitics. Adding an article never changes a word; other clitics are tried if the word without them is in some name, or in
 * texts alone.
 */
function* withMore(word: string, vocabulary: Vocabulary): Generator<[Term, number]> {
  const known = vocabulary.termsOf(word);
  for (const term of known) yield [term, articleQuality];
  const object = vocabulary.term(word + objectEnding);
  if (object?.names === 0) yield [object, particleQuality];
  for (const term of vocabulary.termsWithStem(word))
    if (known.length > 0 || term.names === 0) yield [term, particleQuality];
}

/**
 * Removes clitics, if the rest is a word of some name or text. From a word that is itself in a name, they are removed only
 * together with its article, or if a long word remains.
 */
function* withFewer(word: string, vocabulary: Vocabulary): Generator<[Term, number]> {
  const isWhole = vocabulary.isOfNames(word) && !definite.test(word);
  for (const { text, articleOnly } of stemsOf(word)) {
    if (isWhole && text.length < tellingStem) continue;
    const known = vocabulary.termsOf(text);
    for (const term of known) yield [term, articleOnly ? articleQuality : particleQuality];
    if (known.length === 0) continue;
    for (const term of vocabulary.termsWithStem(text)) yield [term, particleQuality];
  }
}

/**
 * True for المجلس alone, the council just named and not the head of every مجلس الـ…: without its article it can only match a
 * whole name.
 */
function losesArticle(word: AskedWord, term: Term): boolean {
  return word.isAlone && definite.test(word.text) && !definite.test(term.text);
}

function isOneWord(names: NameTable): (slot: number) => boolean {
  return (slot) => names.columns.places[slot] === 1;
}
