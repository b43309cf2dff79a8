/** The direction in which a relation is followed from an entity: to its targets, to its sources, or both. */
export const directions = ['OUT', 'IN', 'BOTH'] as const;
export type Direction = (typeof directions)[number];

/** Whether a value is one of the directions. */
export function isDirection(value: unknown): value is Direction {
  return directions.some((direction) => direction === value);
}

/** The entity from which a relation reads, or the one to which it reads. */
export type RelationEnd = 'SOURCE' | 'TARGET';
