import type { ClaimPart, Language, NameKind, Script } from '../model/values/lists.js';

/**
 * What every format takes: one header, then all documents, then all entities, then all relations. Both ends
 * of a relation are among the entities. What is not known is left out, never null. The order of the elements,
 * of the properties (as declared) and of the claims is the source's, and the bytes of a file follow from it.
 */
export type Element = Header | Item;

/** What comes behind the header. */
export type Item = Document | Entity | Relation;

export interface Header {
  readonly element: 'header';
  /** The version of the graph that was read. */
  readonly version: string;
  /** The datasets that may occur. */
  readonly datasets: readonly string[];
  /** The program and its version. */
  readonly generatedBy: string;
  /** All properties that an entity may have: tables and XML files must declare them before the first one. */
  readonly properties: readonly PropertyDeclaration[];
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
  readonly kind: string;
  readonly labelAr?: string | undefined;
  readonly labelEn?: string | undefined;
  readonly datasets: readonly string[];
  /** Whether claims about it contradict each other. */
  readonly contested: boolean;
  readonly names: readonly Name[];
  readonly properties: Readonly<Record<string, PropertyValue | undefined>>;
  /** When it took place or existed. */
  readonly validFrom?: PartialDate | undefined;
  readonly validTo?: PartialDate | undefined;
  /** The claims with a literal value of which it is the subject. */
  readonly claims: readonly Claim[];
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
  /** How many independent documents say it. */
  readonly sources: number;
  /** Whether a claim of it is contradicted. */
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
  /** The type of the relation, or what the value is of the entity. */
  readonly predicate: string;
  readonly dataset: string;
  readonly rank: string;
  readonly status: string;
  readonly method: string;
  /** Of the object or value, 0 to 1. */
  readonly confidence: number;
  /** How many independent documents say the object or value. */
  readonly sources: number;
  readonly roleConfidence?: number | undefined;
  readonly roleSources?: number | undefined;
  readonly validFromConfidence?: number | undefined;
  readonly validFromSources?: number | undefined;
  readonly validToConfidence?: number | undefined;
  readonly validToSources?: number | undefined;
  /** Whether another claim contradicts it. */
  readonly contested: boolean;
  /** Of an entity's claim alone. */
  readonly value?: LiteralValue | undefined;
  readonly role?: Bilingual | undefined;
  readonly validFrom?: PartialDate | undefined;
  readonly validTo?: PartialDate | undefined;
  readonly firstSeen?: PartialDate | undefined;
  readonly lastSeen?: PartialDate | undefined;
  readonly note?: string | undefined;
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
  /** When a figure was so, and of whom it is said. */
  readonly time?: PartialDate | undefined;
  readonly population?: Bilingual | undefined;
}

/** Where a document says it; a document without a text has a note in place of a span. */
export interface Evidence {
  readonly documentId: string;
  /** Half open, in Unicode code points of the document's text. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly exact?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** The words of the quote that carry the claim, where they are only a part of it. */
  readonly phrase?: string | undefined;
  readonly note?: string | undefined;
  /** The parts of the claim that it says. */
  readonly supports?: readonly ClaimPart[] | undefined;
}
