import type { Reading } from '../reading/reading.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import type { Gender } from '../reading/saying-verbs.js';

/** ردت ضاحكةً: «…», أجاب مبتسمًا: an adverb of manner between the verb and the words. */
export function isManner(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.isArabic !== true || reading.at(at)) return false;
  const isAccusative = token.raw.includes('\u064B') || /[^ا]ه$|.{3,}ا$/u.test(token.folded);
  return isAccusative && !token.folded.startsWith('ال') && wordAt(reading.tokens, at + 1) === ':';
}

/** الشائعة التي تقول إن: a thing says it, not a person. */
export function saysOfThing(reading: Reading, verb: number): boolean {
  const { tokens } = reading;
  if (!/^(?:الذي|التي)$/u.test(wordAt(tokens, verb - 1))) return false;
  return tokens[verb - 2]?.isArabic === true && reading.at(verb - 2) === undefined;
}

/** اكتفى بالقول, ردت بقولها: the subject of the preceding verb speaks, if nobody is named. */
export function genderOfDeed(tokens: readonly Token[], by: number): Gender | undefined {
  const word = wordAt(tokens, by);
  if (/^بقول(?:ه|ها)$/u.test(word)) return word.endsWith('ها') ? 'F' : 'M';
  const verb = wordAt(tokens, by - 1);
  if (word !== 'بالقول' || !deeds.test(verb)) return undefined;
  return verb.endsWith('ت') ? 'F' : 'M';
}

/** Actions that are done by saying something. */
const deeds =
  /^[وف]?(?:اكتفي|اكتفت|رد|ردت|علق|علقت|ختم|ختمت|اختتم|اختتمت|عقب|عقبت|استهل|استهلت|اجاب|اجابت|بدا|بدات|مازح|مازحت|لخص|لخصت)$/u;
