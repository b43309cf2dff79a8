import type { Tongue } from './forms.js';
import type { Scene } from './scene.js';
import { writeBound, writePeriod } from './write-date.js';

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
