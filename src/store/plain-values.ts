import { invariant } from '../shared/errors.js';
import type { Value } from './graph-reader.js';

/** True if it is no instance of a class of any realm: objects from native code need not have this realm's prototype. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Throws if a value from an engine is not plain: by our mistake a statement returns a node, a relationship, a path, a
 * temporal value or a whole number that JSON cannot hold. The walk costs little beside the decoding before it.
 * @param isGraphPart tests for a node or relationship, for an engine that gives these as maps
 */
export function assertPlain(
  value: unknown,
  isGraphPart: (map: object) => boolean = isNever,
): asserts value is Value {
  invariant(typeof value !== 'bigint', 'a statement returned a whole number beyond 2^53');
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) assertPlain(item, isGraphPart);
    return;
  }
  invariant(
    isPlain(value) && !isGraphPart(value),
    'a statement returned a node, relationship, path or date in place of plain values',
  );
  for (const item of Object.values(value)) assertPlain(item, isGraphPart);
}

function isNever(): boolean {
  return false;
}
