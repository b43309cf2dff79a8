import { compareTexts } from './compare-texts.js';

/** The same record with its keys sorted by UTF-16 units, so that equal records have equal JSON. */
export function sortKeys<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareTexts(a, b)));
}
