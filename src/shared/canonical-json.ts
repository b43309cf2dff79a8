import { isJsonObject } from './json-object.js';
import { sortKeys } from './sort-keys.js';

/** JSON with sorted object keys: equal values give equal texts. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isJsonObject(inner) ? sortKeys(inner) : inner,
  );
}
