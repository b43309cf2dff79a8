import type { AnswerOf } from '../../data/ask.js';

export type Conflict = AnswerOf<'view-questions'>['conflicts']['nodes'][number];
export type Claim = Conflict['claims'][number];

/** True for the predicate of those who do together what another predicate says of one alone. */
export const isJoint = ({ predicate }: Claim): boolean => predicate.startsWith('CO_');

type About = Conflict['about'];

/** By what a conflict is about, that by which its claims give one answer. */
const keys: Partial<Readonly<Record<About, (claim: Claim, among: readonly Claim[]) => string>>> = {
  VALID_FROM: ({ validFrom }) => validFrom ?? '',
  VALID_TO: ({ validTo }) => validTo ?? '',
  ROLE: ({ subject }) => subject.id,
  OBJECT: ({ object }) => object?.id ?? '',
  SUBJECT: (claim, among) => (isJoint(claim) ? togetherIn(among, claim) : claim.subject.id),
  ORDER: ({ subject, value }) => `${subject.id} ${JSON.stringify(value)}`,
};

/** A text for those who are said to have done it together in one document with a claim. */
function togetherIn(among: readonly Claim[], claim: Claim): string {
  const documents = new Set(claim.evidence.map(({ document }) => document.id));
  const alike = among.filter(
    (other) => isJoint(other) && other.evidence.some(({ document }) => documents.has(document.id)),
  );
  return `together ${[...new Set(alike.map(({ subject }) => subject.id))].sort().join(' ')}`;
}

/** A text that is the same for claims of a conflict that give one answer. */
export const keyOf = (about: About, claim: Claim, among: readonly Claim[]): string =>
  keys[about]?.(claim, among) ?? JSON.stringify(claim.value);
