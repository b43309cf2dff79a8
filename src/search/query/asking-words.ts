import { fold } from '#text/fold.js';
import { stemsOf } from '../clitics.js';
import { designatesThing } from '../designations.js';
import type { Word } from '../words.js';

/** Beginnings of questions, folded. If one begins another, the longer comes first. */
const openings = toPhrases(`
  who is, who are, who was, whos, what is, what are, what was, whats, where is, where are, wheres, when is, when was
  tell me more about, tell me about, information about, information on, info about, info on, details of, details on
  facts about, find me, search for, looking for, look for, show me, about
  من هو, من هي, من هم, من يكون, من تكون, ما هو, ما هي, ما هم, ماهو, ماهي, ماذا عن
  أين تقع, أين يقع, أين هي, أين هو, متى كان, متى كانت, حدثني عن, أخبرني عن
  معلومات عن, نبذة عن, تفاصيل عن, ابحث عن, البحث عن, بحث عن, تعريف
`);
/** Words between the kind of a thing and its name: a city called Riyadh. */
const introductions = new Set(
  fold(`
    called named titled entitled
    تسمى يسمى المسماة المسمى تدعى يدعى المدعو المدعوة تعرف يعرف المعروف المعروفة اسمها اسمه بعنوان عنوانها عنوانه
  `).split(' '),
);
/** باسم is also a first name, but no name of a person follows مدينة or منظمة. */
const inTheName = fold('باسم');

/** Words between a counted thing and its number: الدورة رقم 4, edition no. 3. */
const numbering = new Set(fold('no nr num number رقم').split(' '));
const digits = /^\p{N}+$/u;

/** The words of a query that only ask: its beginning, and those between a kind and a name. */
export function askingWords(words: readonly Word[]): ReadonlySet<Word> {
  const opening = words.slice(0, openingLength(words));
  const asking = new Set(opening);
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (introductions.has(word.text) || (before && introduces(word, before))) asking.add(word);
    if (numbering.has(word.text) && digits.test(words[at + 1]?.text ?? '')) asking.add(word);
  });
  return asking.size < words.length ? asking : new Set();
}

function openingLength(words: readonly Word[]): number {
  const found = openings.find(
    (phrase) =>
      phrase.length < words.length && phrase.every((text, at) => words[at]?.text === text),
  );
  return found?.length ?? 0;
}

function introduces({ text }: Word, before: Word): boolean {
  if (text !== inTheName) return false;
  return [before.text, ...stemsOf(before.text).map((stem) => stem.text)].some(designatesThing);
}

function toPhrases(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split(/[,\n]/u)
    .map((phrase) => fold(phrase).split(' '))
    .sort((a, b) => b.length - a.length);
}
