import type { Reading } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';

/** Roads, waters and lands that meet: in the dual, or in the plural if no forum has that name. */
const meeting =
  /^(?:ال)?(?:(?:طريق|شارع|نهر|بحر|وادي|خط|سكت|تيار|قارت|رافد|جدول|درب|ممر|محيط|خليج|سوق|فلج|مسار|زقاق|جسر)ين|طرق|اوديه|شوارع|سكك|تيارات|قارات|حضارات)$/u;
/** Prepositions of place that do not precede a forum. */
const beside = /^[وف]?(?:عند|قرب|قباله|بقرب|بجوار|بجانب)$/u;

/** ملتقى الطريقين, عند ملتقى الضفتين: a meeting of roads or waters, not a forum. */
export function isJunction({ tokens }: Reading, at: number): boolean {
  if (!/^[وفبل]?ملتقي$/u.test(wordAt(tokens, at))) return false;
  const next = wordAt(tokens, at + 1);
  return meeting.test(next) || (beside.test(wordAt(tokens, at - 1)) && /^ال.{2,}ين$/u.test(next));
}
