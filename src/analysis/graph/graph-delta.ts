import type { GraphVersion } from '../../store/graph-reader.js';
import type { NodeRecord, RelationRecord } from './build-graph.js';

/** What a graph has at a later version where it may have another than before. */
export interface GraphDelta {
  readonly version: GraphVersion;
  /** The ids of all nodes that came, went, or may have changed. */
  readonly touched: ReadonlySet<string>;
  /** Those of them that are there. */
  readonly nodes: readonly NodeRecord[];
  /** The relations of which both ends are touched: no other has changed. */
  readonly relations: readonly RelationRecord[];
}
