import { stemsOf } from '../clitics.js';
import type { NameTable } from '../names/name-table.js';
import type { Term } from '../vocabulary/form.js';
import type { Match, Rule } from './match.js';

const quality = 860;
const ofStates = 'Country';

/** Endings of an Arabic demonym in all genders and numbers: كويتي, كويتية, كويتيون, الكويتيات, كويتيان, كويتيًا. */
const nisba = /(?<=\p{L}{2})ي(?:ه|ين|ون|ات|ان|تان|تين|ا)?$/u;
/** Plurals of people from a country with four consonants: المغاربة, القبارصة. */
const broken = /^(?<first>\p{L}{2})ا(?<second>\p{L}{2})ه$/u;
/** Endings that a name loses before it: غانا, جيبوتي, السعودية, نيجيريا. */
const arabicEnds = ['', 'ا', 'ه', 'ي', 'يه', 'يا'];
/** Endings of a Latin demonym and its plural: Omani, Jordanian, Rwandan, Nigerian, Japanese, Turkish. */
const latinEndings = /(?:i|ian|an|n|ese|ish)s?$/u;

/** Matches a demonym with its state: by the rules of either language, or as stated in the graph. */
export const demonym: Rule = function* ({ text }, names) {
  const terms = new Set([...stated(text, names), ...derived(text, names)]);
  for (const { text: to, postings } of terms) if (to !== text) yield toMatch(text, to, postings);
};

function toMatch(from: string, to: string, postings: Term['postings']): Match {
  const distance = Math.abs(from.length - to.length);
  return { rule: 'DEMONYM', to, postings, quality, distance };
}

/** Matches a demonym that is a name: Emirati, Cypriot. */
function* stated(text: string, names: NameTable): Generator<Term> {
  for (const key of [text, text.replace(/s$/u, '')])
    for (const slot of names.named(key))
      if (names.name(slot).nameKind === 'DEMONYM') yield* wholeNamesOf(names.entityOf(slot), names);
}

function* wholeNamesOf(entity: number, names: NameTable): Generator<Term> {
  for (const slot of names.namesOf(entity)) {
    if (!isOneWord(slot, names)) continue;
    const { text, nameKind } = names.name(slot);
    const term = nameKind === 'DEMONYM' ? undefined : names.vocabulary.term(names.keyOf(text));
    if (term) yield term;
  }
}

function* derived(text: string, names: NameTable): Generator<Term> {
  for (const base of new Set(basesOf(text)))
    for (const term of names.vocabulary.termsOf(base))
      if (names.named(term.text).some((slot) => isStateOf(slot, names))) yield term;
}

function* basesOf(text: string): Generator<string> {
  for (const word of [text, ...stemsOf(text).map((stem) => stem.text)]) {
    const stem = word.replace(nisba, '');
    if (stem !== word) for (const end of arabicEnds) yield stem + end;
    if (broken.test(word)) yield word.replace(broken, '$<first>$<second>');
  }
  const ending = latinEndings.exec(text)?.[0] ?? '';
  for (let length = 1; length <= ending.length; length += 1)
    if (latinEndings.test(text.slice(-length))) yield text.slice(0, -length);
}

function isStateOf(slot: number, names: NameTable): boolean {
  return isOneWord(slot, names) && names.kindOf(slot) === ofStates;
}

function isOneWord(slot: number, { columns }: NameTable): boolean {
  return columns.places[slot] === 1 && columns.isAcronym[slot] === 0;
}
