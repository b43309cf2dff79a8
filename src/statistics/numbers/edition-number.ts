import type { StatedGraph } from '../stated-graph.js';
import type { Tally } from '../tally.js';

/** A number of an edition: a file declares it, `index.ts` lists it, and statistics and comparisons get a field from it. */
export interface EditionNumber {
  readonly name: string;
  /** The counted things and their groups, for the whole graph or a dataset. */
  readonly description: string;
  readonly count: (stated: StatedGraph, edition: number) => Tally;
  /** The basis for comparing two editions: the things counted, or their groups. */
  readonly comparedBy: 'THING' | 'GROUP';
}
