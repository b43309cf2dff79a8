import type { Tongue } from './forms.js';
import type { Scene } from './scene.js';
import type { EarlierTerm } from './phrasing.js';
import { writeBound, writeOn, writePeriod } from './write-date.js';

/**
 * The beginning, the end, or both, with notes: in parentheses, or as one list if the template has parentheses already. Null if
 * no date is stated.
 */
export function tellDates(scene: Scene, isEnclosed: boolean): string | null {
  const dates = datesOf(scene);
  if (dates === null) return null;
  const notes = notesOf(scene);
  const separator = scene.tongue === 'ar' ? '، ' : ', ';
  if (isEnclosed) return [dates, ...notes].join(separator);
  return notes.length === 0 ? dates : `${dates} (${notes.join(separator)})`;
}

function datesOf(scene: Scene): string | null {
  const { tongue, relation, told } = scene;
  const { validFrom, validTo } = relation;
  if (told.overBy !== undefined)
    return `${writeEnd(validFrom, told.overBy, tongue)} ${atTheLatest[tongue]}`;
  if (validTo !== null && (validFrom === null || scene.isPast(validTo)))
    return writeEnd(validFrom, validTo, tongue);
  if (validFrom === null) return null;
  return writeBound(scene.isComing(validFrom) ? 'coming' : 'since', validFrom, tongue);
}

/** The terms before the one that is told, as a clause at the end of its sentence; empty if there are none. */
export function tellEarlier({ tongue, told: { earlier = [] } }: Scene): string {
  const periods = earlier.flatMap((term) => writeTerm(term, tongue) ?? []);
  if (periods.length === 0) return '';
  return tongue === 'ar'
    ? `، وقبل ذلك ${periods.join(' و')}`
    : `, and before that ${periods.join(' and ')}`;
}

function writeTerm({ from, to, overBy }: EarlierTerm, tongue: Tongue): string | undefined {
  if (to !== undefined) return writeEnd(from ?? null, to, tongue);
  if (overBy !== undefined)
    return `${writeEnd(from ?? null, overBy, tongue)} ${atTheLatest[tongue]}`;
  return from === undefined ? undefined : writeOn(from, tongue);
}

const atTheLatest = { ar: 'على الأبعد', en: 'at the latest' } as const;

function writeEnd(from: string | null, to: string, tongue: Tongue): string {
  return from === null ? writeBound('until', to, tongue) : writePeriod(from, to, tongue);
}

function notesOf(scene: Scene): string[] {
  const { tongue, relation, told } = scene;
  const { validFrom, validTo } = relation;
  const isOpen = validFrom !== null && validTo !== null && !scene.isPast(validTo);
  return [
    ...(told.dateNote ? [told.dateNote[tongue]] : []),
    ...(isOpen ? [writeBound('until', validTo, tongue)] : []),
    ...(told.otherFrom ?? []).map((date) => ofAnother(writeBound('since', date, tongue), scene)),
    ...(told.otherTo ?? []).map((date) => ofAnother(writeBound('until', date, tongue), scene)),
    ...(told.impliedFrom ?? []).map((date) => implied(writeBound('since', date, tongue), scene)),
    ...(told.impliedTo ?? []).map((date) => implied(writeBound('until', date, tongue), scene)),
  ];
}

function ofAnother(bound: string, { tongue }: Scene): string {
  return tongue === 'ar' ? `وفي مصدر آخر: ${bound}` : `or ${bound}, according to another source`;
}

function implied(bound: string, { tongue }: Scene): string {
  return tongue === 'ar'
    ? `و${bound} على ما يُفهم من مصادر أخرى`
    : `or ${bound}, as other sources imply`;
}
