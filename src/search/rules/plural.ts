import { groupBy } from '#text/group-by.js';
import { stemsOf } from '../clitics.js';
import type { NameTable } from '../names/name-table.js';
import type { Term } from '../vocabulary/form.js';
import { wordTexts } from '../words.js';
import type { AskedWord, Rule } from './match.js';

const quality = 860;

/** Kinds whose names are proper and have no plural: أقطار is not قطر. */
const proper: ReadonlySet<string> = new Set(['Country', 'Place', 'Person']);

/**
 * Singulars and their broken plurals, by their consonants 1, 2, 3: وزير and وزراء, فرصة and فرص, مجلس and مجالس. Vowels between
 * them may be written in only one of the words, so the patterns are weak: only words of the graph are matched.
 */
const patterns: readonly (readonly [string, readonly string[]])[] = [
  ['12ي3', ['123اء', 'ا123اء', '12ا3']],
  ['1ا2ي3', ['1وا2ي3']],
  ['1ا2و3', ['1وا2ي3']],
  ['123ه', ['123', 'ا123']],
  ['123', ['ا12ا3', '12و3', '12ا3']],
  ['1ا2ه', ['ا1وا2']],
  ['1ا23', ['12ا3', '1وا23', '123ه']],
  ['1اي2', ['1وا2']],
  ['12ي3ه', ['12اي3']],
  ['12ا3ه', ['12اي3']],
  ['م123', ['م1ا23']],
  ['م123ه', ['م1ا23']],
  ['12اه', ['12وات']],
];

/** Endings of the feminine, dual and plural, of the dual also before a name: سفارتا عمان. */
const endings = ['ه', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين', 'تا', 'تي'];
/** Endings of the dual and plural of a feminine, whose stem may be short: دولتا, شركات. */
const ofFeminine = /(?<=^\p{L}{3})(?:ت(?:ان|ين|ا|ي)|ات)$/u;
/** Endings of the sound plurals. */
const several = /(?:ات|ون|ين)$/u;
const ending = new RegExp(`(?:${endings.join('|')})$`, 'u');
const shortestStem = 4;
const arabic = /^\p{Script=Arabic}+$/u;

interface Change {
  /** Length of the words that it changes. */
  readonly length: number;
  readonly from: RegExp;
  readonly to: string;
}

/** All changes between singular and plural, in both directions, by length. */
const changesByLength = groupBy(
  patterns.flatMap(([singular, plurals]) =>
    plurals.flatMap((plural) => [change(singular, plural), change(plural, singular)]),
  ),
  ({ length }) => length,
);

/** Matches the same word in another number or gender: وزير and الوزراء, دبلوماسي and الدبلوماسيون. */
export const plural: Rule = function* (word, names) {
  if (!arabic.test(word.text)) return;
  const forms = new Set([word.text, ...stemsOf(word.text).map((stem) => stem.text)]);
  const holdsFor = isCommonNoun(word, names);
  for (const other of new Set([...forms].flatMap((form) => [...othersOf(form)])))
    for (const { text: to, postings } of forms.has(other) ? [] : termsOf(other, names))
      yield { rule: 'PLURAL', to, postings, quality, distance: 0, holdsFor };
};

/** The terms of a word, and with clitics before it: وتنويعه. */
function termsOf(word: string, { vocabulary }: NameTable): readonly Term[] {
  return [...vocabulary.termsOf(word), ...vocabulary.termsWithStem(word)];
}

function* othersOf(text: string): Generator<string> {
  for (const { from, to } of changesByLength.get(text.length) ?? [])
    if (from.test(text)) yield text.replace(from, to);
  if (ofFeminine.test(text)) yield text.replace(ofFeminine, 'ه');
  const stem = text.replace(ending, '');
  if (stem.length < shortestStem) return;
  yield stem;
  for (const end of endings) yield stem + end;
}

/**
 * A single word asks for the thing itself, not for all things with the word in their name; in the plural, also for all whose
 * name begins with the singular: سفارات.
 */
function isCommonNoun({ text, isAlone }: AskedWord, names: NameTable): (slot: number) => boolean {
  const { columns } = names;
  const singles = new Set(several.test(text) ? othersOf(text) : []);
  const isHead = (slot: number) => {
    const [head = ''] = wordTexts(names.name(slot).text);
    return singles.has(head) || singles.has(head.replace(/^ال/u, ''));
  };
  return (slot) =>
    !proper.has(names.kindOf(slot)) && (!isAlone || columns.places[slot] === 1 || isHead(slot));
}

function change(from: string, to: string): Change {
  const source = from.replace(
    /\d/gu,
    (digit) => `(?<c${digit}>${digit === '1' ? '[^ه]' : '[^اه]'})`,
  );
  return {
    length: from.length,
    from: new RegExp(`^${source}$`, 'u'),
    to: to.replace(/\d/gu, (digit) => `$<c${digit}>`),
  };
}
