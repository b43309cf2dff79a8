import type { Values } from './mapping.js';

/** Whether the value is a JSON object: neither a list nor null. */
export function isJsonObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that the JSON text denotes; undefined if it denotes anything else or is no JSON. */
export function parseJsonObject(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Maximum nesting depth of a client's value: more than any input type needs, far below a stack overflow. */
export const maxDepth = 32;

/** Whether a JSON value nests deeper than {@link maxDepth} levels. */
export function nestsTooDeep(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > maxDepth || Object.values(value).some((inner) => nestsTooDeep(inner, depth + 1));
}

/** Whether a value is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
