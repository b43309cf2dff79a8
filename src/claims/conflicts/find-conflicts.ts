import { byId } from '../../shared/compare-texts.js';
import { areCompatible, areCompatibleDates } from './compatible.js';
import { groupBy, type NonEmpty } from '../../shared/group-by.js';
import { relationId } from '../ids.js';
import { surelyOverlap } from './periods.js';
import { comparePreferred, isProjected } from '../prefer-claims.js';
import type { StatedClaim } from '../records.js';
import { isOfOffice, isOfSingle, manyValuedPredicates, soleRelationOf } from '../single-valued.js';

/**
 * What the claims disagree about: the value of a literal, the target of a relation that has one, its dates, who has a
 * role that one has at a time, or whether one has a target alone.
 */
type ConflictAbout = 'VALUE' | 'OBJECT' | 'VALID_FROM' | 'VALID_TO' | 'ROLE' | 'SUBJECT';
/** What set the preferred claim apart from the next: its rank, its confidence, or only that one must be first. */
type PreferenceReason = 'RANK' | 'CONFIDENCE' | 'FIRST_ID';

/** Accepted claims that cannot all be true. */
export interface Conflict {
  /** Of the literal or relation they are about; the same for the same conflict. */
  readonly id: string;
  readonly about: ConflictAbout;
  /** Each disagrees with at least one other; the preferred one first, the others in order of preference. */
  readonly claims: NonEmpty<StatedClaim>;
  readonly preferred: StatedClaim;
  readonly because: PreferenceReason;
}

/**
 * The conflicts among claims about a subject, sorted by id: differing values of a literal that has one, differing targets
 * of a relation that has one, differing dates of one relation. A less precise date that contains the other agrees with
 * it. Claims known to be wrong (deprecated) and claims not accepted disagree with none.
 */
export function findConflicts(claims: readonly StatedClaim[]): Conflict[] {
  const projected = claims.filter(isProjected);
  return [
    ...conflictingValues(projected),
    ...conflictingObjects(projected),
    ...conflictingDates(projected),
  ].sort(byId);
}

/**
 * The conflicts among claims of several subjects about one object, sorted by id: who holds an office, where two surely held
 * it at one time whatever the days that their dates leave open, and whether one hosted alone or several together.
 */
export function findRivals(claims: readonly StatedClaim[]): Conflict[] {
  const projected = claims.filter(isProjected);
  return [...conflictingHolders(projected), ...conflictingShares(projected)].sort(byId);
}

function conflictingHolders(claims: readonly StatedClaim[]): Conflict[] {
  const held = claims.filter(isOfOffice);
  const groups = groupBy(held, ({ object, predicate, roleKey }) =>
    [object, predicate, roleKey].join(' '),
  );
  return Array.from(groups).flatMap(([id, alike]) =>
    conflictAbout('ROLE', id, alike, (a, b) => a.subject === b.subject || !surelyOverlap(a, b)),
  );
}

function conflictingShares(claims: readonly StatedClaim[]): Conflict[] {
  const shared = claims.flatMap((claim) => {
    const alone = soleRelationOf(claim);
    return alone === undefined ? [] : [{ id: `${String(claim.object)} ${alone}`, claim }];
  });
  return Array.from(groupBy(shared, ({ id }) => id)).flatMap(([id, group]) =>
    conflictAbout(
      'SUBJECT',
      id,
      group.map(({ claim }) => claim),
      (a, b) => a.predicate === b.predicate,
    ),
  );
}

function conflictingValues(claims: readonly StatedClaim[]): Conflict[] {
  const single = claims.filter(
    ({ value, predicate }) => value && !manyValuedPredicates.includes(predicate),
  );
  const groups = groupBy(single, ({ subject, predicate }) => `${subject} ${predicate}`);
  return Array.from(groups).flatMap(([id, alike]) =>
    conflictAbout('VALUE', id, alike, (a, b) =>
      Boolean(a.value && b.value && areCompatible(a.value, b.value)),
    ),
  );
}

function conflictingObjects(claims: readonly StatedClaim[]): Conflict[] {
  const single = claims.filter(isOfSingle);
  const groups = groupBy(single, ({ subject, predicate }) => `${subject} ${predicate}`);
  return Array.from(groups).flatMap(([id, alike]) =>
    conflictAbout('OBJECT', id, alike, (a, b) => a.object === b.object),
  );
}

function conflictingDates(claims: readonly StatedClaim[]): Conflict[] {
  const groups = groupBy(
    claims.flatMap((claim) =>
      claim.object === null ? [] : [{ id: relationId({ ...claim, object: claim.object }), claim }],
    ),
    ({ id }) => id,
  );
  return Array.from(groups).flatMap(([id, group]) => {
    const alike = group.map(({ claim }) => claim);
    return [
      ...conflictAbout('VALID_FROM', `${id} VALID_FROM`, alike, (a, b) =>
        areCompatibleDates(a.validFrom, b.validFrom),
      ),
      ...conflictAbout('VALID_TO', `${id} VALID_TO`, alike, (a, b) =>
        areCompatibleDates(a.validTo, b.validTo),
      ),
    ];
  });
}

function conflictAbout(
  about: ConflictAbout,
  id: string,
  claims: readonly StatedClaim[],
  agree: (a: StatedClaim, b: StatedClaim) => boolean,
): Conflict[] {
  const [first, second, ...others] = claims
    .filter((claim) => claims.some((other) => !agree(claim, other)))
    .sort(comparePreferred);
  if (!first || !second) return [];
  const disagreeing: NonEmpty<StatedClaim> = [first, second, ...others];
  return [{ id, about, claims: disagreeing, preferred: first, because: reason(first, second) }];
}

function reason(preferred: StatedClaim, next: StatedClaim): PreferenceReason {
  if (preferred.rank !== next.rank) return 'RANK';
  return preferred.confidence === next.confidence ? 'FIRST_ID' : 'CONFIDENCE';
}
