import type { AnswerOf } from '../../data/ask.js';
import type { Terms } from '../../data/terms.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { nameOf } from '../entity.js';
import { sayEnd, sayObject } from '../value.js';
import { fill, sayDate, sayNames } from '../../words/say.js';
import { words } from '../../words/words.js';
import { questionWords as said } from './question-words.js';

export type Conflict = AnswerOf<'view-conflicts'>['conflicts']['nodes'][number];
export type Claim = Conflict['claims'][number];

/** Claims of a conflict that give one answer to its question. */
export interface Answer {
  readonly text: string;
  readonly claims: NonEmpty<Claim>;
  readonly isFirst: boolean;
}

/** The answers to the question of a conflict, the one that is shown first before the others. */
export function answersOf({ about, claims, preferred }: Conflict, terms: Terms): readonly Answer[] {
  const groups = groupBy(claims, (claim) => keyOf(about, claim));
  return Array.from(groups.values(), (alike) => ({
    text: textOf(about, alike, terms),
    claims: alike,
    isFirst: alike.some(({ id }) => id === preferred.id),
  })).sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
}

/** True for the predicate of those who do together what another predicate says of one alone. */
const isJoint = ({ predicate }: Claim): boolean => predicate.startsWith('CO_');

type About = Conflict['about'];

/** By what a conflict is about, that by which its claims give one answer. */
const keys: Partial<Readonly<Record<About, (claim: Claim) => string>>> = {
  VALID_FROM: ({ validFrom }) => validFrom ?? '',
  VALID_TO: ({ validTo }) => validTo ?? '',
  ROLE: ({ subject }) => subject.id,
  OBJECT: ({ object }) => object?.id ?? '',
  SUBJECT: (claim) => (isJoint(claim) ? '' : claim.subject.id),
  ORDER: ({ subject, value }) => `${subject.id} ${JSON.stringify(value)}`,
};

const keyOf = (about: About, claim: Claim): string =>
  keys[about]?.(claim) ?? JSON.stringify(claim.value);

/** By what a conflict is about, the words of an answer that are not those of the object or value of its claims. */
const texts: Partial<Readonly<Record<About, (claims: NonEmpty<Claim>, terms: Terms) => string>>> = {
  VALID_FROM: ([{ validFrom }]) => (validFrom === null ? words.unstated : sayDate(validFrom)),
  VALID_TO: ([first]) => sayEnd(first) ?? words.unstated,
  ROLE: ([{ subject }]) => nameOf(subject).text,
  SUBJECT: (claims) =>
    isJoint(claims[0])
      ? fill(said.together, { names: joined(claims) })
      : fill(said.alone, { name: nameOf(claims[0].subject).text }),
  ORDER: ([first], terms) => sayNames([nameOf(first.subject).text, sayObject(terms, first)]),
};

const textOf = (about: About, claims: NonEmpty<Claim>, terms: Terms): string =>
  texts[about]?.(claims, terms) ?? sayObject(terms, claims[0]);

const joined = (claims: readonly Claim[]): string =>
  [...new Map(claims.map(({ subject }) => [subject.id, nameOf(subject).text])).values()].join(
    said.beside,
  );
