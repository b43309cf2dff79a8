import { isDeepStrictEqual } from 'node:util';
import type { LiteralValue, PartialDate } from './records.js';

type Quantity = Extract<LiteralValue, { type: 'QUANTITY' }>;

/** Whether two values of one literal can both be true of its subject. */
export function areCompatible(a: LiteralValue, b: LiteralValue): boolean {
  if (a.type === 'DATE' && b.type === 'DATE') return areCompatibleDates(a.date, b.date);
  if (a.type === 'QUANTITY' && b.type === 'QUANTITY') return areCompatibleQuantities(a, b);
  if (a.type === 'TEXT' && b.type === 'TEXT' && a.lang !== b.lang) return true;
  return isDeepStrictEqual(a, b);
}

/** Whether two dates may both be true: one is not stated, or the less precise contains the other. */
export function areCompatibleDates(a: PartialDate | null, b: PartialDate | null): boolean {
  return a === null || b === null || a.startsWith(b) || b.startsWith(a);
}

/** Tolerance of an approximate figure, as a share of its value. */
const tolerance = 0.1;

/** Whether two figures may both be true: they overlap, or differ in unit, time or population and are not compared. */
function areCompatibleQuantities(a: Quantity, b: Quantity): boolean {
  if (!areComparable(a, b)) return true;
  const [first, second] = [rangeOf(a), rangeOf(b)];
  const isAbove = first.isOpen ? second.most > first.least : second.most >= first.least;
  return isAbove && (second.isOpen ? first.most > second.least : first.most >= second.least);
}

/** The range of a figure's values; the minimum of an open range is excluded. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly isOpen: boolean;
}

function rangeOf({ number, qualifier }: Quantity): Range {
  const off = qualifier === 'APPROXIMATE' ? Math.abs(number) * tolerance : 0;
  const isOpen = qualifier === 'EXCEEDS';
  return { least: number - off, most: isOpen ? Infinity : number + off, isOpen };
}

/** Whether two figures have one unit and may have the same time and population; an unstated one may be the same. */
function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || !areCompatibleDates(a.time ?? null, b.time ?? null)) return false;
  return !a.population || !b.population || a.population.key === b.population.key;
}
