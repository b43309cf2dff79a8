import type { NonEmpty } from '#text/group-by.js';
import {
  content,
  inPreference,
  reasonOf,
  type Aspect,
  type PreferenceReason,
} from '../prefer-claims.js';
export type { PreferenceReason } from '../prefer-claims.js';
import type { StatedClaim } from '../records.js';

/**
 * The subject of a conflict: the value of a literal, the target of a single-valued relation, its dates, the holder of an
 * office, whether one has a target alone, or the order of editions.
 */
export type ConflictAbout =
  'VALUE' | 'OBJECT' | 'VALID_FROM' | 'VALID_TO' | 'ROLE' | 'SUBJECT' | 'ORDER';

/** Accepted claims that cannot all be true. */
export interface Conflict {
  /** Id of the literal or relation concerned; stable for the same conflict. */
  readonly id: string;
  readonly about: ConflictAbout;
  /** Each disagrees with at least one other; the preferred one first, the others in order of preference. */
  readonly claims: NonEmpty<StatedClaim>;
  readonly preferred: StatedClaim;
  readonly because: PreferenceReason;
}

/** The conflict among the claims that disagree with another of them; none if all agree. */
export function conflictAbout(
  about: ConflictAbout,
  id: string,
  claims: readonly StatedClaim[],
  agree: (a: StatedClaim, b: StatedClaim) => boolean,
  aspect: Aspect<StatedClaim> = content,
): Conflict[] {
  const disputed = claims.filter((claim) => claims.some((other) => !agree(claim, other)));
  const [first, ...others] = inPreference(disputed, aspect);
  // Claims that agree with the first are decided on with it.
  const against = others.find((claim) => first && !agree(first, claim));
  if (!first || !against) return [];
  const because = reasonOf(disputed, [first, against], aspect);
  return [{ id, about, claims: [first, ...others], preferred: first, because }];
}
