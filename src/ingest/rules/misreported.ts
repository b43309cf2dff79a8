import type { Reading, ReadSentence } from '../reading/reading.js';

const corrections =
  /^(?:(?:the )?(?:corrections?|clarifications?|errata|erratum|for the record)|[وف]?(?:ال)?(?:تصويب|تصويبات|تصحيح|تصحيحات|استدراك|توضيح))(?: |$)/u;
/** What was published says it, and the text says that it is not so. */
const published =
  /(?:^| )(?:an?|the|our|its|this|it|we|he|she|they|one)(?: \S+){0,12}? ?(?:also |wrongly )?(?:put|gave|described|placed|named|listed|identified|located|dated|showed|called) /u;
const publishedInArabic =
  / (?:جاء|ورد|نشر|نشرت|وصف|وصفت|ذكر|ذكرت|نسب|نسبت) (?:\S+ ){0,3}?(?:نشرتنا|خبرنا|تقريرنا|عددنا|المقال|الخبر|التقرير|الجدول|العنوان|نسخه سابقه) /u;
/** From here on the text says what is so. */
const turns = /[;؛]| (?:whose|which|but|in fact|والصواب|والصحيح) /gu;

/** Whether a token of a sentence of corrections lies in what had been published: `A table placed the fair in …`. */
export function isMisreported(reading: Reading, sentence: ReadSentence, token: number): boolean {
  if (!isOfCorrections(reading)) return false;
  const words = ` ${textOf(reading, sentence.from, token)} `;
  const begun = words.slice([...words.matchAll(turns)].at(-1)?.index ?? 0);
  return published.test(begun) || publishedInArabic.test(begun);
}

/** The heading says that the text corrects another. */
function isOfCorrections(reading: Reading): boolean {
  const [first] = reading.sentences;
  return first !== undefined && corrections.test(textOf(reading, first.from, first.to));
}

function textOf({ tokens }: Reading, from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');
}
