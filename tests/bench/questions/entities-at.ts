import { entityAt, type GeneratedEntity } from '../graph/entities.js';
import type { GraphSize, Kind } from '../graph/size.js';
import { spread } from './spread.js';

/** Entities of a kind, as many as asked for, from anywhere in its order. */
export function entitiesAt(
  { entities }: GraphSize,
  kind: Kind,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly GeneratedEntity[] {
  return spread(seed, entities[kind], count).map((index) => entityAt(kind, index));
}
