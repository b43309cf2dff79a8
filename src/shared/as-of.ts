import { firstDay, lastDay } from './partial-dates.js';

/** How sure it must be that a relation held: whatever its dates mean, by one reading of them, or without any date too. */
export const certainties = ['CERTAIN', 'POSSIBLE', 'ANY'] as const;
export type Certainty = (typeof certainties)[number];

/** Whether a relation held: whatever its dates mean, by one reading of them, by none, or not known as it has no date. */
export type Holding = 'CERTAIN' | 'POSSIBLE' | 'NO' | 'UNKNOWN';

/** Only what held on every day of a partial date. */
export interface AsOf {
  readonly on: string;
  readonly certainty: Certainty;
}

/** The partial dates on which something began and ended, each included; null where not stated. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * Whether something held on every day of a partial date. A date means any of its days, a missing end that it goes on, and
 * a missing beginning that nobody says since when.
 */
export function holdingOf({ validFrom, validTo }: Period, on: string): Holding {
  if (validFrom === null && validTo === null) return 'UNKNOWN';
  const isPossible = hasBegun(validFrom, on, 'POSSIBLE') && goesOn(validTo, on, 'POSSIBLE');
  if (!isPossible) return 'NO';
  const isCertain = hasBegun(validFrom, on, 'CERTAIN') && goesOn(validTo, on, 'CERTAIN');
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}

/** Whether something with this period is asked for. */
export function isHeld(period: Period, { on, certainty }: AsOf): boolean {
  if (period.validFrom === null && period.validTo === null) return certainty === 'ANY';
  return hasBegun(period.validFrom, on, certainty) && goesOn(period.validTo, on, certainty);
}

/** Whether what began then had begun on the first day of `on`. */
export function hasBegun(validFrom: string | null, on: string, certainty: Certainty): boolean {
  if (validFrom === null) return certainty !== 'CERTAIN';
  return (certainty === 'CERTAIN' ? lastDay(validFrom) : firstDay(validFrom)) <= firstDay(on);
}

/** Whether what ended then had not ended before the last day of `on`. */
export function goesOn(validTo: string | null, on: string, certainty: Certainty): boolean {
  if (validTo === null) return true;
  return (certainty === 'CERTAIN' ? firstDay(validTo) : lastDay(validTo)) >= lastDay(on);
}
