import { invariant } from '../../shared/errors.js';
import { cypher, type Fragment } from '../../store/statement.js';
import type { Row } from '../../store/store.js';

/** Gives the rows of a statement that only reads. */
export type Read = (fragment: Fragment) => Promise<readonly Row[]>;

/** What is read of the graph at once. */
export interface Part {
  /** Of the entities; of relations, those of their sources. */
  readonly buckets: readonly number[];
  /** Where given, only what its claims say. */
  readonly dataset: string | undefined;
}

/** The values of the property `bucket`, by which a whole graph is read in pieces on any engine. */
const buckets = Array.from({ length: 64 }, (_, bucket) => bucket);

/** About so many entities are asked for at once: a small graph comes in few statements, a large one bucket by bucket. */
const entitiesAtOnce = 1024;

/** The parts of the graph in the order in which they are exported. */
export async function readParts(read: Read, dataset: string | undefined): Promise<Part[]> {
  const [[count] = []] = await read(cypher`MATCH (n:Entity) RETURN count(n) AS entities`);
  invariant(typeof count === 'number', 'a count is a number');
  const parts = Math.min(Math.max(Math.ceil(count / entitiesAtOnce), 1), buckets.length);
  const size = Math.ceil(buckets.length / parts);
  return buckets
    .filter((bucket) => bucket % size === 0)
    .map((start) => ({ buckets: buckets.slice(start, start + size), dataset }));
}
