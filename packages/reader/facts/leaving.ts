import type { ClaimRole } from '../reading/analysis.js';
import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import { isSaidToEnd } from './claims-read.js';
import { endAfter } from './end-after.js';
import { isOver, officesOf, personOf, roleOf } from './positions.js';
import type { Match, SentenceView } from './sentence-view.js';

/** Ends the offices of the graph that the words call over: `the former director X`. */
export function endFormerOffices(view: SentenceView): void {
  for (const each of officesOf(view)) if (isOver(view, each)) endFormer(view, each);
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
  const rule = match.by?.startsWith('frame ') === true ? match.by : 'leaving';
  view.claim(rule, place, {
    ...said,
    role,
    ...endAfter(view, place),
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
