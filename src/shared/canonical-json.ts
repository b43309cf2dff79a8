import { isJsonObject } from './json-object.js';
import { compareTexts } from '#text/compare-texts.js';

/** JSON with sorted object keys: equal values give equal texts. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isJsonObject(inner) ? sortKeys(inner) : inner,
  );
}

/** The same record with its keys sorted by UTF-16 units, so that equal records have equal JSON. */
export function sortKeys<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareTexts(a, b)));
}
