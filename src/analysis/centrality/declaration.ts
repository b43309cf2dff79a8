import type { Outcome } from '../measures/outcome.js';
import type { Projection } from '../measures/projection.js';
import type { Rest } from '../measures/rest.js';

/** A measure of how central nodes are: a file declares it, `index.ts` lists it, and `CentralityMetric` is made from the list. */
export interface CentralityDeclaration<Name extends string = string> {
  /** The value of `CentralityMetric`. */
  readonly name: Name;
  readonly description: string;
  /** Its Arabic name, with the English one if that is not the name in words. */
  readonly label: string | readonly [ar: string, en: string];
  /** Gives each node of the projection its score; runs in a thread. */
  readonly measure: (projection: Projection, rest: Rest) => Outcome;
  /** Processor time, as measured, on a graph of so many nodes and ends of relations. */
  readonly microseconds: (visits: number) => number;
}
