import type { Direction, RelationEnd } from './directions.js';
import type { NamedThing } from './named-ids.js';
import type { RelationSentences } from '#text/sentence/templates.js';

/**
 * How the GraphQL schema maps to the graph. Types and fields carry these values as `extensions.graph`, so the compiler needs
 * the schema alone. A scalar field without a mapping is the property of its own name.
 */

/** Leads from a node over relationships of these types to the nodes at their other end. */
export interface Via {
  readonly types: readonly string[];
  readonly direction: Direction;
  /** The label of the nodes at the other end, if the types also lead to nodes of other labels. */
  readonly label?: string;
  /** Only relations that tell who has a target alone or jointly. */
  readonly isTold?: boolean | undefined;
  /** By direction, the types that tell what the node is. */
  readonly telling?: Readonly<Record<Direction, readonly string[]>>;
}

/** A sort expression of a connection's own order; the last one must be unique. */
export interface SortKey {
  readonly property: string;
  readonly of: 'NODE' | 'RELATIONSHIP';
}

/** The nodes of a type that not every viewer may see: those with this value of an enum property. */
export interface Hidden {
  readonly property: string;
  readonly value: string;
}

export type TypeMapping =
  | { readonly kind: 'entity'; readonly label: string }
  | { readonly kind: 'relation'; readonly type: string; readonly sentences: RelationSentences }
  | {
      readonly kind: 'node';
      readonly label: string;
      readonly idPrefix: string;
      readonly hidden?: Hidden;
    }
  /** A relationship that carries properties of its own; its `end` field is the node it points to. */
  | { readonly kind: 'relationship' }
  /** Made by the compiler from several values: a page, an edge, a group, a value in several fields. */
  | { readonly kind: 'part' }
  /** Made by code of the API, not by the compiler; its fields are read by name. */
  | { readonly kind: 'result' };

export type Values = Readonly<Record<string, unknown>>;

/**
 * Approximate bytes that a value takes in an answer, if more than a word or two. `LONGEST_TEXT` is the length of the longest
 * document text in the graph.
 */
export type ValueWeight = number | 'LONGEST_TEXT';

/** How a field of an object type maps to the graph. */
export type FieldMapping =
  | NodeFieldMapping
  | EdgeFieldMapping
  | RootMapping
  /** In a result: an id or a list of ids to fetch; a list holds at most `maxEntries`. */
  | { readonly kind: 'reference'; readonly maxEntries?: number };

/** A field of a node, a relation or a relationship. */
export type NodeFieldMapping =
  | {
      readonly kind: 'property';
      readonly property: string;
      readonly weight?: ValueWeight;
      /** In a result: how many entries a list of objects may have. */
      readonly maxEntries?: number;
      /** For a root field with code of its own that scans all relations in memory, by its filter and order. */
      readonly scansRelations?: boolean;
      /** For a root field that walks the graph in memory: how many steps for each of its elements, by its arguments. */
      readonly stepsOfElement?: (args: Values) => number;
      /** For a root field with code of its own: the argument that holds the ids of entities whose claims it reads. */
      readonly readsClaimsOf?: string;
      /** For an external identifier: the scheme by which an entity is found. */
      readonly externalIdScheme?: string;
    }
  /** Computed by code from properties of the same node or relation, not by Cypher. */
  | {
      readonly kind: 'computed';
      readonly needs: readonly string[];
      readonly weight?: ValueWeight;
      compute(values: Values, args: Values): unknown;
    }
  /** The first of these properties that is set; the arguments, known at compile time, decide which properties are tried. */
  | { readonly kind: 'firstOf'; properties(args: Values): readonly string[] }
  /** An object whose fields are properties of the same node; null if the property `presence` is null. */
  | { readonly kind: 'embedded'; readonly presence: string }
  /** The nodes at the other end as a Relay connection. */
  | {
      readonly kind: 'connection';
      readonly via: Via;
      readonly order: readonly SortKey[];
      /** A property of the relationship that must be true, if several lead to one node and only one is meant. */
      readonly flag?: string;
      /** The orders by value of the `orderBy` argument, if the connection has orders of its own. */
      readonly orders?: Readonly<Record<string, readonly SortKey[]>>;
    }
  /** The claims whose `relationId` is the relation's id. */
  | { readonly kind: 'claimsOfRelation'; readonly order: readonly SortKey[] }
  /** In a claim: the relation whose id is its `relationId`; null if there is none. */
  | { readonly kind: 'relationOfClaim'; readonly types: readonly string[] }
  /** A small number of nodes or relationships as a plain list, cut at `limit`. */
  | {
      readonly kind: 'list';
      readonly via: Via;
      readonly order: readonly SortKey[];
      readonly limit: number;
      /** For evidence: the property with the parts that it bears, and that of its quotation; those that bear all parts come first. */
      readonly arranged?: { readonly parts: string; readonly quotation: string };
    }
  /** The one node at the other end. */
  | { readonly kind: 'one'; readonly via: Via }
  /** In a relation: the entity at that end. In a relationship: the node it points to. */
  | { readonly kind: 'end'; readonly end: RelationEnd }
  /** In a relation: its sentence in a language, from one of its ends. */
  | { readonly kind: 'sentence' }
  /** In a relation: its type in the graph. */
  | { readonly kind: 'relationType' }
  /** In an entity: the id given in the arguments of the root field if it redirects to this entity; else null. */
  | { readonly kind: 'redirectedFrom' }
  /** In evidence: the translation of this property's words into a language. */
  | { readonly kind: 'translation'; readonly of: 'exact' | 'note' }
  /** In evidence: the number of its paragraph in the document. */
  | { readonly kind: 'paragraph' }
  /** `__typename`, which every type has. */
  | { readonly kind: 'typeName' }
  /**
   * Computed by code of the API from the id of the parent node; the statement fetches only that id. A list holds at most
   * `maxEntries`.
   */
  | { readonly kind: 'resolved'; readonly maxEntries?: number }
  /** The number of relations of an entity by type and direction, without loading any. */
  | { readonly kind: 'relationCounts'; readonly types: readonly string[] };

/**
 * Checks the arguments of a field with code of its own beyond their types; the field carries it as `extensions.check`. Throws a
 * KnownError for arguments that make no sense, and looks at nothing else.
 */
export type CheckArguments = (args: Values) => void;

/**
 * Checks that the graph holds the things which the arguments name; the field carries it as `extensions.checkInGraph`. Fails
 * with `BAD_INPUT` otherwise.
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
  /** Takes an `id`; one node of one label. */
  | { readonly kind: 'rootOne'; readonly label: string }
  /** Takes `by`: id, slug, externalId or name. */
  | { readonly kind: 'rootEntity' }
  /** Takes an `id`; any node that has one. */
  | { readonly kind: 'rootNode' }
  /** Takes `ids`; like `rootNode` for many. */
  | { readonly kind: 'rootNodes' };

/** How an input field of a filter maps to a condition. */
export type FilterMapping =
  | { readonly kind: 'and' | 'or' | 'not' }
  | {
      readonly kind: 'condition';
      readonly property: string;
      /** Whether the value is a boolean that says if the property is missing. */
      readonly isAbsence?: boolean;
      /** Whether the value is the beginning of a label, and the property its order key. */
      readonly isBeginning?: boolean;
      /** The kind of thing that the values identify, if they are ids. */
      readonly names?: NamedThing;
      readonly namesDatasets?: boolean;
      /** The label of the nodes, if the property is that by which some are {@link Hidden}. */
      readonly mayBeHidden?: string;
    }
  /** True if `some` or `none` of the values are in a list property. */
  | { readonly kind: 'overlap'; readonly property: string; readonly namesDatasets?: boolean }
  /** True if the value is in a list property. */
  | { readonly kind: 'contains'; readonly property: string; readonly namesDatasets?: boolean }
  /** Conditions on the nodes at the other end, whose label is `of`. */
  | { readonly kind: 'quantifier'; readonly via: Via; readonly of: string }
  /** A condition on the one node at the other end. */
  | { readonly kind: 'through'; readonly via: Via; readonly names: NamedThing };

/** The mappings of a union by kind, for a table that must have an entry for each. */
export type ByKind<Mapping extends { readonly kind: string }> = {
  readonly [Kind in Mapping['kind']]: Extract<Mapping, { readonly kind: Kind }>;
};
