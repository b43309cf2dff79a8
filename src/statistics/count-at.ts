import type { EditionNumber } from './numbers/edition-number.js';
import type { StatedGraph } from './stated-graph.js';
import { unknownTally, type Tally } from './tally.js';

/** A number of an edition. For one time, claims of other times only tell "not at the time" from "not stated". */
export function countAt(
  stated: StatedGraph,
  edition: number,
  count: EditionNumber['count'],
): Tally {
  const tally = count(stated, edition);
  if (tally.reason !== 'NOT_STATED' || !stated.isOfOneTime) return tally;
  const isStated = count(stated.ofAnyTime(), edition).reason === null;
  return isStated ? unknownTally('NOT_AT_THE_TIME') : tally;
}
