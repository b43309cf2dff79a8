import type { AsOf } from '../shared/as-of.js';
import type { GraphVersion } from '../store/graph-reader.js';
import type { AskedSelection, ItemApart } from './element.js';

/** What is exported; nothing given means the whole domain graph as it is now. */
export interface Selection {
  /** The graph as it is at this version: of another one nothing is exported, and no file is whole. */
  readonly version?: GraphVersion | undefined;
  /** Exactly what this dataset says: properties, names and relations come from its claims alone. */
  readonly dataset?: string | undefined;
  /** Only relations that held at this time; entities and documents stay. */
  readonly asOf?: AsOf | undefined;
  /** Only a part of the graph, with the documents that its claims cite. */
  readonly chosen?: ChosenPart | undefined;
  /** How the part was asked for, which the header tells. */
  readonly asked?: AskedSelection | undefined;
  /** The address under which the server of the graph is reached, where that is set. */
  readonly iriBase?: string | undefined;
  /** What comes as elements of its own behind the relations, table after table: see `Format.apart`. */
  readonly apart?: readonly ItemApart['element'][] | undefined;
}

/** Entities and relations that were chosen one by one. */
export interface ChosenPart {
  /** Ids. What is not there at the time is left out. */
  readonly entities: readonly string[];
  /** Both ends are among the entities. */
  readonly relations: readonly ChosenRelation[];
  /** The graph in which they were found: of another one nothing is exported. */
  readonly version: GraphVersion;
  /** Whether entities were left out as there were too many. */
  readonly isCut?: boolean;
}

export interface ChosenRelation {
  readonly id: string;
  /** Ids of its ends. */
  readonly source: string;
  readonly target: string;
}
