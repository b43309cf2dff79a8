import type { WorldName } from '../gazetteer/world-names.js';
import { arabicStates, englishOrganisations, englishStates } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';
import { isHomographOfState } from './homographs.js';
import { entityOf, worldNameAt, type FoundName } from './world-name-at.js';

const rule = 'state-name';

/** States of the world that the graph lacks, or has under another name: `Kenya`, the `UAE`, جمهورية مصر العربية. */
export function readStates(reading: Reading): void {
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const found = worldNameAt(reading, at, 'states');
    const isMoney = found && wordAt(reading.tokens, at + found.name.words.length) === '$';
    if (found && !isMoney && isMeant(reading, at, found.name))
      at = addState(reading, at, found) - 1;
  }
}

/** Excludes a city of the same name, and the first name of a person. */
function isMeant(reading: Reading, at: number, { words }: WorldName): boolean {
  const { tokens } = reading;
  const next = tokens[at + words.length];
  if (isHomographOfState(reading, at, at + words.length)) return false;
  if (next?.isArabic === true)
    return (
      next.folded !== 'العاصمه' && !/^(?:[وفبل]?مدينه|.?العاصمه)$/u.test(wordAt(tokens, at - 1))
    );
  const mayBePerson = words.length === 1 && givenToo.has(words[0] ?? '');
  return !(next?.isCapital === true && (mayBePerson || isPartOf(next.folded)));
}

const givenToo: ReadonlySet<string> = new Set(['chad', 'georgia', 'israel', 'jordan', 'ireland']);

/** `Kuwait City`, `Singapore Airlines` are names of their own. */
function isPartOf(word: string): boolean {
  return word === 'city' || englishOrganisations.has(word);
}

/** The state with the other words of its full name, and the token after it. */
function addState(reading: Reading, at: number, { name, skip }: FoundName): number {
  const from = startOfName(reading, at);
  const to = endOfName(reading, at + name.words.length);
  const lead = from < at ? skipOf(reading, from) : skip;
  const entity = entityOf(reading, name, 'Country', reading.words(from, to, lead));
  reading.add({ from, to, skip: lead, kind: 'Country', entity, rule, confidence: 0.85 });
  return to;
}

/** `Federal Republic of`, جمهورية: the noun before the name, with its adjectives. */
function startOfName(reading: Reading, at: number): number {
  const { tokens } = reading;
  const before = tokens[at - 1];
  if (before?.isArabic === true)
    return formIn(before, arabicStates) && !reading.at(at - 1) ? at - 1 : at;
  const of = wordAt(tokens, at - 1) === 'the' ? at - 2 : at - 1;
  const isNoun = englishStates.has(wordAt(tokens, of - 1)) && tokens[of - 1]?.isCapital === true;
  return wordAt(tokens, of) === 'of' && isNoun ? startOfNoun(reading, of - 1) : at;
}

/** `Federal` before `Republic`. */
function startOfNoun(reading: Reading, noun: number): number {
  let from = noun;
  while (from > noun - 3 && reading.tokens[from - 1]?.isCapital && !isFirst(reading, from - 1))
    from -= 1;
  return from;
}

/** The first word of a sentence is capitalised anyway. */
function isFirst(reading: Reading, at: number): boolean {
  return reading.sentences[reading.sentenceAt(at)]?.from === at;
}

/** العربية, الديمقراطية الشعبية after the name of a republic. */
function endOfName({ tokens }: Reading, from: number): number {
  let to = from;
  while (to < from + 2 && official.test(wordAt(tokens, to))) to += 1;
  return to;
}

const official =
  /^ال(?:عربيه|اسلاميه|شعبيه|ديمقراطيه|اتحاديه|هاشميه|اشتراكيه|بوليفاريه|فيدراليه)$/u;

/** Number of letters of a clitic before the noun. */
function skipOf({ tokens }: Reading, at: number): number {
  const token = tokens[at];
  return (token?.isArabic === true ? formIn(token, arabicStates)?.skip : undefined) ?? 0;
}
