import { isProjected } from '../apply-decisions.js';
import { manyValuedPredicates } from '../../model/predicates.js';
import type { Predicate } from '../../model/predicates.js';
import { byId } from '#text/compare-texts.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { areCompatible, areCompatibleDates } from '../compatible.js';
import { conflictAbout, type Conflict } from './conflict.js';
import { kindOfId, relationId } from '../ids.js';
import { groupBy, type NonEmpty } from '#text/group-by.js';
import { content, end, inPreference, preferredOf, start } from '../prefer-claims.js';
import type { StatedClaim } from '../records.js';
import { sharesIn } from './shares.js';
import { takeoversIn, tenureOf, type Takeovers } from '../successions.js';
import { agreeOnEnd, shownOf, termsOf, type ShownTerm, type Term } from '../terms.js';
import { isRelation, tiesOf } from '../ties.js';
import { isOfOffice, isOfSingle } from '../single-valued.js';

/**
 * The conflicts among claims about a subject, sorted by id: different values of a single-valued literal, different targets of a
 * single-valued relation, different dates of one term of a relation, an end before every start. A less precise date agrees with
 * any date that it contains.
 * Deprecated claims and claims that are not accepted conflict with none.
 *
 * @param takeovers those of the offices of these claims, which may end a term
 */
export function findConflicts(
  claims: readonly StatedClaim[],
  takeovers: Takeovers = takeoversIn(claims),
): Conflict[] {
  const projected = claims.filter(isProjected);
  return [
    ...conflictingValues(projected),
    ...conflictingObjects(projected),
    ...conflictingDates(projected, takeovers),
  ].sort(byId);
}

/**
 * The conflicts among claims of several subjects about one object, sorted by id: two holders of an office at surely overlapping
 * times, different sets of those who have it, or the order of the editions of a series.
 */
export function findRivals(
  claims: readonly StatedClaim[],
  takeovers: Takeovers = takeoversIn(claims),
): Conflict[] {
  const projected = claims.filter(isProjected);
  return [
    ...conflictingHolders(projected, takeovers),
    ...sharesIn(projected).flatMap(({ conflicts }) => conflicts),
    ...conflictingOrder(projected),
  ].sort(byId);
}

/** All conflicts among claims: those about a subject, then those of several subjects. */
export function allConflictsIn(
  claims: readonly StatedClaim[],
  takeovers: Takeovers = takeoversIn(claims),
): Conflict[] {
  return [...findConflicts(claims, takeovers), ...findRivals(claims, takeovers)];
}

function conflictingHolders(claims: readonly StatedClaim[], takeovers: Takeovers): Conflict[] {
  const groups = groupBy(claims.filter(isOfOffice), ({ object, predicate, roleKey }) =>
    [object, predicate, roleKey].join(' '),
  );
  return Array.from(groups).flatMap(([id, alike]) => {
    const holders = groupBy(alike, ({ subject }) => subject);
    const terms = shownTerms(holders.values(), takeovers);
    return conflictAbout('ROLE', id, [...terms.keys()], (a, b) => {
      const [first, second] = [terms.get(a), terms.get(b)];
      if (a.subject === b.subject) return true;
      if (first && second) return !surelyOverlap(first, second);
      const [one, other] = [holders.get(a.subject), holders.get(b.subject)];
      return Boolean(first ?? second) || !one || !other || !areToldTogether(one, other);
    });
  });
}

/** The terms of the holders of an office by the claims of the shown dates; those of an undated one by its best claim. */
function shownTerms(
  holders: Iterable<NonEmpty<StatedClaim>>,
  takeovers: Takeovers,
): ReadonlyMap<StatedClaim, ShownTerm | undefined> {
  return new Map(
    Array.from(holders).flatMap((own): (readonly [StatedClaim, ShownTerm | undefined])[] => {
      const dated = termsOf(own, takeovers.get(tenureOf(own[0])))
        .terms.map(shownOf)
        .flatMap((term) =>
          [term.start, term.end].flatMap((claim) => (claim ? [[claim, term] as const] : [])),
        );
      return dated.length > 0 ? dated : [[preferredOf(own), undefined]];
    }),
  );
}

/** Whether a document names two holders of an office, or documents of one year each name one. */
function areToldTogether(some: readonly StatedClaim[], others: readonly StatedClaim[]): boolean {
  const toldIn = (claims: readonly StatedClaim[]) =>
    claims.flatMap(({ firstSeen, lastSeen, sources }) => [
      ...sources,
      ...[firstSeen, lastSeen].map((date) => date.slice(0, 4)),
    ]);
  const told = new Set(toldIn(some));
  return toldIn(others).some((each) => told.has(each));
}

type Period = Pick<StatedClaim, 'validFrom' | 'validTo'>;

/**
 * Whether two periods share a day for every reading of their dates. A period without an end surely includes its first day; one
 * that ends on the day on which another begins gives way to it.
 */
function surelyOverlap(a: Period, b: Period): boolean {
  return covers(a, b) || covers(b, a);
}

/** Whether the period includes every day on which the other may have begun, before its own last day. */
function covers({ validFrom, validTo }: Period, { validFrom: begun }: Period): boolean {
  if (validFrom === null || begun === null || lastDay(validFrom) > firstDay(begun)) return false;
  const isOneDay = firstDay(validFrom) >= lastDay(begun);
  return isOneDay || (validTo !== null && firstDay(validTo) > lastDay(begun));
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

/** Conflicts of dates within each term of a relation, and of ends that lie before every start. */
function conflictingDates(claims: readonly StatedClaim[], takeovers: Takeovers): Conflict[] {
  const related = claims.filter(isRelation);
  const ties = tiesOf(related);
  const groups = groupBy(related, (claim) => ties.get(claim.id) ?? relationId(claim));
  return Array.from(groups).flatMap(([id, alike]) => {
    const office = alike.find(isOfOffice);
    const { terms, stray } = termsOf(alike, office && takeovers.get(tenureOf(office)));
    const begun = terms.flatMap(startingIn);
    return [
      ...terms.flatMap((term, place) => {
        const of = (part: string) => [id, part, ...(place > 0 ? [place + 1] : [])].join(' ');
        const ending = term.ends.map(({ claim }) => claim);
        return [
          ...conflictAbout('VALID_FROM', of('VALID_FROM'), startingIn(term), agreeOnStart, start),
          ...conflictAbout('VALID_TO', of('VALID_TO'), ending, agreeOnEnd, end),
        ];
      }),
      ...conflictAbout(
        'VALID_TO',
        `${id} VALID_TO 0`,
        [...begun, ...stray],
        (a, b) => stray.includes(a) === stray.includes(b),
        start,
      ),
    ];
  });
}

/** The claims that state the start of a term. */
function startingIn({ starts }: Term): StatedClaim[] {
  return starts.filter(({ isStated }) => isStated).map(({ claim }) => claim);
}

function agreeOnStart(a: StatedClaim, b: StatedClaim): boolean {
  return areCompatibleDates(a.validFrom, b.validFrom);
}

/** The number and date that an edition shows, by the claims that state them. */
interface Placed {
  readonly ordinal: StatedClaim | undefined;
  readonly date: StatedClaim | undefined;
}

/** Conflicts in the order of the editions of a series: two have one ordinal, or dates run against the ordinals. */
function conflictingOrder(claims: readonly StatedClaim[]): Conflict[] {
  const of = (wanted: Predicate) => claims.filter(({ predicate }) => predicate === wanted);
  const shown = (wanted: Predicate) => {
    const byEdition = groupBy(of(wanted), ({ subject }) => subject);
    return new Map(Array.from(byEdition, ([id, said]) => [id, inPreference(said, content)[0]]));
  };
  const [ordinals, dates] = [shown('ORDINAL'), shown('DATE')];
  const bySeries = groupBy(of('EDITION_OF'), ({ object }) => String(object));
  return Array.from(bySeries).flatMap(([series, memberships]) => {
    const editions = [...new Set(memberships.map(({ subject }) => subject))];
    const placed = new Map(
      editions.map((id) => [id, { ordinal: ordinals.get(id), date: dates.get(id) }]),
    );
    return [...ofOneOrdinal(series, placed), ...againstOrdinals(series, placed)];
  });
}

function ofOneOrdinal(series: string, placed: ReadonlyMap<string, Placed>): Conflict[] {
  const stated = Array.from(placed.values()).flatMap(({ ordinal }) => ordinal ?? []);
  return Array.from(groupBy(stated, numberOf)).flatMap(([number, alike]) =>
    conflictAbout('ORDER', `${series} ORDINAL ${String(number)}`, alike, () => alike.length < 2),
  );
}

function againstOrdinals(series: string, placed: ReadonlyMap<string, Placed>): Conflict[] {
  const stated = Array.from(placed.values()).flatMap(({ ordinal, date }) =>
    ordinal && date ? [date] : [],
  );
  return conflictAbout('ORDER', `${series} DATE`, stated, (a, b) => {
    const [first, second] = [placed.get(a.subject)?.ordinal, placed.get(b.subject)?.ordinal];
    if (!first || !second) return true;
    const order = numberOf(first) - numberOf(second);
    return order === 0 || (order < 0 ? mayPrecede(a, b) : mayPrecede(b, a));
  });
}

function numberOf({ value }: StatedClaim): number {
  return value?.type === 'NUMBER' ? value.number : NaN;
}

/** Whether the first date can be before the second, or on it. */
function mayPrecede({ value: a }: StatedClaim, { value: b }: StatedClaim): boolean {
  return a?.type !== 'DATE' || b?.type !== 'DATE' || firstDay(a.date) <= lastDay(b.date);
}
