import { fold } from '#text/fold.js';

/**
 * Words that never distinguish two names: particles, a lone clitic, the article as it sounds before a sun letter (ar-Riyadh,
 * ash-Sharqiyah), the parts between a name and a father's name, forms of address.
 */
const words = `
  the of and for in on at to by from with a an de du des la le les
  al el ad adh ar as ash ath az ed er es esh et ez bin bint ibn
  mr mrs ms dr prof excellency his her
  في من على إلى عن مع
  و ف ب ك ل ال لل وال فال بال كال ولل فلل
  بن بنت ابن
  معالي سعادة السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة
`;

const weightless: ReadonlySet<string> = new Set(fold(words).split(' '));

/** Whether a folded word never distinguishes two names. */
export function isWeightless(word: string): boolean {
  return weightless.has(word);
}
