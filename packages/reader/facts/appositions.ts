import { withoutLeadingNouns } from './leading-nouns.js';
import type { Unit } from '../reading/unit.js';

export type { Unit } from '../reading/unit.js';

/**
 * Replaces `<P1> , <R2> ,` and `<R2> <P1>` by the person.
 *
 * @param described takes the persons of a list, each with the clause that describes it: `<P1> , who heads <O2>`
 */
export function withoutAppositions(words: readonly Unit[], described: Unit[][] = []): Unit[] {
  const units = withoutLeadingNouns(words);
  const kept: Unit[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    if (isRole(unit) && isPerson(units[at + 1])) continue;
    if (isAsideBehind(units, at)) {
      at += 1;
      continue;
    }
    kept.push(unit);
    if (isEdition(unit) && isOfForum(units[at + 1], units[at + 2])) at += 2;
    if (isPerson(unit)) at += apposedBehind(units, at, described);
  }
  return kept;
}

/** A word and the next one, both irrelevant for the claim. */
function isAsideBehind(units: readonly Unit[], at: number): boolean {
  return isOwner(units, at) || (isRole(units[at]) && isNameAside(units, at + 1));
}

/** <C1> 's <O2>: the state of the organisation. */
function isOwner(units: readonly Unit[], at: number): boolean {
  return (
    /^<[CL]/u.test(textAt(units, at)) &&
    textAt(units, at + 1) === "'s" &&
    textAt(units, at + 2).startsWith('<O')
  );
}

/** `<R2> , <P1> ,`: the name between commas, or before the end. */
function isNameAside(units: readonly Unit[], comma: number): boolean {
  const behind = units[comma + 2];
  const isClosed = behind === undefined || isComma(behind) || /^[.;؛)]$/u.test(behind.text);
  return isComma(units[comma]) && isPerson(units[comma + 1]) && isClosed;
}

/** The number of words after a person that describe them. */
function apposedBehind(units: readonly Unit[], at: number, described: Unit[][]): number {
  if (!isApposition(units[at + 1], units[at + 2])) {
    const length = descriptionBehind(units, at + 1);
    const isClause = length > 0 && /^(?:who|whose)$/u.test(textAt(units, at + 2));
    if (isClause) described.push(units.slice(at, at + 1 + length));
    return length;
  }
  return isComma(units[at + 3]) ? 3 : 2;
}

/** <E1> من <S2>: the forum of the edition. */
function isOfForum(next: Unit | undefined, second: Unit | undefined): boolean {
  return /^(?:من|of)$/u.test(next?.text ?? '') && second?.text.startsWith('<S') === true;
}

/** `, <R2>` or `of <O3>`, من <O3>. */
function isApposition(next: Unit | undefined, second: Unit | undefined): boolean {
  if (isComma(next)) return isRole(second);
  return /^(?:of|من)$/u.test(next?.text ?? '') && second?.text.startsWith('<O') === true;
}

const longest = 9;

/**
 * The number of words between two names of a list that describe the first: `<P1> , who is …, and <P2>`, <P1> ، … في <O3> ، و
 * <P2>. Zero if a day or another person is among them.
 */
function descriptionBehind(units: readonly Unit[], from: number): number {
  if (!isComma(units[from])) return 0;
  const behind = units.slice(from + 1, from + longest);
  const length = behind.findIndex((unit) => isComma(unit) || breaks.test(unit.text));
  const to = from + 1 + length;
  const isDescription =
    length > 0 && isComma(units[to]) && /^(?:and|و)$/u.test(units[to + 1]?.text ?? '');
  return isDescription && isPerson(units[to + 2]) ? to - from : 0;
}

/** Units that end a description. */
const breaks = /^(?:<P|<D|<X|<E|[.;؛:؟?!«»“”"]|and$|و$)/u;

const isPerson = (unit: Unit | undefined): boolean => unit?.text.startsWith('<P') === true;
const isRole = (unit: Unit | undefined): boolean => unit?.text.startsWith('<R') === true;
const isEdition = (unit: Unit): boolean => unit.text.startsWith('<E');
const isComma = (unit: Unit | undefined): boolean => unit?.text === ',' || unit?.text === '،';

const longestAside = 13;

/** A sentence without its asides, and each aside with its antecedent. */
export interface Parted {
  readonly rest: readonly Unit[];
  readonly asides: readonly (readonly Unit[])[];
}

/**
 * Separates asides between commas about a named entity from the rest: `The Fund, which was founded in 1999, has joined …`.
 * Undefined if there are none.
 */
export function partAsides(units: readonly Unit[]): Parted | undefined {
  const rest: Unit[] = [];
  const asides: Unit[][] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const end = isComma(unit) && isName(units[at - 1]) ? endOfAside(units, at) : 0;
    if (end > 0) {
      asides.push(units.slice(at - 1, end));
      at = end;
    } else if (unit) rest.push(unit);
  }
  return asides.length > 0 ? { rest, asides } : undefined;
}

/** The comma that closes the aside opened at a place; 0 if a list or a new clause follows instead. */
function endOfAside(units: readonly Unit[], from: number): number {
  const first = textAt(units, from + 1);
  if (first.startsWith('<') || joints.test(first)) return 0;
  const behind = units.slice(from + 1, from + longestAside);
  const length = behind.findIndex(
    (unit, at) => marks.test(unit.text) || (isComma(unit) && !isListed(behind, at)),
  );
  const to = from + 1 + length;
  const next = textAt(units, to + 1);
  const goesOn = next !== '' && !joints.test(next) && !next.startsWith('<C');
  return length > 1 && isComma(units[to]) && goesOn ? to : 0;
}

/** The comma of `to which <C1> , <C2> and <C3> belong`. */
function isListed(units: readonly Unit[], at: number): boolean {
  return [at - 1, at + 1].every((beside) => textAt(units, beside).startsWith('<C'));
}

function textAt(units: readonly Unit[], at: number): string {
  return units[at]?.text ?? '';
}

const joints =
  /^(?:and|or|but|و|ثم|او|و\S{3,}(?<!والتي|والذي|وهو|وهي)|as|including|such|namely|among|منها|بينها|بينهم|منهم|ابرزها)$/u;
const marks = /^(?:[.;؛:؟?!«»“”"]|said|added|قال|قالت)$/u;
const isName = (unit: Unit | undefined): boolean => /^<(?:O|P|E|S|C|L|G)/u.test(unit?.text ?? '');
