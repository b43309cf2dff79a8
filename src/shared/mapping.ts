import type { Direction, RelationEnd } from './directions.js';
import type { NamedThing } from './named-ids.js';
import type { RelationSentences } from './sentence/templates.js';

/**
 * How the GraphQL schema lies in the graph. Types and fields carry these as `extensions.graph`, so that the
 * compiler reads the schema alone. A scalar field without a mapping is the property of its own name.
 */

/** From a node over relationships of these types to the nodes at their other end. */
export interface Via {
  readonly types: readonly string[];
  readonly direction: Direction;
  /** The label of the nodes at the other end, where the types alone lead to others too. */
  readonly label?: string;
}

/** A sort expression of a connection's own order; the last one must be unique. */
export interface SortKey {
  readonly property: string;
  readonly of: 'NODE' | 'RELATIONSHIP';
}

export type TypeMapping =
  | { readonly kind: 'entity'; readonly label: string }
  | { readonly kind: 'relation'; readonly type: string; readonly sentences: RelationSentences }
  | { readonly kind: 'node'; readonly label: string; readonly idPrefix: string }
  /** A relationship that carries properties of its own; its `end` field is the node it points to. */
  | { readonly kind: 'relationship' }
  /** What the compiler makes beside nodes and relationships: a page, an edge, a group, a value in several fields. */
  | { readonly kind: 'part' }
  /** Made by code of the API, not by the compiler; its fields are read by name. */
  | { readonly kind: 'result' };

export type Values = Readonly<Record<string, unknown>>;

/**
 * About how many bytes a value takes in an answer, where that is more than a word or two: a number, or
 * `LONGEST_TEXT` for a text of a document, of which the graph knows how long the longest is.
 */
export type ValueWeight = number | 'LONGEST_TEXT';

/** How a field of an object type lies in the graph. */
export type FieldMapping =
  | NodeFieldMapping
  | EdgeFieldMapping
  | RootMapping
  /** In a result: an id, or a list of ids, of what is to be fetched; a list holds `maxEntries` of them. */
  | { readonly kind: 'reference'; readonly maxEntries?: number };

/** A field of a node, a relation or a relationship. */
export type NodeFieldMapping =
  | {
      readonly kind: 'property';
      readonly property: string;
      readonly weight?: ValueWeight;
      /** In a result: how many entries a list of objects may have. */
      readonly maxEntries?: number;
      /** Of a root field with code of its own that looks through all relations, in memory, by its filter and order. */
      readonly scansRelations?: boolean;
      /** Of a root field with code of its own: the argument with the ids of entities of which it reads the claims. */
      readonly readsClaimsOf?: string;
      /** Of an identifier that is kept elsewhere: by whose scheme an entity is found by it. */
      readonly externalIdScheme?: string;
    }
  /** Made from properties of the same node or relation by code, not by Cypher. */
  | {
      readonly kind: 'computed';
      readonly needs: readonly string[];
      readonly weight?: ValueWeight;
      compute(values: Values, args: Values): unknown;
    }
  /** The first of these properties that is there; the arguments, known when the question is compiled, decide which. */
  | { readonly kind: 'firstOf'; properties(args: Values): readonly string[] }
  /** An object whose fields are properties of the same node; null where `presence` is. */
  | { readonly kind: 'embedded'; readonly presence: string }
  /** The nodes at the other end as a Relay connection. */
  | {
      readonly kind: 'connection';
      readonly via: Via;
      readonly order: readonly SortKey[];
      /** A property of the relationship that must be true, where several may lead to one node and one is meant. */
      readonly flag?: string;
      /** The orders by the values of the `orderBy` argument, where the connection has orders of its own. */
      readonly orders?: Readonly<Record<string, readonly SortKey[]>>;
    }
  /** The claims whose `relationId` is the relation's id. */
  | { readonly kind: 'claimsOfRelation'; readonly order: readonly SortKey[] }
  /** In a claim: the relation whose id is its `relationId`, null where there is none. */
  | { readonly kind: 'relationOfClaim'; readonly types: readonly string[] }
  /** Few nodes or relationships as a plain list, cut at `limit`. */
  | {
      readonly kind: 'list';
      readonly via: Via;
      readonly order: readonly SortKey[];
      readonly limit: number;
    }
  /** The one node at the other end. */
  | { readonly kind: 'one'; readonly via: Via }
  /** In a relation: the entity at that end. In a relationship: the node it points to. */
  | { readonly kind: 'end'; readonly end: RelationEnd }
  /** In a relation: its sentence in a language, from one of its ends. */
  | { readonly kind: 'sentence' }
  /** In a relation: its type in the graph. */
  | { readonly kind: 'relationType' }
  /** In an entity: the id by which the arguments of the root field name it, where that leads to it; else null. */
  | { readonly kind: 'redirectedFrom' }
  /** `__typename`, which every type has. */
  | { readonly kind: 'typeName' }
  /**
   * Made by code of the API from the id of the node that has it; the statement fetches that id alone. A list holds
   * `maxEntries`.
   */
  | { readonly kind: 'resolved'; readonly maxEntries?: number }
  /** How many relations an entity has, by type and direction, without loading any. */
  | { readonly kind: 'relationCounts'; readonly types: readonly string[] };

/**
 * What the arguments of a field with code of its own must be beside their types, which the field carries as
 * `extensions.check`: it throws a KnownError where they make no sense, and looks at nothing else.
 */
export type CheckArguments = (args: Values) => void;

/**
 * What the graph must hold of what the arguments name, which the field carries as `extensions.checkInGraph`: it fails with
 * `BAD_INPUT` where that is not so.
 *
 * @param context that of the request, which the API knows
 */
export type CheckInGraph = (args: Values, context: never) => Promise<void>;

/** A field of an edge of a connection. */
export type EdgeFieldMapping =
  | { readonly kind: 'edgeNode' }
  | { readonly kind: 'edgeRelation' }
  | { readonly kind: 'edgeCursor' };

/** A root field that compiles to a statement. */
export type RootMapping =
  | { readonly kind: 'rootConnection'; readonly label: string; readonly order: readonly SortKey[] }
  /** `id` argument, nodes of one label. */
  | { readonly kind: 'rootOne'; readonly label: string }
  /** `by` argument: id, slug, externalId or name. */
  | { readonly kind: 'rootEntity' }
  /** `id` argument, anything that has one. */
  | { readonly kind: 'rootNode' }
  /** `ids` argument, the same for many. */
  | { readonly kind: 'rootNodes' };

/** How an input field of a filter becomes a condition. */
export type FilterMapping =
  | { readonly kind: 'and' | 'or' | 'not' }
  | {
      readonly kind: 'condition';
      readonly property: string;
      /** The values are ids, and of what. */
      readonly names?: NamedThing;
      readonly namesDatasets?: boolean;
    }
  /** `some` or `none` of the values stand in a list property. */
  | { readonly kind: 'overlap'; readonly property: string; readonly namesDatasets?: boolean }
  /** The value stands in a list property. */
  | { readonly kind: 'contains'; readonly property: string; readonly namesDatasets?: boolean }
  /** Conditions on the nodes at the other end, which have the label `of`. */
  | { readonly kind: 'quantifier'; readonly via: Via; readonly of: string }
  /** A condition on the one node at the other end. */
  | { readonly kind: 'through'; readonly via: Via; readonly names: NamedThing };

/** The mappings of a union by their kind, for a table that must hold something for each. */
export type ByKind<Mapping extends { readonly kind: string }> = {
  readonly [Kind in Mapping['kind']]: Extract<Mapping, { readonly kind: Kind }>;
};
