import { isJsonObject } from '../../shared/json-object.js';

/** Fields of a value: those of an object by name, those of the items of a list, or none. */
export type Shape = 'value' | readonly [Shape] | { readonly [name: string]: Shape };

/** The value with exactly the fields of its shape, in their order: null for missing ones. */
export function fill(value: object, shape: Shape): object;
export function fill(value: unknown, shape: Shape): unknown;
export function fill(value: unknown, shape: Shape): unknown {
  if (value === undefined || value === null) return null;
  if (shape === 'value') return value;
  if (isList(shape)) return Array.isArray(value) ? value.map((item) => fill(item, shape[0])) : null;
  const fields = isJsonObject(value) ? value : {};
  const filled: Record<string, unknown> = {};
  for (const name in shape) filled[name] = fill(fields[name], shape[name] ?? 'value');
  return filled;
}

function isList(shape: Exclude<Shape, 'value'>): shape is readonly [Shape] {
  return Array.isArray(shape);
}
