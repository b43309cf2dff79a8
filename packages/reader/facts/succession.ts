import type { ClaimRole } from '../reading/analysis.js';
import type { HeldOffice, Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import { officesOf, roleOf } from './positions.js';
import type { Stated } from './read-claim.js';
import type { Match, ReadClaim, SentenceView } from './sentence-view.js';
import { wordAt } from '#text/words/tokens.js';
import type { DateSpan } from '#text/words/dates.js';
import { isSaid } from './claims-read.js';

/** Until when, and for how long, somebody had an office. */
const leaves = [
  ', who (?:leaves|left|retires|retired|steps down|stepped down) (?:on|in|at end of) {day:D}',
  '(?:[,،] )?(?:الذي|التي) (?:تنتهي|انتهت|ينتهي|انتهي|انقضت|غادر|غادرت|يغادر|تغادر|ترك|تركت) (?:ولايته|ولايتها|مهمته|مهمتها|مهامه|مهامها|المنصب|منصبه|منصبها|فترته|فترتها|عقده|عقدها) (?:(?:في) )?{day:D}',
];
const terms = [
  '(?:التي|الذي) (?:شغل المنصب|شغلت المنصب|كان في المنصب|تولته|تولاه|شغلته|شغله|تولت المنصب|تولي المنصب|شغلت المنصب) (?:من|منذ|بين) ?{day:D}',
  ', who (?:has |had )?(?:(?:held|filled|occupied) (?:office|post|position|it)|been in (?:charge|office|post)|led it|headed it|run it) (?:since|from|between) {day:D}',
];

/** An office that one takes over from another, by the words of a frame. */
export interface Succession {
  readonly place: Place;
  /** The newcomer; undefined if the words do not name one. */
  readonly heir: Referent | undefined;
  readonly before: Referent;
  /** The body at which it was: `her predecessor at the Authority`. */
  readonly at?: Referent | undefined;
  /** False for what is planned or denied: the predecessor holds the office. */
  readonly isDone: boolean;
  /** Whether the predecessor has gone. */
  readonly isOver: boolean;
  readonly day: DateSpan | undefined;
}

type Place = Pick<Match, 'by' | 'start' | 'end' | 'from' | 'to'>;

/** Gives the newcomer the office and ends it for the predecessor. */
export function stateSuccession(view: SentenceView, each: Succession): void {
  const { before, isDone, day } = each;
  const place = { ...each.place, to: Math.max(each.place.to, day?.to ?? 0) };
  const named = officeBehind(view, each.place);
  if (isDone) takeOver(view, { ...each, place }, named);
  const held = named ?? (isDone ? officeBefore(view, place, each) : officeOfElected(view, each));
  endBefore(view, place, { before, held, end: endOf(each) });
}

/** The office of `was elected director of the Fund. She will succeed …`. */
function officeOfElected(view: SentenceView, { heir }: Succession): HeldRole | undefined {
  const { reading, sentence } = view;
  const person = heir ?? view.meant('PERSON', sentence.from);
  return officePutInto(
    view,
    reading.heldOffices.filter(
      (each) => each.subject === person && sentence.index - each.sentence < 2,
    ),
  );
}

function dayOf({ day }: Succession): string | undefined {
  return day?.last === null ? day.value : undefined;
}

function takeOver(view: SentenceView, each: Succession, named: HeldRole | undefined): void {
  const { place, heir: subject, before } = each;
  const held = subject && (named ?? officeToTake(view, subject, before));
  const said =
    held &&
    ({ subject, predicate: 'HOLDS_POSITION', object: held.object } satisfies Partial<Stated>);
  if (!said || isSaid(view, said)) return;
  view.reading.heldOffices.push({ sentence: view.sentence.index, subject, ...held });
  view.claim(place.by, place, {
    ...said,
    role: held.role,
    validFrom: dayOf(each),
    method: 'INFERRED',
  });
}

/** A range of years is the predecessor's term. */
function endOf({ day, isDone, isOver }: Succession): Ending['end'] {
  if (day && day.last !== null) return { validFrom: day.value, validTo: day.last };
  if (isDone && day) return { validTo: day.value };
  return isOver ? { ended: true } : {};
}

/** The office that the text has given to the predecessor, unless the newcomer has one or the words name another. */
function officeToTake(view: SentenceView, heir: Referent, before: Referent): HeldRole | undefined {
  const { index } = view.sentence;
  const { heldOffices } = view.reading;
  const isPut = heldOffices.some(
    ({ subject, sentence }) => subject === heir && Math.abs(index - sentence) < 3,
  );
  const held = heldOffices.findLast(
    ({ subject, sentence }) => subject === before && sentence <= index,
  );
  const offices = officesOf(view);
  const isOther = offices.length > 0 && !offices.some(({ key }) => key === held?.role.key);
  return isPut || isOther ? undefined : held;
}

interface Ending {
  readonly before: Referent;
  readonly held: HeldRole | undefined;
  readonly end?: undefined | Partial<Pick<ReadClaim, 'validFrom' | 'validTo' | 'ended'>>;
}

/** The office of the predecessor, with the dates behind the words. */
function endBefore(view: SentenceView, place: Place, { before, held, end = {} }: Ending): void {
  if (!held || isOfAnother(view, place, held)) return;
  const term = dayBehind(view, place, terms);
  const validTo = term?.last ?? dayBehind(view, place, leaves)?.value;
  const validFrom = term && ({ validFrom: term.value } satisfies Partial<Stated>);
  view.claim(place.by, place, {
    subject: before,
    predicate: 'HOLDS_POSITION',
    method: 'INFERRED',
    object: held.object,
    role: held.role,
    ...validFrom,
    ...(validTo === undefined ? end : ({ validTo } satisfies Partial<Stated>)),
  });
}

function officeBefore(
  view: SentenceView,
  { from }: Pick<Place, 'from'>,
  { before, at }: Pick<Succession, 'before' | 'at'>,
): HeldRole | undefined {
  return at
    ? officeAt(view, at, before)
    : (officeOf(view, before) ?? officeOfMeant(view, from, before));
}

/** `Her predecessor at the Authority`: the office there that the text has given to another. */
function officeAt(
  { reading }: SentenceView,
  object: Referent,
  before: Referent,
): HeldRole | undefined {
  return reading.heldOffices.findLast((each) => each.object === object && each.subject !== before);
}

type Dates = ReturnType<Match['date']>;

/** The last day that one of these patterns finds behind the words. */
function dayBehind(
  view: SentenceView,
  { start, end }: Pick<Match, 'start' | 'end'>,
  patterns: readonly string[],
): Dates {
  return patterns
    .flatMap((pattern) => view.matches(pattern))
    .findLast((found) => found.start >= start && found.start <= end + 20)
    ?.date('day');
}

/** An office as in a claim: its organisation and role. */
interface HeldRole {
  readonly object: Referent;
  readonly role: ClaimRole;
}

/** The office in the sentence, else that of the last office holder of the sentence before. */
function officeOf(view: SentenceView, before: Referent): HeldRole | undefined {
  const said = view.claims.find(
    ({ predicate, subject }) => predicate === 'HOLDS_POSITION' && subject !== before,
  );
  if (said?.object && said.role) return { object: said.object, role: said.role };
  return officeOfSentenceBefore(view, before);
}

/** `Her predecessor as director …`: the words name an office other than the one that was read. */
function isOfAnother(view: SentenceView, { from, to }: Place, held: HeldRole): boolean {
  const office = officesOf(view).find(({ mention }) => mention.from >= from && mention.to <= to);
  return office !== undefined && office.organisation === undefined && held.role.key !== office.key;
}

/** The office that the document has given to the replacement. */
function officeOfMeant(view: SentenceView, from: number, before: Referent): HeldRole | undefined {
  const meant = view.mentions.find(({ kind, entity }) => kind === 'Person' && entity !== before);
  const isOwned = [from, from - 1].some((at) =>
    /^(?:his|her|their)$/u.test(wordAt(view.reading.tokens, at)),
  );
  const person = meant?.entity ?? (isOwned ? view.meant('PERSON', from) : undefined);
  const offices = view.reading.heldOffices.filter(({ subject }) => subject === person);
  return officePutInto(view, offices) ?? offices[0];
}

function officeOfSentenceBefore(view: SentenceView, before: Referent): HeldRole | undefined {
  const { reading, sentence } = view;
  const others = reading.heldOffices.filter(
    (each) => each.sentence < sentence.index && each.subject !== before,
  );
  const last = others.at(-1);
  const near = others.filter(
    (each) => each.subject === last?.subject && each.sentence >= sentence.index - 2,
  );
  const held = near.length > 1 ? (officePutInto(view, near) ?? last) : last;
  return held && held.sentence >= sentence.index - near.length ? held : undefined;
}
/** Maximum of words between a verb of succeeding and the office. */
const farthest = 2;

/** The office that the words behind name: `as director`. */
function officeBehind(view: SentenceView, { to }: Place): HeldRole | undefined {
  const office = officesOf(view).find(
    ({ mention: { from } }) => from - to >= 0 && from - to <= farthest,
  );
  const object =
    office && (office.organisation?.entity ?? office.state ?? bodyOfOffice(view, office));
  return office && object && { object, role: roleOf(office) };
}

/** The organisation whose holder of that office the text has named. */
function bodyOfOffice({ reading, sentence }: SentenceView, { key }: Office): Referent | undefined {
  return reading.heldOffices.findLast(
    (each) => each.role.key === key && each.sentence <= sentence.index,
  )?.object;
}

/** Verbs that put a person into an office. */
export const putting =
  /^(?:appointed|named|hired|elected|picked|chosen|chose|selected|recruited|confirmed)$/u;

/** Among offices of one person nearby, the one of the appointment, not an earlier one. */
function officePutInto(
  { reading }: SentenceView,
  offices: readonly HeldOffice[],
): HeldOffice | undefined {
  return offices.findLast(({ sentence }) => {
    const { from = 0, to = 0 } = reading.sentences[sentence] ?? {};
    return reading.tokens.slice(from, to).some(({ folded }) => putting.test(folded));
  });
}
