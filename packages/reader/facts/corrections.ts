import { makeOncePer } from '#text/get-or-make.js';
import type { Reading, ReadSentence } from '../reading/reading.js';
import { firstOfParagraph } from './paragraph.js';

type Place = Pick<ReadSentence, 'from' | 'to'>;

/** Words over a text or at the beginning of a line that introduce a correction. */
const heads =
  "(?:editor's |editors )?(?:corrections?|corrected|clarifications?|erratum|errata|corrigendum|corrigenda|note to editors|for record)|[وف]?(?:ال)?(?:تصحيح|تصحيحات|تصويب|تصويبات|استدراك|استدراكات|توضيح)";
const head = new RegExp(`^ (?:${heads}) |^ (?:apology|اعتذار) $`, 'u');
const printed =
  '(?:article|notice|report|story|bulletin|newsletter|dispatch|text|page|item|profile|piece|release|issue)';
const mistaken = new RegExp(
  [
    ` (?:earlier|previous|first|original|initial|printed) (?:version|draft|edition)s? of (?:this|our|${printed})`,
    ` (?:earlier|previous|first|original|initial) ${printed}s? (?:said|gave|stated|named|placed|put|wrote|called|had)`,
    ` (?:this|our) ${printed} (?:originally|previously|first|wrongly|incorrectly)`,
    ' (?:misstated|misidentified|misreported|misprinted|misnamed|we regret error)',
    ' (?:نسخه|صيغه|طبعه) (?:سابقه|اولي) من (?:هذا|هذه)',
    ' (?:ورد|وردت|جاء|ذكر|ذكرت) (?:\\S+ ){0,5}?(?:خطا|بالخطا|سهوا)',
    ' (?:نشرنا|كتبنا|قلنا) .* (?:والصواب|والصحيح) ',
  ].join('|'),
  'u',
);
const regret =
  /^ (?:we |editors )?(?:regret|apologi[sz]e for) (?:this |that )?(?:error|mistake) |^ [وف]?نعتذر عن (?:هذا )?(?:ال)?خطا /u;

/**
 * Whether a sentence is a correction, or in a paragraph of corrections, so that its true and false parts cannot be told apart.
 */
export function isCorrection(reading: Reading, sentence: ReadSentence): boolean {
  if (mistaken.test(bareWordsOf(reading, sentence))) return true;
  if (head.test(bareWordsOf(reading, firstOfParagraph(reading, sentence, mostBehind)))) return true;
  const next = reading.sentences[sentence.index + 1];
  return next !== undefined && regret.test(bareWordsOf(reading, next));
}

/** Words for an earlier publication, which the text corrects. */
const published =
  / (?:an?|the|our|its|this|it|we|he|she|they|one)(?: \S+){0,12}? (?:also |wrongly )?(?:put|gave|described|placed|named|listed|identified|located|dated|showed|called) /u;
const publishedInArabic =
  / (?:جاء|ورد|نشر|نشرت|وصف|وصفت|ذكر|ذكرت|نسب|نسبت|وضع|وضعت) (?:\S+ ){0,3}?(?:نشرتنا|خبرنا|تقريرنا|عددنا|المقال|الخبر|التقرير|الجدول|العنوان|نسخه سابقه) /u;
/** Words after which the text states the truth. */
const turns = / (?:whose|which|but|in fact|والصواب|والصحيح) /gu;

/** Whether a token of a text of corrections is in a quotation of the earlier publication: `A table placed the fair in …`. */
export function isMisreported(reading: Reading, sentence: ReadSentence, token: number): boolean {
  if (!isHeaded(reading)) return false;
  const words = wordsOf(reading, { from: lastClause(reading, sentence.from, token), to: token });
  const said = words.slice([...words.matchAll(turns)].at(-1)?.index ?? 0);
  return published.test(said) || publishedInArabic.test(said);
}

/** Whether the first sentence of a text introduces corrections; worked out once, since each office and fact asks. */
const isHeaded = makeOncePer(
  (reading: Reading): boolean =>
    reading.sentences[0] !== undefined && head.test(bareWordsOf(reading, reading.sentences[0])),
);

/** The start of the clause of a token. */
function lastClause({ tokens }: Reading, from: number, token: number): number {
  const clause = tokens.slice(from, token).findLastIndex(({ raw }) => /^[;؛]$/u.test(raw));
  return from + clause + 1;
}

/** Maximum sentences of a line after its first. */
const mostBehind = 5;

/** The words without articles. */
function bareWordsOf(reading: Reading, place: Place): string {
  return wordsOf(reading, place).replaceAll(/ (?:the|an?)(?= )/gu, '');
}

/** The words without marks, with a blank on each side. */
function wordsOf({ tokens }: Reading, { from, to }: Place): string {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'MARK');
  return ` ${words.map(({ folded }) => folded).join(' ')} `;
}
