import neo4j from 'neo4j-driver';

/** Parameters for the driver: it sends every JS number as a float, so whole numbers are wrapped. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(toBolt);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toBolt(item)]));
}
