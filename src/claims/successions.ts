import { isProjected } from './apply-decisions.js';
import { compareTexts } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { areCompatibleDates } from './compatible.js';
import { isOfOffice } from './single-valued.js';
import { shownOf, termsOf, type ShownTerm, type Takeover, type Term } from './terms.js';
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
export function successionsIn(
  claims: readonly StatedClaim[],
  takeovers: Takeovers = takeoversIn(claims),
): ReadonlyMap<string, Succession> {
  const successions = new Map<string, Succession>();
  for (const alike of groupBy(claims.filter(isOfOffice), officeOf).values()) {
    const tenures = Array.from(
      groupBy(alike, ({ subject }) => subject),
      ([subject, own]) => toTenure(subject, own, takeovers.get(keyOf(subject, own[0]))),
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

/** The days on which others surely began in an office, in order, by holder and office ({@link tenureOf}). */
export type Takeovers = ReadonlyMap<string, readonly Takeover[]>;

/** The takeovers that claims of any status tell. */
export function takeoversIn(claims: readonly StatedClaim[]): Takeovers {
  const takeovers = new Map<string, readonly Takeover[]>();
  const held = claims.filter((claim) => isOfOffice(claim) && isProjected(claim));
  for (const alike of groupBy(held, officeOf).values()) {
    const holders = groupBy(alike, ({ subject }) => subject);
    if (holders.size < 2) continue;
    const begun = Array.from(holders).flatMap(([subject, own]) =>
      termsOf(own).terms.flatMap((term) => {
        const { validFrom, start } = shownOf(term);
        if (validFrom === null || !isAgreed(term, validFrom) || !isSure(start)) return [];
        return [{ subject, from: firstDay(validFrom), to: lastDay(validFrom) }];
      }),
    );
    begun.sort((a, b) => compareTexts(a.from, b.from));
    for (const [subject, [claim]] of holders)
      takeovers.set(
        tenureOf(claim),
        begun.filter((other) => other.subject !== subject),
      );
  }
  return takeovers;
}

/** Whether no claim states another start of a term than the shown one. */
function isAgreed({ starts }: Term, shown: string | null): boolean {
  return starts.every(
    ({ claim, isStated }) => !isStated || areCompatibleDates(claim.validFrom, shown),
  );
}

function isSure(start: StatedClaim | null): boolean {
  return (start?.validFromSupport?.confidence ?? 0) >= minConfidence;
}

/** The key of the holder of an office in {@link successionsIn} and {@link takeoversIn}. */
export function tenureOf(claim: StatedClaim): string {
  return keyOf(claim.subject, claim);
}

function keyOf(subject: string, office: StatedClaim): string {
  return `${subject} ${officeOf(office)}`;
}

function officeOf({ predicate, object, roleKey }: StatedClaim): string {
  return [predicate, object, roleKey].join(' ');
}

function toTenure(
  subject: string,
  claims: readonly StatedClaim[],
  takeovers: readonly Takeover[] | undefined,
): Tenure {
  const term = termsOf(claims, takeovers).terms.at(-1) ?? { starts: [], ends: [] };
  const shown = shownOf(term);
  return {
    subject,
    claims,
    shown,
    isOpen: term.ends.length === 0,
    isAgreed: isAgreed(term, shown.validFrom),
  };
}

function endedBy(tenure: Tenure, { subject, shown, isAgreed: isOneStart }: Tenure): Succession[] {
  const { start, validFrom } = shown;
  if (subject === tenure.subject || start === null || validFrom === null || !isOneStart) return [];
  if (!isSure(start)) return [];
  const day = firstDay(validFrom);
  return isBefore(tenure, day, start) ? [{ day, claim: start }] : [];
}

function isBefore({ shown, claims }: Tenure, day: string, start: StatedClaim): boolean {
  if (shown.validFrom !== null) return lastDay(shown.validFrom) < day;
  return claims.every(({ lastSeen }) => lastDay(lastSeen) < firstDay(start.firstSeen));
}
