import type { AsOf } from '../shared/as-of.js';
import type { ExportedValues } from '../model/provenance/evidence-fields.js';
import type { ClaimPart, Direction, Language, NameKind, Script } from '../model/values/lists.js';

/**
 * Input of every format: one header, then all documents, then all entities, then all relations. Both ends of a relation
 * are among the entities. Unknown values are left out, never null. The order of the elements, of the properties (as
 * declared) and of the claims is the source's, and the bytes of a file follow from it. A format with separate tables
 * for claims and mentions asks for them in `apart`: they then come after the relations, table after table, and entities
 * and relations contain none.
 */
export type Element = Header | Item;

/** Elements after the header. */
export type Item = Document | Entity | Relation | ItemApart;

/** Further elements for formats that ask for them. */
export type ItemApart = ClaimApart | EvidenceApart | MentionApart;

export interface Header {
  readonly element: 'header';
  /** A checksum of all claims of the graph or the dataset: equal content, equal version, whatever the store. */
  readonly version: string;
  /** The date of the newest document; undefined if there is none. */
  readonly date?: PartialDate | undefined;
  /** The requested part of the graph. */
  readonly selection: AskedSelection;
  /** Reason for a truncated selection; null if it is whole. */
  readonly truncatedBy: 'MAX_NODES' | null;
  /** The datasets that may occur. */
  readonly datasets: readonly string[];
  /** The same, with their descriptions and licences. */
  readonly datasetFacts: readonly DatasetFacts[];
  /** How the file is cited. */
  readonly citation: string;
  /** The program and its version. */
  readonly generatedBy: string;
  /** Address of the graph's server, if configured: the prefix of IRIs. */
  readonly iriBase?: string | undefined;
  /** All properties that an entity may have: tables and XML files must declare them before the first one. */
  readonly properties: readonly PropertyDeclaration[];
}

/** Filters of an export; null for each that was not used, all null for the whole graph. */
export interface AskedSelection {
  readonly dataset: string | null;
  readonly asOf: AsOf | null;
  readonly seeds: readonly string[] | null;
  /** As JSON. */
  readonly filter: string | null;
  readonly hops: number | null;
  readonly kinds: readonly string[] | null;
  readonly types: readonly string[] | null;
  readonly direction: Direction | null;
  readonly minConfidence: number | null;
  readonly maxNodes: number | null;
}

export interface DatasetFacts {
  readonly id: string;
  readonly titleAr: string;
  readonly titleEn: string;
  readonly description: string;
  /** The address of its licence. */
  readonly licence?: string | undefined;
  /** Permissions of the licence in a sentence. */
  readonly rights?: string | undefined;
  /** Numbers of its documents and claims, where the whole of it is described. */
  readonly documents?: number | undefined;
  readonly claims?: number | undefined;
}

export interface PropertyDeclaration {
  /** A letter, then letters, digits and underscores; none of the names that all entities have. */
  readonly name: string;
  readonly type: PropertyType;
}

export type PropertyType = 'TEXT' | 'TEXTS' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'DATE';

/** `2020`, `2020-11` or `2020-11-26`: a calendar date as precise as its source. */
export type PartialDate = string;

export interface Document {
  readonly element: 'document';
  readonly id: string;
  readonly title: string;
  readonly dataset: string;
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly published?: PartialDate | undefined;
  readonly publisher?: string | undefined;
  /** A short name for citations. */
  readonly shortName?: string | undefined;
  readonly retrieved?: PartialDate | undefined;
  /** The untouched text to which the spans refer. */
  readonly text?: string | undefined;
  readonly sha256?: string | undefined;
  /** The id of the document that it retells, with which it counts as one source. */
  readonly retells?: string | undefined;
}

export interface Entity {
  readonly element: 'entity';
  readonly id: string;
  /** Ids of merged entities, by which older files name it. */
  readonly formerIds: readonly string[];
  readonly kind: string;
  readonly labelAr?: string | undefined;
  readonly labelEn?: string | undefined;
  readonly datasets: readonly string[];
  /** True if claims about it contradict each other. */
  readonly contested: boolean;
  readonly names: readonly Name[];
  readonly properties: Readonly<Record<string, PropertyValue | undefined>>;
  /** When it took place or existed. */
  readonly validFrom?: PartialDate | undefined;
  readonly validTo?: PartialDate | undefined;
  /** The claims with a literal value of which it is the subject. */
  readonly claims: readonly Claim[];
  /** Places in documents that name it. */
  readonly mentions: readonly Mention[];
}

/** A place in a document that names an entity; half open, in Unicode code points of its text. */
export interface Mention {
  readonly id: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly note?: string | undefined;
}

export type PropertyValue = string | number | boolean | readonly string[];

export interface Name {
  readonly text: string;
  readonly lang: Language;
  readonly script: Script;
  readonly kind: NameKind;
}

export interface Relation {
  readonly element: 'relation';
  readonly id: string;
  /** The relationship type in the graph, such as MEMBER_OF. */
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly role?: Bilingual | undefined;
  readonly validFrom?: PartialDate | undefined;
  readonly validTo?: PartialDate | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** Number of independent documents with it. */
  readonly sources: number;
  /** True if a claim of it is contradicted. */
  readonly contested: boolean;
  readonly datasets: readonly string[];
  readonly claims: readonly Claim[];
}

export interface Bilingual {
  readonly ar?: string | undefined;
  readonly en?: string | undefined;
}

export interface Claim {
  readonly id: string;
  /** The type of the relation, or the property with the value. */
  readonly predicate: string;
  readonly dataset: string;
  readonly rank: string;
  readonly status: string;
  readonly method: string;
  /** Confidence of the object or value, 0 to 1. */
  readonly confidence: number;
  /** Number of independent documents with the object or value. */
  readonly sources: number;
  readonly roleConfidence?: number | undefined;
  readonly roleSources?: number | undefined;
  readonly validFromConfidence?: number | undefined;
  readonly validFromSources?: number | undefined;
  readonly validToConfidence?: number | undefined;
  readonly validToSources?: number | undefined;
  /** True if another claim contradicts it. */
  readonly contested: boolean;
  /** For an entity's claim alone. */
  readonly value?: LiteralValue | undefined;
  readonly role?: Bilingual | undefined;
  readonly validFrom?: PartialDate | undefined;
  readonly validTo?: PartialDate | undefined;
  /** True if it states an end without a day. */
  readonly ended?: true | undefined;
  readonly firstSeen?: PartialDate | undefined;
  readonly lastSeen?: PartialDate | undefined;
  readonly note?: string | undefined;
  /** In JSON: declarations for its name in sentences, or for the sentence itself. */
  readonly phrasing?: string | undefined;
  readonly evidence: readonly Evidence[];
}

/** One of text, number and date; beside a number the text is the figure in the document's own words. */
export interface LiteralValue {
  readonly text?: string | undefined;
  readonly number?: number | undefined;
  readonly date?: PartialDate | undefined;
  readonly lang?: Language | undefined;
  readonly nameKind?: string | undefined;
  readonly unit?: string | undefined;
  readonly qualifier?: string | undefined;
  /** Time of a figure, and the body it is about. */
  readonly time?: PartialDate | undefined;
  readonly population?: Bilingual | undefined;
}

/** Its place in a document; a document without a text has a note in place of a span. */
export interface Evidence extends ExportedValues {
  readonly documentId: string;
  /** The parts of the claim that it supports. */
  readonly supports?: readonly ClaimPart[] | undefined;
}

/** Owner of a claim: an entity, or a relation from it to another. */
interface OfClaim {
  readonly subject: string;
  readonly object?: string | undefined;
  /** The id of the relation. */
  readonly relation?: string | undefined;
  readonly claim: Claim;
}

export interface ClaimApart extends OfClaim {
  readonly element: 'claim';
}

/** A claim again, for a table of its evidence. */
export interface EvidenceApart extends OfClaim {
  readonly element: 'evidence';
}

export interface MentionApart extends Mention {
  readonly element: 'mention';
  readonly entity: string;
}
