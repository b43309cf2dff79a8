import type { Span } from '../shared/text/code-points.js';
import type { quantityQualifiers } from '../model/predicates.js';

/** What a seed, an archive or a mutation hands over: plain records, the same on every engine. */

/** `2020`, `2020-11` or `2020-11-26`: a calendar date as precise as its source. */
export type PartialDate = string;

export const languages = ['AR', 'EN'] as const;
export type Language = (typeof languages)[number];
/** ISO 15924. */
export const scripts = ['ARAB', 'LATN'] as const;
export type Script = (typeof scripts)[number];
/** In the order in which a label is chosen. */
export const nameKinds = ['OFFICIAL', 'SHORT', 'ALIAS', 'TRANSLITERATION'] as const;
export type NameKind = (typeof nameKinds)[number];

/** Wikidata's ranks: several claims may stand, one of them is shown. */
export const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type Rank = (typeof ranks)[number];
/** Only accepted claims are projected; retracted ones stay, to be answered for. */
export const claimStatuses = ['ACCEPTED', 'PROPOSED', 'RETRACTED'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];
/**
 * How the words became the claim: they say it (EXPLICIT), say it of somebody named elsewhere (RESOLVED),
 * report that somebody says it (ATTRIBUTED), imply it (INFERRED), it follows from other claims or is our
 * rendering of their words (DERIVED), or an outside reference says it (REFERENCE).
 */
export const methods = [
  'EXPLICIT',
  'RESOLVED',
  'ATTRIBUTED',
  'DERIVED',
  'INFERRED',
  'REFERENCE',
] as const;
export type Method = (typeof methods)[number];

export type QuantityQualifier = (typeof quantityQualifiers)[number];

export interface DatasetRecord {
  readonly id: string;
  readonly titleAr: string;
  readonly titleEn: string;
  readonly description: string;
}

export interface DocumentRecord {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly url: string | null;
  /** Language of the title and text, BCP 47: `ar`, `en`, `fr`, `el`, `bn`. */
  readonly language: string;
  readonly published: PartialDate | null;
  /** The day on which it was read. */
  readonly retrieved: PartialDate;
  /** The untouched text, where we hold it. */
  readonly text: string | null;
  readonly sha256: string | null;
}

/**
 * Where a document says it. With a text: the span of the sentence, its exact words and their surroundings
 * (W3C Web Annotation selectors), and where one part of it carries the claim, that phrase. Without: all
 * null, and `note` says in our words what the document says.
 */
export interface EvidenceRecord {
  readonly document: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly phraseStart: number | null;
  readonly phraseEnd: number | null;
  readonly phrase: string | null;
  readonly note: string | null;
}

export interface EntityRecord {
  readonly id: string;
  /** The label in the graph and the name of the GraphQL type. */
  readonly kind: string;
}

/** What is said of an entity that is not another entity. */
export type LiteralValue =
  | {
      readonly type: 'NAME';
      readonly text: string;
      readonly lang: Language;
      readonly script: Script;
      readonly nameKind: NameKind;
    }
  | { readonly type: 'TEXT'; readonly text: string; readonly lang: Language }
  | { readonly type: 'CODE'; readonly text: string }
  | { readonly type: 'DATE'; readonly date: PartialDate }
  | { readonly type: 'NUMBER'; readonly number: number }
  | {
      readonly type: 'QUANTITY';
      readonly number: number;
      readonly unit: string;
      readonly qualifier: QuantityQualifier;
      /** The figure in the document's own words. */
      readonly raw: string;
    };

export interface ClaimRecord {
  readonly id: string;
  readonly dataset: string;
  readonly subject: string;
  /** A relation type (`MEMBER_OF`) with `object`, or a literal predicate (`FOUNDED`) with `value`. */
  readonly predicate: string;
  readonly object: string | null;
  readonly value: LiteralValue | null;
  /** The role in which subject and object are related; `roleKey` tells two roles apart and is part of the relation's id. */
  readonly roleKey: string | null;
  readonly roleAr: string | null;
  readonly roleEn: string | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  readonly rank: Rank;
  readonly status: ClaimStatus;
  readonly method: Method;
  /** 0 to 1. */
  readonly confidence: number;
  readonly firstSeen: PartialDate;
  readonly lastSeen: PartialDate;
  /** A caveat in our words, for a reader who weighs the claim. */
  readonly note: string | null;
  /** At least one. */
  readonly evidence: readonly EvidenceRecord[];
}

export interface MentionRecord extends Span {
  readonly id: string;
  readonly document: string;
  readonly entity: string;
  readonly exact: string;
  readonly note: string | null;
}

/** A claim without where it is said: all that the graph's relations and properties follow from. */
export type StatedClaim = Omit<ClaimRecord, 'evidence'>;

/** One dataset as it is loaded: all or nothing. */
export interface DatasetContent {
  readonly dataset: DatasetRecord;
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly mentions: readonly MentionRecord[];
}
