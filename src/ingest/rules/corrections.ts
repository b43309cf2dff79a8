import type { Reading, ReadSentence } from '../reading/reading.js';

const label =
  /^ (?:editor's |editors )?(?:corrections?|corrected|clarifications?|erratum|errata|corrigendum|corrigenda|note to editors|تصحيح|تصويب|استدراك) /u;
const printed =
  '(?:article|notice|report|story|bulletin|newsletter|dispatch|text|page|item|profile|piece|release)';
const mistaken = new RegExp(
  [
    ` (?:earlier|previous|first|original|initial|printed) (?:version|draft|edition)s? of (?:this|our|${printed})`,
    ` (?:earlier|previous|first|original|initial) ${printed}s? (?:said|gave|stated|named|placed|put|wrote|called|had)`,
    ` (?:this|our) ${printed} (?:originally|previously|first|wrongly|incorrectly)`,
    ' (?:misstated|misidentified|misreported|misprinted|misnamed|we regret error)',
    ' (?:نسخه|صيغه|طبعه) (?:سابقه|اولي) من (?:هذا|هذه)',
    ' (?:ورد|وردت|جاء|ذكر|ذكرت) (?:\\S+ ){0,5}?(?:خطا|بالخطا|سهوا)',
  ].join('|'),
  'u',
);

/**
 * Whether a sentence takes back what was printed, or stands in a paragraph that does: which of its words say what is so, and which
 * what was said by mistake, they do not tell.
 */
export function isCorrection(reading: Reading, sentence: ReadSentence): boolean {
  if (mistaken.test(wordsOf(reading, sentence))) return true;
  return label.test(wordsOf(reading, firstOfParagraph(reading, sentence)));
}

/** So many sentences of a line may stand behind its first. */
const mostBehind = 5;

/** The sentence with which the line begins, or one far enough before. */
function firstOfParagraph(reading: Reading, sentence: ReadSentence): ReadSentence {
  let first = sentence;
  for (let back = 0; back < mostBehind; back += 1) {
    const before = reading.sentences[first.index - 1];
    if (!before || reading.slice(before.end, first.start).includes('\n')) return first;
    first = before;
  }
  return first;
}

/** The words without marks and articles, a blank on each side. */
function wordsOf({ tokens }: Reading, { from, to }: Pick<ReadSentence, 'from' | 'to'>): string {
  const words = tokens
    .slice(from, to)
    .filter(({ kind, folded }) => kind !== 'MARK' && !/^(?:the|an?)$/u.test(folded));
  return ` ${words.map(({ folded }) => folded).join(' ')} `;
}
