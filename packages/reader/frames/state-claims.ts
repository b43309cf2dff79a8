import { wordAt } from '#text/words/tokens.js';
import type { ReadClaim } from '../facts/read-claim.js';
import type { Predicate } from '../vocabulary.js';
import type { Referent } from '../reading/entities.js';
import { isPaired } from '../facts/respectively.js';
import { isSaid, isSaidToEnd } from '../facts/claims-read.js';
import type { SentenceView, Stated } from '../facts/sentence-view.js';
import { beginningIn, endAfter } from '../facts/end-after.js';
import { speaks } from '../facts/speaking-at.js';
import { isEnding, isOfPart } from '../facts/is-ending.js';
import type { Clause } from './clause.js';
import { findDate, findFollowing } from './find-date.js';
import { entitiesOf } from './fill-roles.js';
import { idOf, type Frame, type Line, type Part, type Role } from './frame.js';
import type { Filler, Found } from './match-shapes.js';
import { sessionNouns } from './words.js';

/** A line found in a sentence, with its frame and date. */
interface Context {
  readonly view: SentenceView;
  readonly clause: Clause;
  readonly found: Found;
  readonly frame: Frame;
  readonly rule: string;
  /** The place of the date; negative if there is none. */
  readonly date: number;
}

/** States the claims of a line that is found in a sentence. */
export function stateClaims(view: SentenceView, clause: Clause, found: Found): void {
  const { line } = found.trigger.construction;
  const { frame } = line;
  const date = findDate(clause, found);
  const context = { view, clause, found, frame, date, rule: idOf(line) };
  const place = view.place(found.first, found.last);
  if (isOtherwise(view, found)) return;
  if (!(line.isEnd ? isEnd(view, line, place) : view.isFact(place))) return;
  if (isPaired(view.text, place)) {
    stateInPairs(context);
    return;
  }
  const subjects = filledBy(context, 'subject');
  if (found.trigger.construction.isOfSeveral && new Set(subjects).size < 2) return;
  stateAlso(context);
  if (roleOf(frame, 'value')) stateValue(context, subjects);
  else {
    const pairs = pairsOf(context, subjects, filledBy(context, 'object'));
    for (const [subject, object] of pairs)
      state(context, { subject, predicate: predicateOf(context, subjects), object });
    if (pairs.length === 0) stateAttendance(context, subjects);
    stateFollowing(context);
  }
}

/** States that the speakers of `the session`, which has no title, take part in the edition. */
function stateAttendance(
  { view, found, frame, rule }: Context,
  subjects: readonly Referent[],
): void {
  if (frame.predicate !== 'SPOKE_AT') return;
  const place = { ...view.place(found.first, found.last), by: rule };
  const isSession = [...found.fillers.values()].some(
    ({ group, meantAt }) => !group && [-1, 0, 1].some((near) => isTheSession(view, meantAt + near)),
  );
  const object = isSession ? view.mainEditionAt(place.from) : undefined;
  for (const subject of subjects)
    if (!isSaid(view, { subject, predicate: 'PARTICIPATED_IN', object }))
      view.relate(rule, place, [subject, 'PARTICIPATED_IN', object], { method: 'MEANT' });
}

function isTheSession({ units, reading: { tokens } }: SentenceView, unit: number): boolean {
  const { text = '', from = 0 } = units[unit] ?? {};
  const isDefinite = text.startsWith('ال') || wordAt(tokens, from - 1) === 'the';
  return isDefinite && sessionNouns.has(text);
}

/** States two lists of the same length one by one: `A and B hosted E and F respectively`. */
function stateInPairs(context: Context): void {
  const { predicate } = context.frame;
  const [subjects, objects] = [filledBy(context, 'subject'), filledBy(context, 'object')];
  if (subjects.length !== objects.length) return;
  for (const [at, object] of objects.entries()) {
    const subject = subjects[at];
    if (subject) state(context, { subject, predicate, object }, -1);
  }
}

/** Whether the words of a line state that a tie is over. */
export function isEnd(
  view: SentenceView,
  { sort }: Line,
  place: ReturnType<SentenceView['place']>,
): boolean {
  return isEnding(view, place) && !(sort === 'verbs' && isOfPart(view, place));
}

function roleOf(frame: Frame, part: Part): [name: string, role: Role] | undefined {
  return Object.entries(frame.roles).find(([, { is }]) => is === part);
}

function filledBy(context: Context, part: Part): readonly Referent[] {
  const roles = Object.entries(context.frame.roles).filter(([, { is }]) => is === part);
  return roles.flatMap(([name]) => namedBy(context, name));
}

/** Each subject with each object; the first two of a list for `A and B signed`. */
function pairsOf(
  { frame }: Context,
  subjects: readonly Referent[],
  objects: readonly Referent[],
): (readonly [Referent, Referent])[] {
  if (frame.symmetric === true && (subjects.length === 0 || objects.length === 0)) {
    const [one, other] = [...subjects, ...objects];
    return one && other && one !== other ? [[one, other]] : [];
  }
  return subjects.flatMap((subject) =>
    objects.filter((object) => object !== subject).map((object) => [subject, object] as const),
  );
}

function predicateOf({ found, frame }: Context, subjects: readonly Referent[]): Predicate {
  const { predicate } = found.trigger.construction;
  return subjects.length > 1 ? (frame.together ?? predicate) : predicate;
}

/** True for `joined as an observer`, `a delegation of the Union, led by`: the words, or some near, say something else. */
function isOtherwise(view: SentenceView, { trigger, at, first, last }: Found): boolean {
  const { from, to } = view.place(first, last);
  const start = Math.max(view.sentence.from, from - 10);
  const { tokens } = view.reading;
  const ends = ({ folded }: (typeof tokens)[number]): boolean => /^[;:؛]$/u.test(folded);
  const before = tokens.slice(start, from);
  const behind = tokens.slice(to, Math.min(view.sentence.to, to + 5));
  const end = behind.findIndex(ends);
  const own = tokens.slice(from, to);
  const { unless } = trigger.construction;
  // `members and non-members of the Union: …`
  if (unless.size > 0 && own.some(({ folded }) => folded.startsWith('non-'))) return true;
  const words = [
    ...before.slice(before.findLastIndex(ends) + 1),
    ...own,
    ...(end < 0 ? behind : behind.slice(0, end)),
  ];
  if (words.some(({ folded }) => unless.has(folded))) return true;
  return isManner(view, at) && view.units.slice(0, first).some(({ text }) => /^<[ES]/u.test(text));
}

/** True for بالشراكة بين, which says how an edition before it was made. */
function isManner({ units }: SentenceView, at: number): boolean {
  return /^[وف]?بال/u.test(units[at]?.text ?? '') && units[at + 1]?.text === 'بين';
}

type Relation = Pick<Stated, 'subject' | 'predicate' | 'object'>;

/** States a relation with its date and role, unless the sentence has it already. */
function state(context: Context, relation: Relation, date = context.date): void {
  const { view, found, frame, rule } = context;
  const { together = frame.predicate, predicate } = frame;
  const isKnown = [relation.predicate, predicate, together].some((each) =>
    found.trigger.construction.line.isEnd
      ? isSaidToEnd(view, relation)
      : isSaid(view, { ...relation, predicate: each }),
  );
  if (isKnown) completeKnown(context, relation, date);
  else if (isHeld(context, relation)) return;
  else if (relation.object && frame.role && predicate === 'SPOKE_AT')
    speaks(view, { ...placeOf(context), by: rule }, relation.subject, relation.object, frame.role);
  else stateNew(context, relation, date);
}

function placeOf({ view, found }: Context, date = -1): ReturnType<SentenceView['place']> {
  return view.place(found.first, Math.max(found.last, date));
}

function stateNew(context: Context, relation: Relation, date: number): void {
  const { view, found, frame, rule } = context;
  const { subject, object } = relation;
  if (object && frame.role && frame.predicate === 'HOLDS_POSITION')
    view.reading.heldOffices.push({
      sentence: view.sentence.index,
      subject,
      object,
      role: frame.role,
    });
  view.claim(
    rule,
    { ...placeOf(context, date), by: rule },
    {
      ...relation,
      ...(frame.role ? ({ role: frame.role } satisfies Partial<Stated>) : {}),
      ...datesOf(context, date),
      method: isNamed(found) ? 'EXPLICIT' : 'MEANT',
    },
  );
}

/** True for `who heads the Fund` of a person whose office there the text has named. */
function isHeld({ view, frame }: Context, { subject, object }: Relation): boolean {
  if (frame.predicate !== 'HOLDS_POSITION' || frame.role?.key !== 'president') return false;
  return view.reading.heldOffices.some(
    (held) => held.subject === subject && held.object === object && held.role.key !== 'president',
  );
}

/** Adds the office and the date of a line to a claim of the sentence that lacks them: a founder is a member. */
function completeKnown(
  context: Context,
  { subject, predicate, object }: Relation,
  date: number,
): void {
  const { claims } = context.view;
  const at = claims.findIndex(
    (claim) =>
      claim.subject === subject && claim.predicate === predicate && claim.object === object,
  );
  const known = claims[at];
  if (!known) return;
  const { frame, rule } = context;
  const isUndated = known.validFrom === undefined && known.validTo === undefined;
  claims[at] = {
    ...known,
    ...(frame.role && known.role === undefined
      ? ({ rule, role: frame.role } satisfies Partial<ReadClaim>)
      : {}),
    ...(isUndated ? datesOf(context, date) : {}),
  };
}

/** Since, or until, the date of the line. */
function datesOf({ view, found, frame }: Context, date: number): Partial<Stated> {
  if (found.trigger.construction.line.isEnd)
    return {
      validFrom: beginningIn(view),
      ...endAfter(view, view.place(found.first, found.last)),
    };
  const { value: day, last = null } = view.dateOf(date) ?? {};
  if (!roleOf(frame, 'from') || day === undefined) return {};
  return {
    validFrom: day,
    ...(last === null ? {} : ({ validTo: last } satisfies Partial<Stated>)),
  };
}

function isNamed({ fillers }: Found): boolean {
  return [...fillers.values()].every(({ group }) => group !== undefined);
}

/** States a date of its own: BODY was founded on DAY. */
function stateValue(
  { view, found, frame, date, rule }: Context,
  subjects: readonly Referent[],
): void {
  const { predicate } = frame;
  const [subject] = subjects;
  const value = view.dateOf(date)?.value;
  if (!subject || value === undefined || isSaid(view, { subject, predicate })) return;
  view.claim(
    rule,
    { ...view.place(Math.min(found.first, date), Math.max(found.last, date)), by: rule },
    { subject, predicate, value, method: isNamed(found) ? 'EXPLICIT' : 'MEANT' },
  );
}

/** States the members behind the first date: `A on 3 May, B on 4 June`. */
function stateFollowing(context: Context): void {
  const { view, clause, found, frame, date } = context;
  const [, role] = Object.entries(frame.roles).find(([, each]) => isListOfSubjects(each)) ?? [];
  if (!role) return;
  const { kinds = '' } = role;
  for (const { group, date: own } of findFollowing(clause, { kinds, role }, date)) {
    const filler: Filler = { group, meantAt: group.first };
    for (const subject of entitiesOf(view, found, role, filler))
      for (const object of filledBy(context, 'object'))
        state(context, { subject, predicate: frame.predicate, object }, own);
  }
}

function isListOfSubjects({ is, list }: Role): boolean {
  return is === 'subject' && list === true;
}

/** States the second claim of a frame. */
function stateAlso(context: Context): void {
  const { view, found, frame, rule, date } = context;
  if (!frame.also) return;
  const { predicate, subject: from, object: to, kinds, role } = frame.also;
  const isNamed = found.fillers.get(from)?.group !== undefined;
  const subjects = isNamed ? namedBy(context, from).filter(({ kind }) => kinds.includes(kind)) : [];
  for (const subject of subjects)
    for (const object of namedBy(context, to))
      if (!isSaid(view, { subject, predicate, object }))
        view.claim(
          rule,
          { ...view.place(found.first, found.last), by: rule },
          {
            subject,
            predicate,
            object,
            method: 'MEANT',
            ...(role
              ? ({ role } satisfies Partial<Stated>)
              : ({ validFrom: view.dateOf(date)?.value } satisfies Partial<Stated>)),
          },
        );
}

function namedBy({ view, found, frame }: Context, name: string): readonly Referent[] {
  const [role, filler] = [frame.roles[name], found.fillers.get(name)];
  return role && filler ? entitiesOf(view, found, role, filler) : [];
}
