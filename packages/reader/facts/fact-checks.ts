import type { Reading, ReadSentence } from '../reading/reading.js';
import { labelOf } from './label-of.js';

/** The label of a line that quotes a claim for the text to judge: `Claim two: …`, الادعاء الأول: …. */
const claimLabel =
  /^(?:(?:(?:viral|false|popular|common|online|circulating) )?(?:claims?|myths?|allegations?|assertions?|fiction|hoax|statement|post|message|chain message|rumours?)|what (?:they|people|some|it) (?:say|says|claim|claims)|[وف]?(?:ال)?(?:ادعاء|زعم|مزاعم|شايعه|خرافه|اشاعه|متداول|اكذوبه)|ما (?:يقال|يشاع|يتداول|جري تداوله))(?: \S+){0,2}$/u;
const judging =
  '(?:(?:our |final )?(?:verdict|rating|ruling|finding|conclusion|answer|fact)|[وف]?(?:ال)?(?:حكم|تصنيف|تقييم|نتيجه|رد|خلاصه)) [:–-] ';
const subject =
  '(?:(?:this|that|both|all this|claim|post|message) (?:is|was|were|are) |[وف]?(?:هذا|هذه|ذلك|هو|هي) )';
const degrees =
  '(?:(?:completely|partly|mostly|entirely|simply|plainly|largely|also|flatly|محض|جمله وتفصيلا) )';
const isTrue = new RegExp(
  `^ (?:${judging})?${subject}?(?:true|correct|confirmed|صحيح|صحيحه|حقيقي|موكد)(?= [.,،;:])`,
  'u',
);
const isFalse = new RegExp(
  `^ (?:${judging})?${subject}?${degrees}?(?:false|untrue|not (?:true|so|correct|case)|wrong|incorrect|misleading|inaccurate|fabricated|half[ -]true|myth|hoax|lie|nonsense|fake|baseless|unfounded|غير (?:صحيح|صحيحه|دقيق|دقيقه)|ليس (?:صحيحا|دقيقا)|ليست (?:صحيحه|دقيقه)|خطا|خاطي|خاطيه|مضلل|مضلله|زايف|زايفه|كاذب|كاذبه|كذب|باطل|ملفق|مفبرك|لا (?:صحه|اساس) لها?)(?= [.,،;:!–—-])`,
  'u',
);

/**
 * Whether a sentence only quotes a claim to judge it: the next one calls it false, or it has the label of a claim and nothing
 * calls it true.
 */
export function isJudgedFalse(reading: Reading, sentence: ReadSentence): boolean {
  const verdict = verdictBehind(reading, sentence);
  if (isFalse.test(verdict)) return true;
  return claimLabel.test(labelOf(reading, sentence)) && !isTrue.test(verdict);
}

/** The words of the next sentence with its marks, with a blank on each side. */
function verdictBehind({ sentences, tokens }: Reading, { index }: ReadSentence): string {
  const next = sentences[index + 1];
  if (!next) return '';
  const words = tokens
    .slice(next.from, Math.min(next.to, next.from + longest))
    .map(({ folded }) => folded)
    .filter((word) => !/^(?:the|an?)$/u.test(word));
  return ` ${words.join(' ')} `;
}

/** Maximum words of a verdict. */
const longest = 8;
