import type { Terms } from '../../data/terms.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { nameOf } from '../entity.js';
import { sayEnd, sayObject } from '../value.js';
import { fill, sayDate, sayNames } from '../../words/say.js';
import { words } from '../../words/words.js';
import { isJoint, keyOf, type Claim, type Conflict } from './alike.js';
import { questionWords as said } from './question-words.js';

export type { Claim, Conflict } from './alike.js';

/** Claims of a conflict that give one answer to its question. */
export interface Answer {
  readonly text: string;
  readonly claims: NonEmpty<Claim>;
  readonly isFirst: boolean;
}

/** The answers to the question of a conflict, the one that is shown first before the others. */
export function answersOf({ about, claims, preferred }: Conflict, terms: Terms): readonly Answer[] {
  const groups = groupBy(claims, (claim) => keyOf(about, claim, claims));
  return Array.from(groups.values(), (alike) => ({
    text: textOf(about, alike, claims, terms),
    claims: alike,
    isFirst: alike.some(({ id }) => id === preferred.id),
  })).sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
}

type About = Conflict['about'];

/** By what a conflict is about, the words of an answer that are not those of the object or value of its claims. */
const texts: Partial<
  Readonly<
    Record<About, (claims: NonEmpty<Claim>, among: readonly Claim[], terms: Terms) => string>
  >
> = {
  VALID_FROM: ([{ validFrom }]) => (validFrom === null ? words.unstated : sayDate(validFrom)),
  VALID_TO: ([first]) => sayEnd(first) ?? words.unstated,
  ROLE: ([{ subject }]) => nameOf(subject).text,
  SUBJECT: (claims, among) => {
    const { subject } = claims[0];
    const name = nameOf(subject).text;
    if (isJoint(claims[0])) {
      const isOne = claims.every((claim) => claim.subject.id === subject.id);
      return isOne
        ? fill(said.withOthers, { name })
        : fill(said.together, { names: joined(claims) });
    }
    const isAlso = among.some((other) => isJoint(other) && other.subject.id === subject.id);
    return isAlso ? fill(said.alone, { name }) : name;
  },
  ORDER: ([first], _, terms) => sayNames([nameOf(first.subject).text, sayObject(terms, first)]),
};

const textOf = (
  about: About,
  claims: NonEmpty<Claim>,
  among: readonly Claim[],
  terms: Terms,
): string => texts[about]?.(claims, among, terms) ?? sayObject(terms, claims[0]);

const joined = (claims: readonly Claim[]): string =>
  [...new Map(claims.map(({ subject }) => [subject.id, nameOf(subject).text])).values()].join(
    said.beside,
  );
