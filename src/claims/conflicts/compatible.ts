import { isDeepStrictEqual } from 'node:util';
import type { LiteralValue, PartialDate } from '../records.js';

type Quantity = Extract<LiteralValue, { type: 'QUANTITY' }>;

/** Whether two values of one literal can both be true of its subject. */
export function areCompatible(a: LiteralValue, b: LiteralValue): boolean {
  if (a.type === 'DATE' && b.type === 'DATE') return areCompatibleDates(a.date, b.date);
  if (a.type === 'QUANTITY' && b.type === 'QUANTITY') return areCompatibleQuantities(a, b);
  if (a.type === 'TEXT' && b.type === 'TEXT' && a.lang !== b.lang) return true;
  return isDeepStrictEqual(a, b);
}

/** Whether two dates can both be meant: one is not stated, or the less precise contains the other. */
export function areCompatibleDates(a: PartialDate | null, b: PartialDate | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** Figures in other units, of other times or of other populations are not compared; two lower bounds always agree. */
function areCompatibleQuantities(a: Quantity, b: Quantity): boolean {
  if (!areComparable(a, b)) return true;
  if (a.qualifier === 'EXCEEDS') return b.qualifier === 'EXCEEDS' || b.number > a.number;
  return b.qualifier === 'EXCEEDS' ? a.number > b.number : a.number === b.number;
}

/** Whether two figures are of one unit and may be of one time and population: what is not said may be the same. */
function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || !areCompatibleDates(a.time ?? null, b.time ?? null)) return false;
  return !a.population || !b.population || a.population.key === b.population.key;
}
