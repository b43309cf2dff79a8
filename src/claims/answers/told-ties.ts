import { soleRelationOf } from '../../model/relations/traits.js';
import { compareTexts } from '#text/compare-texts.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import type { ToldRelation } from '#text/sentence/scene.js';
import { isHeld, noSooner, termAt, type AsOf, type Period } from '../../shared/as-of.js';
import { today } from '../../shared/today.js';
import { areCompatibleDates } from '../compatible.js';
import type { Conflict } from '../conflicts/conflict.js';
import { relationId } from '../ids.js';
import { comparePreferred, content, inPreference } from '../prefer-claims.js';
import { claimsOf, tellRelation, type Surroundings } from '../projection/relations.js';
import type { Properties, PropertyValue } from '../properties.js';
import type { StatedClaim } from '../records.js';
import { spansOf, type Term, type Terms } from '../terms.js';
import { isRelation, type RelationClaim } from '../ties.js';

/** A tie in one of its terms, as its relation tells it. */
export interface ToldTie {
  /** The id of the relation. */
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** Its term, counted from 0. */
  readonly place: number;
  readonly relation: ToldRelation;
  /** The claims of the term, the best first. */
  readonly claims: NonEmpty<StatedClaim>;
  /** Whether it tells that the target is had with others. */
  readonly jointly: boolean;
  /** Whether the answer to who has the target leaves it out. */
  readonly isLeftOut: boolean;
  /** Whether it is over today, or somebody else took an office over. */
  readonly isOver: boolean;
}

/**
 * The ties that claims state, the best first: of those that held at a time each in the term of that time, else in its last one.
 * A subject that is said to have a target alone and jointly has one tie.
 */
export function readTies(
  claims: readonly StatedClaim[],
  around: Surroundings,
  asOf: AsOf | null | undefined,
): readonly ToldTie[] {
  const groups = groupBy(
    claims.filter(isRelation),
    (claim) => around.ties.get(claim.id) ?? relationId(claim),
  );
  const ties = Array.from(groups).flatMap(([id, alike]) => readTie(id, alike, around, asOf));
  const bySharer = groupBy(ties, ({ id, source, target, claims: [first] }) =>
    soleRelationOf(first.predicate) === undefined ? id : `${source} ${target}`,
  );
  return Array.from(bySharer.values(), joinTies).sort((a, b) =>
    comparePreferred(a.claims[0], b.claims[0]),
  );
}

/** One tie for those of an entity that has a target alone and jointly, by that which the answer tells. */
function joinTies(ties: NonEmpty<ToldTie>): ToldTie {
  const best = ties.find(({ isLeftOut }) => !isLeftOut) ?? ties[0];
  const [first, ...others] = best.claims;
  const more = ties.flatMap((tie) => (tie === best ? [] : tie.claims));
  return { ...best, claims: [first, ...others, ...more] };
}

function readTie(
  id: string,
  claims: NonEmpty<RelationClaim>,
  around: Surroundings,
  asOf: AsOf | null | undefined,
): ToldTie[] {
  const { relation, terms, described, succession } = tellRelation(id, claims, around);
  const { type, source, target, properties } = relation;
  const last = described.at(-1);
  if (!last) return [];
  const spans = spansOf(terms, succession?.day);
  if (asOf && !isHeld({ ...periodIn(last), spans }, asOf)) return [];
  const shown = (asOf && termAt(described, asOf)) ?? last;
  const place = described.indexOf(shown);
  const isOfTerm = asOf != null && described.length > 1;
  return [
    {
      id,
      type,
      source,
      target,
      place,
      relation: {
        ...readTold(properties, isOfTerm ? shown.contested : properties['contested'] === true),
        ...periodIn(shown),
        phrasing: shown.phrasing,
      },
      claims: inOrder(claims, claimsInTerm(claims, terms, place)),
      ...shareIn(type, claims, around),
      isOver: isOver(shown),
    },
  ];
}

/** Whether a term is over today: by its end, or by somebody else who took an office over. */
function isOver({
  validTo,
  overBy,
  endedBy,
}: ReturnType<typeof tellRelation>['described'][number]): boolean {
  if (validTo !== null) return lastDay(validTo) < today();
  return (overBy ?? endedBy ?? null) !== null;
}

/** Whether a target is had with others, and whether the answer to who has it leaves the claims out. */
function shareIn(
  type: string,
  claims: readonly StatedClaim[],
  { told }: Surroundings,
): Pick<ToldTie, 'jointly' | 'isLeftOut'> {
  const sole = soleRelationOf(type);
  const isTold = sole === undefined || claims.some(({ id }) => told.has(id));
  return { jointly: sole !== undefined && type !== sole, isLeftOut: !isTold };
}

function readTold(
  { roleKey, roleAr, roleEn, confidence }: Properties,
  contested: boolean,
): Omit<ToldRelation, keyof Period | 'phrasing'> {
  return {
    roleKey: textIn(roleKey),
    roleAr: textIn(roleAr),
    roleEn: textIn(roleEn),
    confidence: Number(confidence),
    contested,
  };
}

function periodIn({ validFrom, validTo }: Period): Period {
  return { validFrom, validTo };
}

function textIn(value: PropertyValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** The claims of a term: those that date it, and those without dates, which may be of any. */
function claimsInTerm(
  claims: readonly StatedClaim[],
  { terms, stray }: Terms,
  place: number,
): readonly StatedClaim[] {
  const idsIn = (some: readonly Term[]) =>
    some.flatMap((term) => claimsOf(term).map(({ id }) => id));
  const here = new Set(idsIn(terms.slice(place, place + 1)));
  const elsewhere = new Set([...idsIn(terms), ...stray.map(({ id }) => id)]);
  return claims.filter(({ id }) => here.has(id) || !elsewhere.has(id));
}

/** The claims of a term in order of preference; if none is of it, those of the tie. */
function inOrder(
  all: NonEmpty<StatedClaim>,
  ofTerm: readonly StatedClaim[],
): NonEmpty<StatedClaim> {
  const [first, ...others] = inPreference(ofTerm.length > 0 ? ofTerm : all, content);
  return [first ?? all[0], ...others];
}

/**
 * The holders of an office that one has at a time, who began last first and those without a start last. Unless a time is asked
 * for, they are those whose term is not over, or if all are, the last and those whose term reaches into it.
 */
export function holdersOf(ties: readonly ToldTie[], isAtTime: boolean): readonly ToldTie[] {
  const begun = ({ relation: { validFrom } }: ToldTie) =>
    validFrom === null ? noSooner : firstDay(validFrom);
  const ordered = ties.toSorted((a, b) => compareTexts(begun(b), begun(a)));
  const open = ordered.filter((tie) => !tie.isOver);
  if (isAtTime) return ordered;
  if (open.length > 0) return open;
  const [last] = ordered;
  return ordered.filter(
    (tie) =>
      tie === last ||
      (last && tie.relation.validTo !== null && lastDay(tie.relation.validTo) > begun(last)),
  );
}

/** The dates that sources state of a tie instead of the shown ones. */
export interface OtherDates {
  readonly conflict: Conflict;
  /** The tie with each of the other dates. */
  readonly ties: readonly ToldTie[];
}

/** The conflicts on the dates of ties, each in its term. @param disputed those in which a claim of a tie takes part */
export function otherDates(
  ties: readonly ToldTie[],
  disputed: readonly Conflict[],
): readonly OtherDates[] {
  return ties.flatMap((tie) => {
    const own = new Set(tie.claims.map(({ id }) => id));
    return disputed
      .filter(
        ({ about, claims }) =>
          (about === 'VALID_FROM' || about === 'VALID_TO') && claims.some(({ id }) => own.has(id)),
      )
      .map((conflict) => ({ conflict, ties: instead(tie, conflict, own) }));
  });
}

/** The tie with each date of a conflict that cannot be true beside the shown one; an end before every start has no start. */
function instead(
  tie: ToldTie,
  { about, claims }: Conflict,
  own: ReadonlySet<string>,
): readonly ToldTie[] {
  const part = about === 'VALID_FROM' ? 'validFrom' : 'validTo';
  const shown = tie.relation[part];
  const others = claims.filter((claim) => {
    const isStray = !own.has(claim.id) && claim.validFrom === null;
    const isOther = shown !== null && own.has(claim.id) && !areCompatibleDates(claim[part], shown);
    return claim[part] !== null && (isOther || (part === 'validTo' && isStray));
  });
  return Array.from(
    groupBy(others, (claim) => claim[part]),
    ([date, alike]) => ({
      ...tie,
      relation: {
        ...tie.relation,
        validFrom: own.has(alike[0].id) ? tie.relation.validFrom : null,
        [part]: date,
        phrasing: null,
      },
      claims: alike,
    }),
  );
}
