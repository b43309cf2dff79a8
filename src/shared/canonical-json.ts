import { isJsonObject } from './json-object.js';
import { sortKeys } from './sort-keys.js';

/** JSON with the keys of objects in order: equal values give equal texts, wherever they come from. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isJsonObject(inner) ? sortKeys(inner) : inner,
  );
}
