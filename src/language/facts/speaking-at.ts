import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

export const moderator = { key: 'moderator', ar: 'مدير الجلسة', en: 'moderator' };
export const presenter = { key: 'presenter', ar: 'مقدم', en: 'presenter' };
export const speaker = { key: 'speaker', ar: 'متحدث', en: 'speaker' };

/** Words for another session, without a known title. */
const otherSession =
  / (?:و?(?:ال)?(?:جلسه|ندوه|حلقه|ورشه|محاضره|حوار|مناظره)|panel|session|workshop|roundtable|debate|lecture) (?!.*<X)/u;

/** The last session, here or in the sentence before, without another since. */
export function sessionMeant(view: SentenceView, match: Match): Mention | undefined {
  const { reading, sentence } = view;
  if (otherSession.test(view.text.slice(0, match.start))) return undefined;
  const earliest = reading.sentences[Math.max(0, sentence.index - 1)]?.from ?? 0;
  return reading.lastBefore(match.from, ({ kind }) => kind === 'Session', earliest);
}

const rule = 'programme';

export function speaks(
  view: SentenceView,
  match: Pick<Match, 'from' | 'to'>,
  subject: Referent,
  object: Referent,
  role: { key: string; ar: string; en: string },
): void {
  if (isSaid(view, { subject, predicate: 'SPOKE_AT', object })) return;
  view.claim(rule, match, { subject, predicate: 'SPOKE_AT', object, role });
  const edition = view.reading.mainEdition;
  if (edition)
    view.claim(rule, match, {
      subject,
      predicate: 'PARTICIPATED_IN',
      object: edition,
      method: 'INFERRED',
    });
}
