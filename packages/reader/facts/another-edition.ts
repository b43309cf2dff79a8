import type { Reading } from '../reading/reading.js';
import { bringsInEvent } from './side-events.js';

const another =
  / (?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|previous|preceding|earlier|last|next|coming|upcoming|forthcoming|following) (?:edition|forum|summit|conference|congress|festival|gathering|meeting|round|roundtable)|(?:\S*(?:دوره|دورته|دورتها|نسخه|نسخته|نسختها|طبعته|طبعتها)) (?:السابقه|الماضيه|المقبله|القادمه|التاليه|الفايته)) /u;

/**
 * Whether the words of a sentence up to a token are about something other than the main edition: the one before or after it, or
 * another event.
 */
export function speaksOfAnother(reading: Reading, from: number, to: number): boolean {
  const words = ` ${[...wordsOf(reading, from, to)].join(' ')} `;
  return another.test(words) || bringsInEvent(words);
}

/** The words, with `<E>` for editions and forums. */
function* wordsOf(reading: Reading, from: number, to: number): Generator<string> {
  for (let at = from; at < to; at += 1) {
    const mention = reading.outermostAt(at);
    const isEdition = mention?.kind === 'Edition' || mention?.kind === 'ForumSeries';
    yield isEdition ? '<E>' : (reading.tokens[at]?.folded ?? '');
    if (isEdition) at = mention.to - 1;
  }
}
