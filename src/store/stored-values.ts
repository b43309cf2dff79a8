import { mapInTurns } from '../shared/turn.js';
import { assignmentsOf } from './dialect/assignments.js';
import { pathOf, sourcesOf, type ParameterPath } from './dialect/parameter-paths.js';
import { takeApart } from './dialect/statement-parts.js';
import { checkParameters, unstorable } from './plain-values.js';
import type { Statement } from './statement.js';

/** A part of a parameter that a statement stores: as one property, as a property to search for, or as all of them. */
interface Stored extends ParameterPath {
  readonly as: 'property' | 'key' | 'properties';
}

/** The stored parts by the texts of statements that change the graph, which are few. */
const known = new Map<string, readonly Stored[]>();
const maxKept = 1000;

/** Refuses values of statements that write, as the two checks do, in turns: a document may bring thousands of records. */
export async function checkWrites(statements: readonly Statement[]): Promise<void> {
  await mapInTurns(statements, (statement) => {
    checkParameters(statement.parameters);
    checkStored(statement);
  });
}

/**
 * Refuses values that only one engine stores: a property is text, a number, a boolean or a list of one of them, and a
 * searched property of a MERGE is not null. It follows parameters through UNWIND, FOREACH and WITH; values that a
 * statement computes are not seen.
 * @throws KnownError `BAD_INPUT` with the place of the first such value
 */
export function checkStored({ text, parameters }: Statement): void {
  for (const stored of storedBy(text))
    for (const [value, place] of valuesAt(stored, parameters)) checkValue(value, place, stored.as);
}

function storedBy(text: string): readonly Stored[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  const { items, queries } = takeApart(text);
  const sources = sourcesOf(items, queries);
  const stored = assignmentsOf(queries).flatMap(({ property, value, isKey }): readonly Stored[] => {
    const path = pathOf(value, sources);
    if (path === undefined) return [];
    if (property === undefined) return [{ ...path, as: 'properties' }];
    return [{ ...path, as: isKey ? 'key' : 'property' }];
  });
  if (known.size >= maxKept) known.clear();
  known.set(text, stored);
  return stored;
}

/** Every value at the path, with its place. A missing value is null, as in Cypher. */
function* valuesAt(
  { parameter, steps }: ParameterPath,
  parameters: Statement['parameters'],
): Generator<readonly [unknown, string]> {
  const follow = function* (
    value: unknown,
    place: string,
    at: number,
  ): Generator<readonly [unknown, string]> {
    const step = steps[at];
    if (step === undefined) yield [value, place];
    else if (typeof step === 'string')
      yield* follow(itemOf(value, step), `${place}.${step}`, at + 1);
    else if (Array.isArray(value))
      for (const [i, item] of value.entries()) yield* follow(item, `${place}[${i}]`, at + 1);
  };
  yield* follow(parameters[parameter], parameter, 0);
}

function itemOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
  const { [key]: item } = value as Readonly<Record<string, unknown>>;
  return item;
}

function checkValue(value: unknown, place: string, as: Stored['as']): void {
  if (as === 'properties') {
    checkProperties(value, place);
    return;
  }
  if (as === 'key' && value === null)
    throw unstorable(place, 'is null, but a searched property must have a value');
  if (!isStorable(value))
    throw unstorable(place, 'is not a text, number, boolean or list of one of them without nulls');
}

function checkProperties(value: unknown, place: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unstorable(place, 'is not a map of properties');
  for (const [key, item] of Object.entries(value)) checkValue(item, `${place}.${key}`, 'property');
}

function isStorable(value: unknown): boolean {
  if (!Array.isArray(value)) return value === null || typeof value !== 'object';
  const items: readonly unknown[] = value;
  return items.every((item) => typeof item === typeof items[0] && typeof item !== 'object');
}
