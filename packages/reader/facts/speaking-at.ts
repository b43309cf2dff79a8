import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { ClaimRole } from '../reading/analysis.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';
import { isCalledOff } from './hedges.js';

export const moderator = { key: 'moderator', ar: 'مدير الجلسة', en: 'moderator' };
export const presenter = { key: 'presenter', ar: 'مقدم', en: 'presenter' };
export const speaker = { key: 'speaker', ar: 'متحدث', en: 'speaker' };

/** Words for another session, without a known title. */
const otherSession =
  / (?:و?(?:ال)?(?:جلسه|ندوه|حلقه|ورشه|محاضره|حوار|مناظره)|panel|session|workshop|roundtable|debate|lecture) (?!.*<X)/u;

/** The last session, here or in the sentence before, without another since. */
export function sessionMeant(
  view: SentenceView,
  match: Pick<Match, 'start' | 'from'>,
): Mention | undefined {
  const { reading, sentence } = view;
  // The first word may be the session itself: `The panel heard`.
  const before = view.text.slice(view.text.indexOf(' ', 1), match.start);
  if (otherSession.test(before)) return undefined;
  const earliest = reading.sentences[Math.max(0, sentence.index - 1)]?.from ?? 0;
  return reading.lastBefore(match.from, ({ kind }) => kind === 'Session', earliest);
}

/** Whether the session of the sentence was called off, even if brackets say so. */
export function isOff({ reading, sentence: { from, to } }: SentenceView): boolean {
  const words = reading.tokens.slice(from, to).map(({ folded }) => folded);
  return isCalledOff(words.join(' '));
}

export function speaks(
  view: SentenceView,
  match: Pick<Match, 'from' | 'to'> & Partial<Pick<Match, 'by'>>,
  subject: Referent,
  object: Referent,
  role: ClaimRole,
): void {
  if (isOff(view) || isSaid(view, { subject, predicate: 'SPOKE_AT', object })) return;
  const rule = match.by?.startsWith('frame ') === true ? match.by : 'programme';
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
