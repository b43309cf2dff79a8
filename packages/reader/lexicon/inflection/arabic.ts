import { fold } from '#text/fold.js';
import type { Form, Use } from './form.js';
import { wordForms } from './word-forms.js';

const pronouns = ['ه', 'ها', 'هم', 'هما'];

const join = (heads: readonly string[], words: readonly string[]): string[] =>
  heads.flatMap((head) => words.map((word) => head + word));

/** The forms of an Arabic verb, given by its past: استضاف، استضافت، وتستضيفها، استُضيفت، باستضافة …. */
export function arabicVerb(lemma: string): Form[] {
  const { present = '', noun, passive } = wordForms.ar[lemma] ?? {};
  const past = fold(lemma);
  const stem = stemOf(lemma);
  const isWeak = (word: string): boolean =>
    lemma.endsWith('ى') && word.replace(/^[وف]/u, '') === past;
  const presents = present === '' ? [] : join(['ي', 'ت'], [fold(present).slice(1)]);
  const active = [
    ...pastsOf(lemma),
    ...presents.flatMap((word) => [word, `${word}ون`, `${word}ان`]),
  ];
  const joined = [stem === past ? past : `${stem}ا`, `${stem}ت`, ...presents];
  const bare: Form[] = [
    ...active.map((word): Form => ({ word, use: passive === undefined ? 'EITHER' : 'ACTIVE' })),
    ...join(joined, pronouns).map((word): Form => ({ word, use: 'ACTIVE', hasPronoun: true })),
    ...(passive === undefined ? [] : pastsOf(passive)).map((word): Form => ({
      word,
      use: 'PASSIVE',
    })),
  ];
  const purposes = presents
    .flatMap((word) => [word, ...join([word], pronouns)])
    .map((word): Form => ({
      word: `ل${word}`,
      use: 'ACTIVE',
      isPurpose: true,
      ...(presents.includes(word) ? {} : ({ hasPronoun: true } satisfies Partial<Form>)),
    }));
  const withJoint = bare.flatMap((form) =>
    ['و', 'ف'].map((joint): Form => ({ ...form, word: joint + form.word, isJoined: true })),
  );
  // تولي is spelled like تولى.
  const nouns = noun === undefined ? [] : arabicNoun(noun).filter(({ word }) => !isWeak(word));
  return [...bare, ...purposes, ...withJoint, ...nouns];
}

/** The past in its genders and numbers. */
function pastsOf(lemma: string): string[] {
  const [past, stem] = [fold(lemma), stemOf(lemma)];
  return [past, `${stem}ت`, `${stem}وا`, `${past}ا`, `${stem}تا`];
}

/** The past without a weak last letter: تولـ of تولى, but أنشأ. */
function stemOf(lemma: string): string {
  return fold(lemma.replace(/[ىا]$/u, ''));
}

const articles = ['', 'و', 'ف', 'ال', 'وال', 'فال'];
const prepositions = ['ب', 'وب', 'ل', 'ول', 'بال', 'لل', 'وبال', 'ك', 'فب'];

/** The forms of an Arabic noun with article, prepositions and possessive pronouns: استضافة، باستضافة، استضافتها. */
export function arabicNoun(lemma: string, use: Use = 'NOUN'): Form[] {
  const noun = fold(lemma);
  const stem = noun.endsWith('ه') ? `${noun.slice(0, -1)}ت` : noun;
  const owned = join([stem], pronouns);
  return [
    ...join([...articles, ...prepositions], [noun]).map((word): Form => ({ word, use })),
    ...join(['', 'و', 'ف', 'ل', 'ب', 'وب'], owned).map((word): Form => ({
      word,
      use,
      hasPronoun: true,
    })),
  ];
}

/** An Arabic title in its genders and numbers: عضو، عضوة، العضوان، أعضاء، أعضاؤها. */
export function arabicTitle(lemma: string): string[] {
  const title = fold(lemma).replace(/^ال/u, '');
  const plurals = (wordForms.plurals[lemma] ?? []).map(fold);
  const bare = [title, `${title}ا`, `${title}ه`, `${title}ان`, `${title}ين`, `${title}ون`];
  const owned = plurals.flatMap((plural) =>
    join(
      plural.endsWith('اء')
        ? [plural, `${plural.slice(0, -1)}و`, `${plural.slice(0, -1)}ي`]
        : [plural],
      ['ها', 'ه'],
    ),
  );
  return join(['', 'و', 'ال', 'وال'], [...bare, ...plurals, ...owned]);
}
