import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Place, type Faults } from './faults.js';
import { parseYaml } from './parse-yaml.js';

interface FileText {
  readonly name: string;
  readonly source: string;
  /** The allowed content, for the message. */
  readonly keys: string;
}

/** A file's content in the form of a class without malformed parts, which are recorded; null if nothing is left. */
export function readTyped<T extends object>(
  form: new () => T,
  { name, source, keys }: FileText,
  faults: Faults,
  finish: (typed: T, place: Place, pruneFaulty: () => void) => void = (_, __, pruneFaulty) => {
    pruneFaulty();
  },
): T | null {
  const { file, content } = parseYaml(name, source, faults);
  if (content === undefined) return null;
  const place = new Place(file);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return faults.add(place, `must be a mapping of ${keys}`);
  const typed = plainToInstance(form, content);
  faults.locate(typed, place);
  const errors = validateSync(typed, {
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false },
  });
  for (const error of errors) note(error, place, faults);
  finish(typed, place, () => {
    prune(typed, errors);
  });
  return typed;
}

function note(error: ValidationError, within: Place, faults: Faults): void {
  const { property, constraints = {}, children = [] } = error;
  const place = within.in(/^\d+$/.test(property) ? Number(property) : property);
  for (const [name, message] of Object.entries(constraints))
    faults.add(place, name === 'whitelistValidation' ? reasonOf(place) : message);
  for (const child of children) note(child, place, faults);
}

/** Reason of an unknown key. */
function reasonOf({ file, path }: Place): string {
  const isCut = file.isCut?.(path) === true;
  const advice = isCut ? ': a comma ends a value within { }, so put the value in quotes' : '';
  return `is not a key of this form${advice}`;
}

/**
 * Removes malformed parts from a file's content, so that the rest can be read and its faults found in the same run: a faulty
 * element leaves its list, any other faulty part is left out whole.
 */
function prune(file: object, errors: readonly ValidationError[]): void {
  for (const error of errors)
    if (!isSound(file, error)) Reflect.set(file, error.property, undefined);
}

/** Whether the object is good except for faulty elements of its lists, which are removed. */
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
