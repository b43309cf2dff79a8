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
