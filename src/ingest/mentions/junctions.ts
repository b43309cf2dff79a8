import type { Reading } from '../reading/reading.js';
import { wordAt } from '../text/tokens.js';

/** Ways, waters and lands that meet: in the dual, and in the plural where no forum is called so. */
const meeting =
  /^(?:ال)?(?:(?:طريق|شارع|نهر|بحر|وادي|خط|سكت|تيار|قارت|رافد|جدول|درب|ممر|محيط|خليج|سوق|فلج|مسار|زقاق|جسر)ين|طرق|اوديه|شوارع|سكك|تيارات|قارات|حضارات)$/u;
/** A forum is not stood at or by. */
const beside = /^[وف]?(?:عند|قرب|قباله|بقرب|بجوار|بجانب)$/u;

/** ملتقى الطريقين, عند ملتقى الضفتين: where roads or waters meet, and no forum. */
export function isJunction({ tokens }: Reading, at: number): boolean {
  if (!/^[وفبل]?ملتقي$/u.test(wordAt(tokens, at))) return false;
  const next = wordAt(tokens, at + 1);
  return meeting.test(next) || (beside.test(wordAt(tokens, at - 1)) && /^ال.{2,}ين$/u.test(next));
}
