import type { Predicate } from '../../model/predicates.js';
import { groupBy } from '../../shared/group-by.js';
import { firstDay, lastDay } from '../../shared/partial-dates.js';
import { content, inPreference } from '../prefer-claims.js';
import type { StatedClaim } from '../records.js';
import { conflictAbout, type Conflict } from './conflict.js';

/** The number and date that an edition shows, by the claims that state them. */
interface Placed {
  readonly ordinal: StatedClaim | undefined;
  readonly date: StatedClaim | undefined;
}

/** Conflicts in the order of the editions of a series: two have one ordinal, or dates run against the ordinals. */
export function conflictingOrder(claims: readonly StatedClaim[]): Conflict[] {
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
