import { isProjected } from '../apply-decisions.js';
import { soleRelationOf } from '../../model/relations/traits.js';
import { compareTexts } from '#text/compare-texts.js';
import { getOrMake } from '#text/get-or-make.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { conflictAbout, type Conflict } from './conflict.js';
import { kindOfId } from '../ids.js';
import { content } from '../prefer-claims.js';
import type { StatedClaim } from '../records.js';

/** The answer to who has a target alone or jointly, such as an edition its hosts; organisations apart from states. */
export interface Share {
  /** The claims of the answer: of who has it jointly the joint ones. */
  readonly told: readonly StatedClaim[];
  /** The claims that cannot all be true, if sources differ. */
  readonly conflicts: readonly Conflict[];
}

/**
 * The shares in all targets of some claims. A statement of some agrees with one of more who include them, which says more: the
 * answer is the largest set of subjects that a source names. Sources differ if of two sets neither includes the other; then
 * the preferred claim decides. A claim of rank PREFERRED on having it alone, where no joint one has that rank, decides so.
 */
export function sharesIn(claims: readonly StatedClaim[]): Share[] {
  const shared = claims.filter(
    (claim) => isProjected(claim) && soleRelationOf(claim.predicate) !== undefined,
  );
  return Array.from(groupBy(shared, questionOf), ([id, alike]) => shareOf(id, alike));
}

/** The id of the question who has a target; what is asked of organisations has no kind in it. */
function questionOf(claim: StatedClaim): string {
  const kind = kindOfId(claim.subject);
  const ofKind = kind === 'Organization' ? [] : [kind];
  return [claim.object, soleRelationOf(claim.predicate), ...ofKind].join(' ');
}

/** The ids of the claims that tell who has a target alone or jointly. */
export function toldIn(claims: readonly StatedClaim[]): ReadonlySet<string> {
  return new Set(sharesIn(claims).flatMap(({ told }) => told.map(({ id }) => id)));
}

function shareOf(id: string, claims: NonEmpty<StatedClaim>): Share {
  const preferred = claims.filter(({ rank }) => rank === 'PREFERRED');
  if (preferred.some(isSole) && preferred.every(isSole)) {
    const owners = new Set(preferred.map(({ subject }) => subject));
    const alone = claims.filter((claim) => isSole(claim) && owners.has(claim.subject));
    const areOfOne = (a: StatedClaim, b: StatedClaim) => alone.includes(a) === alone.includes(b);
    return { told: alone, conflicts: conflictAbout('SUBJECT', id, claims, areOfOne) };
  }
  const sets = largest(claims);
  const agree = (a: Pick<StatedClaim, 'subject'>, b: Pick<StatedClaim, 'subject'>) =>
    sets.some((set) => set.has(a.subject) && set.has(b.subject));
  const conflicts = conflictAbout('SUBJECT', id, claims, agree, { ...content, agree });
  const ofPreferred = preferred.length > 0 ? largest(claims, preferred) : sets;
  const best = conflicts[0]?.preferred;
  const answer = ofPreferred.find((set) => best && set.has(best.subject)) ?? ofPreferred[0];
  const members = groupBy(
    claims.filter(({ subject }) => answer?.has(subject)),
    ({ subject }) => subject,
  );
  const told = Array.from(members.values()).flatMap((own) => {
    const joint = own.filter((claim) => !isSole(claim));
    return joint.length > 0 ? joint : own;
  });
  return { told, conflicts };
}

function isSole(claim: StatedClaim): boolean {
  return claim.predicate === soleRelationOf(claim.predicate);
}

/**
 * The sets of subjects that sources name and that no other of them includes, the largest first.
 *
 * @param naming the claims whose sources count; by default all
 */
function largest(
  claims: readonly StatedClaim[],
  naming: readonly StatedClaim[] = claims,
): ReadonlySet<string>[] {
  const bySource = new Map<string, Set<string>>();
  for (const claim of claims)
    for (const source of sourcesOf(claim))
      getOrMake(bySource, source, () => new Set<string>()).add(claim.subject);
  const counted = new Set(naming.flatMap(sourcesOf));
  const sets = Array.from(bySource, ([source, members]) => ({ source, members }))
    .filter(({ source }) => counted.has(source))
    .sort(
      (a, b) =>
        b.members.size - a.members.size || compareTexts(textOf(a.members), textOf(b.members)),
    );
  return sets.reduce<ReadonlySet<string>[]>(
    (kept, { members }) =>
      kept.some((set) => [...members].every((each) => set.has(each))) ? kept : [...kept, members],
    [],
  );
}

/** The documents that state a claim; one without any, as by a curator's word, is a source of its own. */
function sourcesOf({ sources, id }: StatedClaim): readonly string[] {
  return sources.length > 0 ? sources : [id];
}

function textOf(members: ReadonlySet<string>): string {
  return [...members].sort(compareTexts).join(' ');
}
