import { groupBy } from '#text/group-by.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { areCompatibleDates } from './compatible.js';
import { isOfOffice } from './single-valued.js';
import { shownOf, termsOf, type ShownTerm } from './terms.js';
import type { StatedClaim } from './records.js';

/** Minimum confidence of a start by which somebody ends the term of another. */
const minConfidence = 0.8;

/** The end of an open term by a successor. */
export interface Succession {
  /** The first day on which the successor may have begun. */
  readonly day: string;
  /** The claim of that start. */
  readonly claim: StatedClaim;
}

/** The last term of a holder of an office. */
interface Tenure {
  readonly subject: string;
  readonly claims: readonly StatedClaim[];
  readonly shown: ShownTerm;
  readonly isOpen: boolean;
  /** True if no claim states another start of the term. */
  readonly isAgreed: boolean;
}

/**
 * The successions in offices that one has at a time, by the subject and office of the ended term ({@link tenureOf}): an open
 * term ends when another surely begins later, or when it has no start and older documents.
 */
export function successionsIn(claims: readonly StatedClaim[]): ReadonlyMap<string, Succession> {
  const successions = new Map<string, Succession>();
  for (const alike of groupBy(claims.filter(isOfOffice), officeOf).values()) {
    const tenures = Array.from(
      groupBy(alike, ({ subject }) => subject),
      toTenure,
    );
    for (const tenure of tenures) {
      const [first] = tenures
        .flatMap((other) => endedBy(tenure, other))
        .sort((a, b) => (a.day < b.day ? -1 : 1));
      if (first && tenure.isOpen) successions.set(keyOf(tenure.subject, first.claim), first);
    }
  }
  return successions;
}

/** The key of the holder of an office in {@link successionsIn}. */
export function tenureOf(claim: StatedClaim): string {
  return keyOf(claim.subject, claim);
}

function keyOf(subject: string, office: StatedClaim): string {
  return `${subject} ${officeOf(office)}`;
}

function officeOf({ predicate, object, roleKey }: StatedClaim): string {
  return [predicate, object, roleKey].join(' ');
}

function toTenure([subject, claims]: readonly [string, readonly StatedClaim[]]): Tenure {
  const term = termsOf(claims).terms.at(-1) ?? { starts: [], ends: [] };
  const shown = shownOf(term);
  return {
    subject,
    claims,
    shown,
    isOpen: term.ends.length === 0,
    isAgreed: term.starts.every(
      ({ claim, isStated }) => !isStated || areCompatibleDates(claim.validFrom, shown.validFrom),
    ),
  };
}

function endedBy(tenure: Tenure, { subject, shown, isAgreed }: Tenure): Succession[] {
  const { start, validFrom } = shown;
  if (subject === tenure.subject || start === null || validFrom === null || !isAgreed) return [];
  if ((start.validFromSupport?.confidence ?? 0) < minConfidence) return [];
  const day = firstDay(validFrom);
  return isBefore(tenure, day, start) ? [{ day, claim: start }] : [];
}

function isBefore({ shown, claims }: Tenure, day: string, start: StatedClaim): boolean {
  if (shown.validFrom !== null) return lastDay(shown.validFrom) < day;
  return claims.every(({ lastSeen }) => lastDay(lastSeen) < firstDay(start.firstSeen));
}
