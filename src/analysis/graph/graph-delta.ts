import type { GraphVersion } from '../../store/graph-reader.js';
import type { NodeRecord, RelationRecord } from './build-graph.js';

/** Differences of a graph at a later version. */
export interface GraphDelta {
  readonly version: GraphVersion;
  /** The ids of all nodes that were added, removed, or may have changed. */
  readonly touched: ReadonlySet<string>;
  /** The touched nodes that still exist. */
  readonly nodes: readonly NodeRecord[];
  /** The relations between two touched nodes: no other has changed. */
  readonly relations: readonly RelationRecord[];
}
