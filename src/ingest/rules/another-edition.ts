import type { Reading } from '../reading/reading.js';

const another =
  / (?:(?:previous|preceding|earlier|last|next|coming|upcoming|forthcoming|following) (?:edition|forum|summit|conference|congress|festival|gathering|meeting|round|roundtable)|(?:\S*(?:دوره|دورته|دورتها|نسخه|نسخته|نسختها|طبعته|طبعتها)) (?:السابقه|الماضيه|المقبله|القادمه|التاليه|الفايته)) /u;

/** Whether the words of a sentence up to a token speak of the edition before or behind the one that the text is about. */
export function speaksOfAnother({ tokens }: Reading, from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ folded }) => folded);
  return another.test(` ${words.join(' ')} `);
}
