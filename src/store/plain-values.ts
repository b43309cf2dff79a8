import { invariant } from '../shared/errors.js';
import type { Value } from './graph-reader.js';

/** Whether it is not an instance of a class, in any realm: what native code makes need not have this realm's prototype. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Throws where what an engine gave is not plain: by a mistake of ours a statement returns a node, a relationship, a path, a
 * temporal value or a whole number that JSON cannot hold. The walk costs little beside the decoding that went before.
 *
 * @param isGraphPart whether a map is a node or relationship, for an engine that gives these as maps
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
