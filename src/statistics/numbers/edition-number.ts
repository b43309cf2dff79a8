import type { StatedGraph } from '../stated-graph.js';
import type { Tally } from '../tally.js';

/** A number of an edition: a file declares it, `index.ts` lists it, and statistics and comparisons get a field from it. */
export interface EditionNumber {
  readonly name: string;
  /** What is counted, and under what: of the whole graph, or of a dataset. */
  readonly description: string;
  readonly count: (stated: StatedGraph, edition: number) => Tally;
  /** By what two editions are compared: by the things counted, or by what they are counted under. */
  readonly comparedBy: 'THING' | 'GROUP';
}
