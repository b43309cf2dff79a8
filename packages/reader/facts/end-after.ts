import { wordAt } from '#text/words/tokens.js';
import type { ReadClaim, Match, SentenceView } from './sentence-view.js';

/** Words between what ended and its day. */
const toDay =
  /^(?:[,،]|it|منه|منها|on|in|at|by|from|of|as|with|effect|took|takes|taking|the|end|beginning|start|last|early|late|this|that|only|formally|officially|finally|ended|expired|lapsed|came|into|force|became|effective|until|monday|tuesday|wednesday|thursday|friday|saturday|sunday|في|اعتبارا|من|ابتداء|بدءا|نهايه|مطلع|اواخر|اوايل|منتصف|عام|سنه|يوم|شهر|بتاريخ|رسميا|دخل|حيز|النفاذ|التنفيذ|جاء|وذلك|وقع|حتي|انتهت|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الاحد)$/u;

/** The day on which a tie ended, behind its words or before them in the sentence; without one it is over. */
export function endAfter(
  { reading, sentence }: SentenceView,
  { from, to }: Pick<Match, 'from' | 'to'>,
): Pick<ReadClaim, 'validTo' | 'ended'> {
  const within = reading.datesWithin(from, to).at(-1);
  let at = to;
  while (at < sentence.to && !reading.dateFrom(at) && toDay.test(wordAt(reading.tokens, at)))
    at += 1;
  const behind = at < sentence.to ? reading.dateFrom(at) : undefined;
  const first = reading
    .datesWithin(sentence.from, from)
    .find((date) => date.from - sentence.from < 3 && from - date.to < 3);
  const day = behind ?? within ?? first;
  return day ? { validTo: day.last ?? day.value } : { ended: true };
}

/** `… after a membership that began in 1996`: the day behind such a verb. */
export function beginningIn({ reading, sentence }: SentenceView): string | undefined {
  const words = reading.tokens.slice(sentence.from, sentence.to);
  const at = words.findIndex(({ folded }) => /^(?:began|started|بدات)$/u.test(folded));
  const day = at < 0 ? sentence.to : sentence.from + at + 1;
  return reading.datesWithin(day, Math.min(day + 4, sentence.to))[0]?.value;
}
