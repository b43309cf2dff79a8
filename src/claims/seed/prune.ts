import type { ValidationError } from 'class-validator';
import type { SeedFile } from './seed-file.js';

/**
 * Takes what is not of the form out of a file's content, so that the rest can be read and its faults found in
 * the same run: a faulty element leaves its list, whatever else is faulty is left out whole.
 */
export function prune(file: SeedFile, errors: readonly ValidationError[]): void {
  for (const error of errors)
    if (!isSound(file, error)) Reflect.set(file, error.property, undefined);
}

/** Whether the object is still good but for elements of lists in it, which are taken out. */
function isSound(
  object: object,
  { property, constraints, children = [] }: ValidationError,
): boolean {
  const value: unknown = Reflect.get(object, property);
  const itself = Object.keys(constraints ?? {}).every((name) => name === 'whitelistValidation');
  if (!Array.isArray(value)) return itself && children.length === 0;
  const faulty = new Set(
    children
      .filter((child) => !isSoundElement(value, child))
      .map((child) => Number(child.property)),
  );
  Reflect.set(
    object,
    property,
    value.filter((_, index) => !faulty.has(index)),
  );
  return itself;
}

function isSoundElement(
  list: readonly unknown[],
  { property, children = [] }: ValidationError,
): boolean {
  const element = list[Number(property)];
  if (typeof element !== 'object' || element === null) return false;
  return children.map((error) => isSound(element, error)).every(Boolean);
}
