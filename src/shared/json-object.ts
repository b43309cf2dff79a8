import type { Values } from './mapping.js';

/** Whether the value is what JSON calls an object: neither a list nor null. */
export function isJsonObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that the text is in JSON; undefined where it is anything else. */
export function parseJsonObject(text: string): Values | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How deep a value of a client may nest: deeper than any input type, and far from what ends a recursion. */
export const maxDepth = 32;

/** Whether a value of JSON nests deeper than {@link maxDepth} levels. */
export function nestsTooDeep(value: unknown, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > maxDepth || Object.values(value).some((inner) => nestsTooDeep(inner, depth + 1));
}
