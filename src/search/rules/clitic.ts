import { stemsOf } from '../clitics.js';
import { editDistance } from '../edit-distance.js';
import type { NameTable } from '../names/name-table.js';
import type { Term } from '../vocabulary/form.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { AskedWord, Rule } from './match.js';

const articleQuality = 950;
const particleQuality = 900;
/** No chain of clitics is longer. */
const maxLetters = 4;
const definite = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;

/** The same word with other clitics. */
export const clitic: Rule = function* (word, names) {
  for (const [term, quality] of [
    ...withMore(word.text, names.vocabulary),
    ...withFewer(word.text, names.vocabulary),
  ]) {
    if (term.text === word.text) continue;
    const distance = editDistance(term.text, word.text, maxLetters);
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
 * Adding an article never costs a word its own letters; other clitics are seen where the word stands without
 * them in some name.
 */
function* withMore(word: string, vocabulary: Vocabulary): Generator<[Term, number]> {
  const known = vocabulary.termsOf(word);
  for (const term of known) yield [term, articleQuality];
  if (known.length === 0) return;
  for (const term of vocabulary.termsWithStem(word)) yield [term, particleQuality];
}

/**
 * Letters are taken away only where the rest is a word of some name, and from a word that is one itself only
 * along with its article.
 */
function* withFewer(word: string, vocabulary: Vocabulary): Generator<[Term, number]> {
  if (vocabulary.term(word) && !definite.test(word)) return;
  for (const { text, articleOnly } of stemsOf(word)) {
    const known = vocabulary.termsOf(text);
    for (const term of known) yield [term, articleOnly ? articleQuality : particleQuality];
    if (known.length === 0) continue;
    for (const term of vocabulary.termsWithStem(text)) yield [term, particleQuality];
  }
}

/**
 * المجلس alone is the council just named, not the head of every مجلس الـ…: without its article it can only be a
 * whole name.
 */
function losesArticle(word: AskedWord, term: Term): boolean {
  return word.isAlone && definite.test(word.text) && !definite.test(term.text);
}

function isOneWord(names: NameTable): (slot: number) => boolean {
  return (slot) => names.columns.places[slot] === 1;
}
