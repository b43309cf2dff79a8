import type { AnalysedClaim } from '#reader/reading/analysis.js';
import type { KnownClaim } from '#reader/gazetteer/graph-knowledge.js';

type Dated = Pick<AnalysedClaim, 'validFrom' | 'validTo' | 'ended'>;

/** Whether one of these says that the tie is over. */
export function areEnded(claims: readonly Dated[]): boolean {
  return claims.some(({ validTo, ended }) => validTo !== null || ended === true);
}

/**
 * The claims of the graph about the term of a tie that a claim is about: a start surely after an end opens another term. None
 * for an end that no term has.
 */
export function inTermOf(
  claim: Dated,
  known: readonly KnownClaim[],
): readonly KnownClaim[] | 'NONE' {
  const { validFrom, validTo } = claim;
  if (validFrom === null && validTo !== null && isBeforeAll(validTo, known)) return 'NONE';
  return known.filter((each) => {
    if (isAfter(validFrom, each.validTo) || isAfter(each.validFrom, validTo)) return false;
    // An end or a presence alone is said of the last term, or of the one before the next start.
    const isOver = known.some((next) => isAfter(next.validFrom, each.validTo));
    const isSaidOfNext = known.some(
      (next) => isAfter(next.validFrom, each.validTo) && !isAfter(next.validFrom, validTo),
    );
    return validFrom !== null || !isOver || (validTo !== null && !isSaidOfNext);
  });
}

function isBeforeAll(end: string, known: readonly KnownClaim[]): boolean {
  const starts = known.flatMap(({ validFrom }) => validFrom ?? []);
  return starts.length > 0 && starts.every((start) => isAfter(start, end));
}

/** Whether a date is surely after another; false if one is not stated. */
function isAfter(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  return date > other && !date.startsWith(other);
}
