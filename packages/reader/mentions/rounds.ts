import { arabicForums } from '../lexicon/names.js';
import type { Reading } from '../reading/reading.js';
import { wordsBehind } from './surroundings.js';

const forum = `(?:(?:ال)?(?:${[...arabicForums].join('|')}|حدث|فعاليه|لقاء|تظاهره|مناسبه|احتفاليه) )`;
/** لهذا الملتقى, لعام …: words that specify the edition or its time instead of its subject. */
const times = '(?:(?:هذا|هذه|عام|سنه|موسم|شهر|انعقاد|اعمال|فعاليات|نفس|ذات) )';
const round = new RegExp(
  `^(?:من (?!${forum})(?:ال\\S{2,}|[«“"]) |لل(?!${forum})\\S{2,} |ل(?!ل|${forum}|${times})\\S{2,} ال\\S{2,} )`,
  'u',
);

/**
 * الدورة الثانية من الري, من «…», للمزاد, لسباق القوارب: a numbered round of something other than a forum, or of another forum.
 */
export function isRoundOf(reading: Reading, at: number): boolean {
  return round.test(wordsBehind(reading, at));
}
