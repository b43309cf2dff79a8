import { invariant, KnownError } from '../shared/errors.js';
import type { Value } from './graph-reader.js';
import type { Statement } from './statement.js';

/** True if it is no instance of a class of any realm: objects from native code need not have this realm's prototype. */
function isPlain(value: object): boolean {
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

/** Deeper than any statement of ours needs; far below the stack overflow of the embedded engine. */
const maxDepth = 64;
/** Maximum values and code units of text in all parameters of a statement: more belongs in several. */
const maxValues = 2_000_000;
const maxText = 64 * 1024 * 1024;

/** A surrogate without its other half; engines would replace it. */
const halfCharacter = /\p{Surrogate}/u;

interface Budget {
  values: number;
  text: number;
}

/**
 * Refuses values that no graph can hold, or that engines would store differently: `undefined`, numbers that are not
 * finite or not exact, text with half a character, bigints, dates, functions and instances of classes, endless nesting,
 * and more than an engine can take at once.
 * @throws KnownError `BAD_INPUT` with the place of the first such value
 */
export function checkParameters(parameters: Statement['parameters']): void {
  const budget: Budget = { values: maxValues, text: maxText };
  for (const [key, value] of Object.entries(parameters)) check(value, key, 1, budget);
}

function check(value: unknown, place: string, depth: number, budget: Budget): void {
  budget.values -= 1;
  if (budget.values < 0) throw unstorable(place, `is one of more than ${maxValues} values`);
  switch (typeof value) {
    case 'string':
      checkText(value, place, budget);
      return;
    case 'number':
      checkNumber(value, place);
      return;
    case 'boolean':
      return;
    case 'object':
      if (value !== null) checkItems(value, place, depth, budget);
      return;
    default:
      throw unstorable(place, `is of type ${typeof value}`);
  }
}

function checkText(value: string, place: string, budget: Budget): void {
  budget.text -= value.length;
  if (budget.text < 0) throw unstorable(place, `makes more than ${maxText} characters of text`);
  if (halfCharacter.test(value)) throw unstorable(place, 'holds half a character');
}

function checkNumber(value: number, place: string): void {
  if (!Number.isFinite(value)) throw unstorable(place, `is ${value}`);
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw unstorable(place, 'is a whole number beyond ±(2^53 - 1)');
}

function checkItems(value: object, place: string, depth: number, budget: Budget): void {
  if (depth > maxDepth)
    throw unstorable(place, `is nested deeper than ${maxDepth}, or within itself`);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) check(value[i], `${place}[${i}]`, depth + 1, budget);
    return;
  }
  if (!isPlain(value)) throw unstorable(place, 'is neither a list nor a plain object');
  for (const [key, item] of Object.entries(value)) {
    checkText(key, `${place}: a key`, budget);
    check(item, `${place}.${key}`, depth + 1, budget);
  }
}

/** The error for a value that no graph can hold; its place may be one of endless nesting. */
export function unstorable(place: string, reason: string): KnownError {
  const shown = place.length > 200 ? `${place.slice(0, 100)}…${place.slice(-100)}` : place;
  return new KnownError('BAD_INPUT', `The value at ${shown} cannot be stored: it ${reason}.`);
}
