import type { ClaimRole } from '../reading/analysis.js';
import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import {
  endingWords,
  leavingNouns,
  leavingVerbs,
  lightWords,
  officeWords,
} from '../lexicon/endings.js';
import { isSaid, isSaidToEnd } from './claims-read.js';
import { beginningIn, endAfter } from './end-after.js';
import { isEnding } from './is-ending.js';
import { isOver, officesOf, personOf, roleOf } from './positions.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

/** Patterns of parts in each of these orders, with light words between them. */
function ordered(...orders: readonly (readonly string[])[]): string[] {
  return orders.map((parts) => parts.join(` (?:${lightWords} ){0,7}?`));
}

const members = '{members:C+}';
/** Ends of memberships that no frame has: a pronoun within the sentence, a noun behind its verb. */
const leaves = ordered(
  [members, leavingVerbs, '(?:it|its ranks|منها|منه)'],
  ['[وف]?(?:انتهت|انقضت|سقطت)', 'عضويه', members, '{of:O}'],
);

/** `X is no longer Secretary-General`: the end of an office that the words deny. */
const ceases = ordered(['{who:P}', endingWords, '{office:R}']);

/** Reads the end of an office, or of a membership that no frame has, with the day or without one. */
export const leaving: ClaimRule = {
  name: 'leaving',
  reads:
    'What is over, where no frame says so: "… , which joined …, withdrew from it", انتهت عضوية … في …, "former … X".',
  read(view) {
    for (const match of found(view, ...leaves)) endMembers(view, match);
    for (const match of found(view, ...ceases)) {
      const person = match.one('who')?.entity;
      if (person) endOffice(view, { place: match, person, at: undefined });
    }
    for (const each of officesOf(view)) if (isOver(view, each)) endFormer(view, each);
  },
};

function endMembers(view: SentenceView, match: Match): void {
  const named = match.one('of')?.entity;
  const object = named ?? view.meant('ORGANISATION', match.to) ?? view.mainOrganisation;
  if (!object) return;
  const end = { validFrom: beginningIn(view), ...endAfter(view, match) };
  for (const { entity: subject } of match.all('members'))
    if (!isSaid(view, { subject, predicate: 'MEMBER_OF', ...(named && { object }) }))
      view.claim(leaving.name, match, {
        ...{ subject, predicate: 'MEMBER_OF', object, ...end },
        method: named ? 'EXPLICIT' : 'MEANT',
      });
}

/** The matches that state an end: the word of ending itself denies nothing. */
function* found(view: SentenceView, ...patterns: readonly string[]): Generator<Match> {
  for (const match of patterns.flatMap((pattern) => view.matches(pattern)))
    if (!isOfAnother(view, match) && isEnding(view, match)) yield match;
}

/** Words before a subject; any other makes it a part of something else: `the ambassador of Qatar`, سفير قطر. */
const beforeSubject =
  /(?:^ |[^\p{L}] |>|[,،] | (?:and|but|that|after|when|since|as|because|while|until|although|before|then|where|yesterday|today|[a-z]+ly|or|both|member|state|[وف]?(?:ان|بان|كان|كانت|قد|لكن|بعد|حين|عندما|بينما|فيما|كما|حيث|ايضا|لان|اذ|دوله|مملكه|سلطنه|و|ف)) )$/u;
/** Words behind a body; any other noun takes its place: `left the Council building`. */
const behindBody =
  /^ (?!(?:on|in|at|as|after|before|when|because|over|following|from|and|but|with|to|by|last|this|early|late|for|effective|[a-z]+ly|today|yesterday|again) )[a-z]+ /u;
const nouns = new RegExp(
  ` (?:${leavingNouns}|${officeWords}|resignation|retirement|membership|\\S{0,2}عضوي[هت]\\S*) `,
  'u',
);

/** `the ambassador of Qatar left …`, `left the Council building`: somebody else left, or something else. */
function isOfAnother({ text }: SentenceView, { start, end }: Match): boolean {
  const before = text.slice(0, start);
  const said = ` ${before.split(' ').slice(-3).join(' ')}${text.slice(start, end + 1)}`;
  if (nouns.test(said)) return false;
  const isSubject = /^<[CP]/u.test(text.slice(start));
  if (isSubject && !beforeSubject.test(before)) return true;
  return said.endsWith('> ') && behindBody.test(text.slice(end));
}

/** An office that ends: the words, with the line of a frame, the person and the body, if it is named. */
export interface Leaving {
  readonly place: Pick<Match, 'by' | 'from' | 'to'>;
  readonly person: Referent;
  readonly at: Referent | undefined;
}

/** The office in the words, else the person's: beside the name, in the text before, or in the graph. */
export function endOffice(view: SentenceView, { place, person, at }: Leaving): void {
  const own = officeIn(view, place, person);
  const held = own ? toHeld(own) : heldBy(view, person, at);
  if (held) endHeld(view, place, person, { ...held, isNamed: own !== undefined });
}

interface Held {
  readonly object: Referent;
  readonly role: ClaimRole;
  readonly isNamed?: boolean;
}

function endHeld(
  view: SentenceView,
  match: Pick<Match, 'from' | 'to'> & Partial<Pick<Match, 'by'>>,
  subject: Referent,
  { object, role, isNamed = false }: Held,
): void {
  const said = { subject, predicate: 'HOLDS_POSITION', object } as const;
  if (isSaidToEnd(view, said)) return;
  const place = { ...match, to: officeBehind(view, match)?.mention.to ?? match.to };
  const rule = match.by?.startsWith('frame ') === true ? match.by : leaving.name;
  view.claim(rule, place, {
    ...{ ...said, role, ...endAfter(view, place) },
    method: isNamed ? 'EXPLICIT' : 'MEANT',
  });
}

function officeBehind(view: SentenceView, { to }: Pick<Match, 'to'>): Office | undefined {
  return officesOf(view).find(({ mention: { from } }) => from >= to && from < to + 4);
}

function officeIn(
  view: SentenceView,
  place: Pick<Match, 'from' | 'to'>,
  person: Referent,
): Office | undefined {
  const all = officesOf(view).filter(({ organisation, state }) => organisation ?? state);
  const behind =
    all.find(({ mention }) => mention.from >= place.from && mention.to <= place.to) ??
    officeBehind(view, place);
  return all.find((each) => each === behind) ?? all.find((each) => personOf(view, each) === person);
}

function toHeld(each: Office): Held | undefined {
  const object = each.organisation?.entity ?? each.state;
  return object && { object, role: roleOf(each) };
}

/** The one office of a person in the text before, else in the graph, at this body if it is named. */
function heldBy(
  { reading, sentence }: SentenceView,
  person: Referent,
  at: Referent | undefined,
): Held | undefined {
  const said = reading.heldOffices.findLast(
    ({ subject, object, sentence: index }) =>
      subject === person && index <= sentence.index && (at ?? object) === object,
  );
  return said ?? openIn(reading, person, at);
}

function openIn(
  { lexicon, entities }: SentenceView['reading'],
  person: Referent,
  at: Referent | undefined,
): Held | undefined {
  const open = lexicon
    .about(person.ref)
    .filter(({ predicate, validTo }) => predicate === 'HOLDS_POSITION' && validTo === null)
    .filter(({ object }) => at === undefined || object === at.ref);
  const [first] = open;
  const isOne = open.every(({ object, role }) => object === first?.object && role === first.role);
  const kind = first?.object ? lexicon.kindOf(first.object) : undefined;
  if (!isOne || !first?.object || first.role === null || !kind) return undefined;
  const role = { key: first.role, ar: null, en: null };
  return { object: entities.known(first.object, kind), role };
}

/** `the former Secretary-General X`: the end of an office that the graph has. */
function endFormer(view: SentenceView, each: Office): void {
  const person = personOf(view, each);
  const held = toHeld(each);
  if (!person || !held) return;
  const open = openIn(view.reading, person, held.object);
  if (open?.role.key !== held.role.key) return;
  endHeld(view, each.mention, person, { ...held, isNamed: true });
}
