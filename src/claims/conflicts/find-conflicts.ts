import { byId } from '../../shared/compare-texts.js';
import { areCompatible, areCompatibleDates } from './compatible.js';
import { kindOfId } from '../entity-kind.js';
import { groupBy, type NonEmpty } from '../../shared/group-by.js';
import { relationId } from '../ids.js';
import { surelyOverlap } from './periods.js';
import { comparePreferred, isProjected } from '../prefer-claims.js';
import type { StatedClaim } from '../records.js';
import { isOfOffice, isOfSingle, manyValuedPredicates, soleRelationOf } from '../single-valued.js';

/**
 * The subject of a conflict: the value of a literal, the target of a single-valued relation, its dates, the holder of an
 * office, or whether one has a target alone.
 */
type ConflictAbout = 'VALUE' | 'OBJECT' | 'VALID_FROM' | 'VALID_TO' | 'ROLE' | 'SUBJECT';
/** The reason why the preferred claim comes first: its rank, its confidence, or only its id. */
type PreferenceReason = 'RANK' | 'CONFIDENCE' | 'FIRST_ID';

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

/**
 * The conflicts among claims about a subject, sorted by id: different values of a single-valued literal, different targets of a
 * single-valued relation, different dates of one relation. A less precise date agrees with any date that it contains.
 * Deprecated claims and claims that are not accepted conflict with none.
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
 * The conflicts among claims of several subjects about one object, sorted by id: two holders of an office at surely overlapping
 * times, or a sole host next to joint hosts.
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
    conflictAbout('OBJECT', id, alike, (a, b) => a.object === b.object || !areOfOneKind(a, b)),
  );
}

/** A city and a country are not two answers: one may lie in the other. */
function areOfOneKind(a: StatedClaim, b: StatedClaim): boolean {
  return kindOfId(a.object ?? '') === kindOfId(b.object ?? '');
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
