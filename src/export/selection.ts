import type { AsOf } from '../shared/as-of.js';
import type { Viewer } from '../shared/viewer.js';
import type { GraphVersion } from '../store/graph-reader.js';
import type { AskedSelection, Item, ItemApart } from './element.js';

/** Selection of an export; empty for the whole domain graph as it is now. */
export interface Selection {
  /** The required version of the graph: with another one the export fails. */
  readonly version?: GraphVersion | undefined;
  /** The view of this dataset alone: properties, names and relations come from its claims. */
  readonly dataset?: string | undefined;
  /** Only relations that held at this time; entities and documents stay. */
  readonly asOf?: AsOf | undefined;
  /** Only a part of the graph, with the documents that its claims cite. */
  readonly chosen?: ChosenPart | undefined;
  /** Filters by which the part was found, for the header. */
  readonly asked?: AskedSelection | undefined;
  /** The asker: claims that were taken back are shown to contributors alone. */
  readonly viewer?: Viewer | undefined;
  /** Address of the graph's server, if configured. */
  readonly iriBase?: string | undefined;
  /** Elements of this kind alone, after the header. */
  readonly only?: Item['element'] | undefined;
  /** Elements that come separately after the relations, table after table: see `Format.apart`. */
  readonly apart?: readonly ItemApart['element'][] | undefined;
}

/** Entities and relations that were chosen one by one. */
export interface ChosenPart {
  /** Ids. Entities absent at the time are left out. */
  readonly entities: readonly string[];
  /** Both ends are among the entities. */
  readonly relations: readonly ChosenRelation[];
  /** The version in which they were found: with another one the export fails. */
  readonly version: GraphVersion;
  /** True if entities were left out because there were too many. */
  readonly isCut?: boolean;
}

export interface ChosenRelation {
  readonly id: string;
  /** Ids of its ends. */
  readonly source: string;
  readonly target: string;
}
