import type { Referent } from '../reading/entities.js';
import { isHouse } from '../facts/venues.js';
import type { SentenceView, Stated } from '../facts/sentence-view.js';
import { isSaid } from '../facts/claims-read.js';
import type { Clause } from './clause.js';

/** Prepositions before an edition that is named as an event: `at the sixth Festival`, but not `news of the sixth Festival`. */
const asEvent = /^(?:at|in|during|since|after|before|في|خلال|منذ|بعد|قبل|)$/u;
/** Maximum of words behind an edition in `the second Reed Forum, Lisbon, Portugal, 4 May 2026`. */
const farthestDay = 6;
const where = /^(?:at|in|في|ب)$/u;
const joints = /^(?:[,،]|on|in|at|is|was|في|ب|يوم|عام)$/u;

/** States place and day directly behind an edition: `at the sixth Festival in Geneva`, الدورة الأولى في 12 أبريل 2023. */
export function stateBeside(view: SentenceView, clause: Clause): void {
  for (const at of clause.words.keys()) {
    const subject = eventAt(view, clause, at);
    if (subject) stateBehind(view, clause, at, subject);
  }
}

function eventAt(view: SentenceView, clause: Clause, at: number): Referent | undefined {
  if (!clause.isOf(at, 'ESV')) return undefined;
  const mention = view.mentionOf(at);
  const isNamed = asEvent.test(clause.leadOf(at)) || isOfHeading(clause, at);
  if (!isNamed && !isMargin(clause, at)) return undefined;
  return mention?.kind === 'Event' ? mention.entity : view.editionOf(mention);
}

function stateBehind(view: SentenceView, clause: Clause, at: number, subject: Referent): void {
  for (let next = at + 1; next < clause.words.length; next += 1) {
    const said = saidAt(view, clause, next);
    if (said) state(view, [at, next], { subject, ...said });
    else if (!joints.test(clause.at(next)) && !mayStandBetween(clause, next)) return;
  }
}

/** The state of a place, and the forum behind its edition: `<E1> of <S2> in <L3>`. */
function mayStandBetween(clause: Clause, at: number): boolean {
  const isForum = [at, at + 1].some(
    (place) => clause.isOf(place, 'S') && /^(?:of|ل)$/u.test(clause.at(place - 1)),
  );
  return isForum || clause.isStateOfPlace(at);
}

/** `the second Reed Forum, Lisbon, 4 May 2026`: place and day between commas. */
function isOfHeading(clause: Clause, at: number): boolean {
  const isPlaced = clause.at(at + 1) === ',' && clause.isOf(at + 2, 'L');
  if (!isPlaced || !/^[,.]?$/u.test(clause.at(at + 3))) return false;
  return (
    clause.isEnd(at + 3) ||
    clause.words.slice(at + 3, at + farthestDay).some((word) => word.startsWith('<D'))
  );
}

/** على هامش الدورة: the noun is no thing of its own. */
function isMargin(clause: Clause, at: number): boolean {
  return /^(?:هامش|sidelines|margins)$/u.test(
    clause.at(clause.at(at - 1) === 'of' ? at - 2 : at - 1),
  );
}

/** The place, house or day at a unit behind an edition. */
function saidAt(
  view: SentenceView,
  clause: Clause,
  at: number,
): Omit<Stated, 'subject'> | undefined {
  const date = view.dateOf(at);
  if (date) return { predicate: 'DATE', value: date.value };
  const isWhere = where.test(clause.leadOf(at)) || isOfHeading(clause, at - 2);
  const mention = isWhere ? view.mentionOf(at) : undefined;
  const object = mention?.entity;
  if (object && clause.isOf(at, 'L')) return { predicate: 'HELD_IN', object };
  const isVenue = mention && clause.isOf(at, 'O') && isHouse(view.reading, mention);
  return isVenue ? { predicate: 'HELD_AT', object: mention.entity, method: 'MEANT' } : undefined;
}

function state(view: SentenceView, [first, last]: [number, number], stated: Stated): void {
  const { subject, predicate } = stated;
  const place = view.place(first, last);
  if (!isSaid(view, { subject, predicate }) && view.isFact(place))
    view.claim('beside-edition', place, stated);
}
