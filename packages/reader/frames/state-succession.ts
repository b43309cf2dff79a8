import { endOffice } from '../facts/leaving.js';
import { putting, stateSuccession } from '../facts/succession.js';
import type { Referent } from '../reading/entities.js';
import type { SentenceView } from '../facts/sentence-view.js';
import type { Clause } from './clause.js';
import { entitiesOf } from './fill-roles.js';
import { findDate } from './find-date.js';
import { idOf, type Role } from './frame.js';
import type { Found } from './match-shapes.js';
import { isEnd } from './state-claims.js';

/** States who has taken an office over from whom, if a line of a frame with an heir says so. */
export function stateHeir(view: SentenceView, clause: Clause, found: Found): void {
  const { line } = found.trigger.construction;
  const heir = newcomerOf(view, found);
  const before = predecessorOf(view, found, heir);
  if (!before || isWithoutHeir(found)) return;
  const place = { ...view.place(found.first, found.last), by: idOf(line) };
  const isDone = !isIntended(clause, found) && view.isFact(place);
  stateSuccession(view, {
    place,
    before,
    heir,
    isDone,
    at: filledBy(view, found, ({ kinds }) => kinds === 'O').entity,
    day: view.dateOf(dateOf(clause, found)),
    isOver: isDone && !isToCome(view, clause, found),
  });
}

/** States that a person has left an office, if a line of a frame of held offices says so. */
export function stateLeaver(view: SentenceView, found: Found): void {
  const { line } = found.trigger.construction;
  const { entity: person } = filledBy(view, found, ({ is }) => is === 'subject');
  const at = filledBy(view, found, ({ kinds }) => kinds === 'O').entity;
  const place = { ...view.place(found.first, found.last), by: idOf(line) };
  if (person && !isByHeir(view, found) && isEnd(view, line, place))
    endOffice(view, { place, person, at });
}

/** True for `was replaced by B`, which a frame with an heir reads. */
function isByHeir({ units }: SentenceView, { last }: Found): boolean {
  return units[last + 1]?.text === 'by' && units[last + 2]?.text.startsWith('<P') === true;
}

/** The entity that fills the first role of a sort, and its words. */
function filledBy(view: SentenceView, found: Found, isSought: (role: Role) => boolean) {
  const { roles } = found.trigger.construction.line.frame;
  const [name, role] = Object.entries(roles).find(([, each]) => isSought(each)) ?? [];
  const filler = name === undefined ? undefined : found.fillers.get(name);
  const [entity] = role && filler ? entitiesOf(view, found, role, filler) : [];
  return { entity, isNamed: filler?.group !== undefined };
}

/** The newcomer, if the words name one. */
function newcomerOf(view: SentenceView, found: Found): Referent | undefined {
  const { heir = '', roles } = found.trigger.construction.line.frame;
  const { entity, isNamed } = filledBy(view, found, (role) => role === roles[heir]);
  return isNamed ? entity : undefined;
}

function predecessorOf(view: SentenceView, found: Found, heir: Referent | undefined) {
  const { entity, isNamed } = filledBy(view, found, ({ is }) => is === 'subject');
  return isNamed ? entity : (lastHolder(view, heir) ?? entity);
}

/** The last other holder of an office here or in the sentence before: of `him`, خلفته. */
function lastHolder({ reading, sentence }: SentenceView, newcomer: Referent | undefined) {
  return reading.heldOffices.findLast(
    (each) =>
      each.subject !== newcomer &&
      each.sentence <= sentence.index &&
      each.sentence >= sentence.index - 1,
  )?.subject;
}

/** True for `hopes to succeed`, but not for `appointed <P0> to succeed`. */
function isIntended(clause: Clause, { at, fillers, trigger }: Found): boolean {
  const { heir = '' } = trigger.construction.line.frame;
  const first = fillers.get(heir)?.group?.first ?? at;
  const isPut = [at - 2, first - 1].some((each) => putting.test(clause.at(each)));
  return clause.at(at - 1) === 'to' && !isPut;
}

/** True for `he was replaced`: nobody takes over. */
function isWithoutHeir({ fillers, at, trigger }: Found): boolean {
  const { heir = '' } = trigger.construction.line.frame;
  return !fillers.has(heir) && [...fillers.values()].every(({ meantAt }) => meantAt < at);
}

/** The place of the date of the words themselves: `succeeded him on <D0>`, not `succeeded <P0> , who left on <D0>`; negative for none. */
function dateOf(clause: Clause, found: Found): number {
  const date = findDate(clause, found);
  if (/^(?:since|منذ)$/u.test(clause.at(date - 1))) return -1;
  for (let at = found.last + 1; at < date; at += 1)
    if (/^[,،]$/u.test(clause.at(at)) || clause.isRelative(at)) return -1;
  return date;
}

const present = /(?:s|ing)$|^[وف]?ل?[يت](?!سلم)/u;

/** True for `takes over` in a sentence with a day, which may be one to come. */
function isToCome({ text }: SentenceView, clause: Clause, { at }: Found): boolean {
  return present.test(clause.at(at)) && text.includes('<D');
}
