import type { Clause, Group, Sought } from './clause.js';
import type { Found } from './match-shapes.js';

/** The place of the date of a line: behind it, else inside it, else directly before it; negative if there is none. */
export function findDate(clause: Clause, { at: verb, first, last, trigger }: Found): number {
  const behind = dateBehind(clause, last, verb);
  const { roles } = trigger.construction.line.frame;
  const isOfEvent = Object.values(roles).some(({ is }) => is === 'value');
  const isSince = isOfEvent && behind > last + 1 && /^(?:since|منذ)$/u.test(clause.at(behind - 1));
  if (isSince || isUntil(clause, behind)) return -1;
  if (behind >= 0) return behind;
  for (let at = verb; at <= last; at += 1)
    if (clause.isDate(at)) return isUntil(clause, at) || isOfBirth(clause, at, verb) ? -1 : at;
  return dateBefore(clause, first, verb);
}

function dateBefore(clause: Clause, first: number, verb: number): number {
  for (let at = first - 1; at >= 0 && at > first - 4; at -= 1) {
    if (clause.isDate(at)) return isOfBirth(clause, at, verb) ? -1 : at;
    if (clause.isMention(at) || clause.isEnd(at)) return -1;
  }
  return -1;
}

/** True for a day on which it was still so: `as of <D0>`, حتى <D0>. */
function isUntil(clause: Clause, date: number): boolean {
  const words = `${clause.at(date - 2)} ${clause.at(date - 1)}`;
  return /(?:حتي|until|till)$|^as of$/u.test(words);
}

/** True for the day of `born in <L1> in <D0>`, ولد عام <D0>. */
function isOfBirth(clause: Clause, date: number, verb: number): boolean {
  return [1, 2, 3, 4, 5].some(
    (back) =>
      date - back !== verb &&
      /^(?:born|[وف]?(?:ولدت?|مواليد|المولوده?))$/u.test(clause.at(date - back)),
  );
}

function dateBehind(clause: Clause, last: number, verb: number): number {
  let words = 0;
  for (let at = last + 1; words < farthestDate && at < clause.words.length; at += 1) {
    if (clause.isDate(at)) return isOfBirth(clause, at, verb) ? -1 : at;
    const isState = clause.isStateOfPlace(at) || isWhere(clause, at);
    if (clause.isEnd(at) || (clause.isOf(at, 'POEC') && !isState)) return -1;
    words += isState ? -1 : 1;
  }
  return -1;
}

/** True for في المغرب, `in Morocco`. */
function isWhere(clause: Clause, at: number): boolean {
  return clause.isOf(at, 'C') && /^(?:in|في|ب)$/u.test(clause.leadOf(at));
}

/** Maximum of words before a date, without the state of a place. */
const farthestDate = 6;

const joints = /^(?:,|،|;|؛|and|و|ف|ثم|then|followed|by|finally|later|most|recently|في)$/u;
const fillers =
  /^(?:on|in|في|عام|the|itself|that|التي|الذي|which|joined|followed|entered|acceded|[وف]?انضم(?:ت|ا|تا|وا)?)$/u;

/** Further members of a list, each with a date of its own: `A on 3 May, B on 4 June`. */
export function findFollowing(
  clause: Clause,
  sought: Sought,
  first: number,
): { readonly group: Group; readonly date: number }[] {
  const all: { group: Group; date: number }[] = [];
  for (let date = first; date >= 0;) {
    let at = date + 1;
    while (joints.test(clause.at(at))) at += 1;
    if (!clause.isOf(at, sought.kinds)) return all;
    const group = clause.groupFrom(at, sought);
    let next = group.last + 1;
    while (next < group.last + 4 && fillers.test(clause.at(next))) next += 1;
    date = clause.isDate(next) ? next : -1;
    if (date >= 0) all.push({ group, date });
  }
  return all;
}
