import { kindOfId } from '../ids.js';
import { groupBy } from '#text/group-by.js';
import type { StatedClaim } from '../records.js';
import type { Conflict } from './conflict.js';

/** The question that the claims of a conflict answer in several ways. */
export type ConflictQuestion = 'WHEN' | 'WHO' | 'WHERE' | 'HOW_MANY' | 'WHAT';

/** Questions of conflicts that are about a part of a relation. */
const ofParts: Partial<Readonly<Record<Conflict['about'], ConflictQuestion>>> = {
  VALID_FROM: 'WHEN',
  VALID_TO: 'WHEN',
  SUBJECT: 'WHO',
  ROLE: 'WHO',
};
const ofValues: Readonly<Record<string, ConflictQuestion>> = { DATE: 'WHEN', QUANTITY: 'HOW_MANY' };
const ofKinds: Readonly<Record<string, ConflictQuestion>> = { Place: 'WHERE', Country: 'WHERE' };

/** The question that a conflict is about. */
export function questionOf({ about, preferred }: Conflict): ConflictQuestion {
  const { value, object } = preferred;
  const kind = object === null ? undefined : kindOfId(object);
  return ofParts[about] ?? ofValues[value?.type ?? ''] ?? ofKinds[kind ?? ''] ?? 'WHAT';
}

/** By what a conflict is about, that in which its claims differ; else their value. */
const answers: Partial<Readonly<Record<Conflict['about'], (claim: StatedClaim) => unknown>>> = {
  VALID_FROM: ({ validFrom }) => validFrom,
  VALID_TO: ({ validTo }) => validTo,
  ROLE: ({ subject }) => subject,
  SUBJECT: ({ subject }) => subject,
  OBJECT: ({ object }) => object,
};

/** Some claims of a conflict in order of preference, one for each different answer before others. */
export function claimsOfAnswers({ about, claims }: Conflict, most: number): readonly StatedClaim[] {
  if (claims.length <= most) return claims;
  const answerOf = answers[about] ?? (({ subject, value }) => [subject, value]);
  const byAnswer = groupBy(claims, (claim) => JSON.stringify(answerOf(claim)));
  const firsts = Array.from(byAnswer.values(), ([first]) => first);
  const chosen = new Set([...new Set([...firsts, ...claims])].slice(0, most));
  return claims.filter((claim) => chosen.has(claim));
}
