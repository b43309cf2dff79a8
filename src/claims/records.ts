import type { ClaimPhrasing, NameForms } from '#text/sentence/forms.js';
import type { Span } from '#text/code-points.js';
import type { EvidenceValues } from '../model/provenance/evidence-fields.js';
import type {
  ClaimPart,
  ClaimStatus,
  DatasetKind,
  JudgementKind,
  Language,
  Method,
  NameKind,
  QuantityQualifier,
  Rank,
  Script,
} from '../model/values/lists.js';

/** Plain records as handed over by a seed, an archive or a mutation, the same on every engine. */

/** `2020`, `2020-11` or `2020-11-26`: a calendar date as precise as its source. */
export type PartialDate = string;

export interface DatasetRecord {
  readonly id: string;
  readonly titleAr: string;
  readonly titleEn: string;
  readonly description: string;
  readonly kind: DatasetKind;
  /** The address of the licence under which its claims may be used. */
  readonly licence?: string | undefined;
  /** Restrictions of that licence by rights of others, in a sentence. */
  readonly rights?: string | undefined;
}

export interface DocumentRecord {
  readonly id: string;
  readonly dataset: string;
  readonly title: string;
  readonly url: string | null;
  /** Language of the title and text, BCP 47: `ar`, `en`, `fr`, `el`, `bn`. */
  readonly language: string;
  readonly published: PartialDate | null;
  /** Names of its publisher and of itself for citations; each left out if unknown. */
  readonly publisher?: string;
  readonly shortName?: string;
  /** The day on which it was read. */
  readonly retrieved: PartialDate;
  /** The untouched text, if stored. */
  readonly text: string | null;
  readonly sha256: string | null;
  /** The id of the document that it retells: both count as one source. */
  readonly retells: string | null;
  /** The media type from which one of our readers made the text; else left out. */
  readonly mediaType?: string;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256Source?: string;
  readonly reader?: string;
  /** The id of its first version. */
  readonly key?: string;
  /** The id of the version before it. */
  readonly replaces?: string;
}

/**
 * A piece of evidence. For a document with text: the span of the sentence, its exact words and their context (W3C Web
 * Annotation selectors), and the phrase of it that carries the claim, if only a part does. For one without text these are null,
 * and `note` gives its content in our words.
 */
export interface EvidenceRecord extends EvidenceValues {
  readonly document: string;
  /** The supported parts of the claim, in the order of the list; at least one. */
  readonly supports: readonly ClaimPart[];
}

export interface EntityRecord {
  readonly id: string;
  /** The label in the graph and the name of the GraphQL type. */
  readonly kind: string;
}

/** The value of a literal claim. */
export type LiteralValue =
  | {
      readonly type: 'NAME';
      readonly text: string;
      readonly lang: Language;
      readonly script: Script;
      readonly nameKind: NameKind;
      /** Its forms within sentences, if declared. */
      readonly forms?: NameForms;
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
      /** Its time, if stated: figures of other times do not contradict it. */
      readonly time?: PartialDate;
      /** Its population, if stated: figures of other populations do not contradict it. */
      readonly population?: Population;
    };

/** The time and population of a figure, if stated. */
export type FigureBounds = Pick<Extract<LiteralValue, { type: 'QUANTITY' }>, 'time' | 'population'>;

/** The population of a figure; the key distinguishes populations. */
export interface Population {
  readonly key: string;
  readonly ar: string;
  readonly en: string;
}

/** The support of a claim's part. */
export interface PartSupport {
  /** 0 to 1. */
  readonly confidence: number;
  /** Number of independent documents that state it. */
  readonly sources: number;
  /** Their sorted ids; left out in records of an older version. */
  readonly documents?: readonly string[] | undefined;
}

export interface ClaimRecord {
  readonly id: string;
  readonly dataset: string;
  readonly subject: string;
  /** A relation type (`MEMBER_OF`) with `object`, or a literal predicate (`FOUNDED`) with `value`. */
  readonly predicate: string;
  readonly object: string | null;
  readonly value: LiteralValue | null;
  /** The role in which subject and object are related; `roleKey` identifies it and is part of the relation's id. */
  readonly roleKey: string | null;
  readonly roleAr: string | null;
  readonly roleEn: string | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  /** True if it states an end without a day: over at the latest on the day when it was first seen. */
  readonly ended?: true | undefined;
  readonly rank: Rank;
  readonly status: ClaimStatus;
  readonly method: Method;
  /** Confidence of the object or value, 0 to 1. */
  readonly confidence: number;
  /** The sorted ids of the independent documents that state the object or value: a retelling counts as its original. */
  readonly sources: readonly string[];
  /** Support of the other parts, null for a part that the claim does not have. */
  readonly roleSupport: PartSupport | null;
  readonly validFromSupport: PartSupport | null;
  readonly validToSupport: PartSupport | null;
  readonly firstSeen: PartialDate;
  readonly lastSeen: PartialDate;
  /** A caveat in our words, for a reader who weighs the claim. */
  readonly note: string | null;
  /** Its declared phrasing; only for relations. */
  readonly phrasing?: ClaimPhrasing;
  /** At least one. */
  readonly evidence: readonly EvidenceRecord[];
}

/** The support of a claim and the dates when it was seen, both derived from its evidence. */
export type StatedSupport = Pick<
  ClaimRecord,
  | 'confidence'
  | 'sources'
  | 'roleSupport'
  | 'validFromSupport'
  | 'validToSupport'
  | 'firstSeen'
  | 'lastSeen'
>;

export interface MentionRecord extends Span {
  readonly id: string;
  readonly document: string;
  readonly entity: string;
  readonly exact: string;
  readonly note: string | null;
  /** The entity stated by its dataset, if merged into another; `entity` is then the merged one. */
  readonly statedEntity?: string | undefined;
}

/** A claim without evidence: everything that the projection depends on. */
export interface StatedClaim extends Omit<ClaimRecord, 'evidence'> {
  /** The rank stated by its dataset, if overridden; `rank` is then the override. */
  readonly statedRank?: Rank | undefined;
  /** The same for its status. */
  readonly statedStatus?: ClaimStatus | undefined;
  /** The support by all its evidence, if a document of it was withdrawn. */
  readonly statedSupport?: StatedSupport | undefined;
  /** The subject stated by its dataset, if merged into another or moved; `subject` is then the other. */
  readonly statedSubject?: string | undefined;
  /** The same for its object. */
  readonly statedObject?: string | undefined;
  /** The subject before merges, if an override moved the claim to it. */
  readonly movedSubject?: string | undefined;
  /** The same for its object. */
  readonly movedObject?: string | undefined;
}

/** A piece of evidence whose document was withdrawn, with its index among all evidence of its claim. */
export interface WithheldPiece {
  readonly ordinal: number;
  readonly piece: EvidenceRecord;
}

/** A claim as it counts, with its evidence. */
export interface CountingClaim extends StatedClaim, Pick<ClaimRecord, 'evidence'> {
  /** The evidence that does not count. */
  readonly withheld?: readonly WithheldPiece[] | undefined;
}

/** A curator's override of a claim, which itself stays as it was stated. */
export interface OverrideRecord {
  readonly claimId: string;
  /** Null if the claim's own applies; at least one of rank, status and the ends is set. */
  readonly rank: Rank | null;
  readonly status: ClaimStatus | null;
  /** The entity to which the claim was moved, in place of its stated subject; left out if it was not. */
  readonly subject?: string | undefined;
  /** The same for its object. */
  readonly object?: string | undefined;
  /** The id of the change that last set it, or the name of the seed's file. */
  readonly change: string;
}

/** A judgement whether two entities are one; there is one for each pair, in either order. */
export interface JudgementRecord {
  readonly id: string;
  readonly kind: JudgementKind;
  readonly left: string;
  readonly right: string;
  /** For two that are the same, the id that stays; null if not chosen, and for other kinds. */
  readonly canonical: string | null;
  /** Author, time (ISO 8601 in UTC) and reason; null if unknown. */
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  /** The id of the change that made it, or the name of the seed's file. */
  readonly change: string;
  /** The id of the change that retracted it; null while it holds. */
  readonly retractedBy: string | null;
}

/** A curator's translation of words that a claim cites: of a quotation, or of a note. */
export interface TranslationRecord {
  readonly id: string;
  /** The id of the first version of the document: the words of a later version have the same translation. */
  readonly document: string;
  /** The quotation or the note, letter for letter. */
  readonly words: string;
  /** The language of the translation. */
  readonly lang: Language;
  readonly text: string;
  /** Author and time (ISO 8601 in UTC); null if unknown. */
  readonly by: string | null;
  readonly at: string | null;
  /** The id of the change that made it, or the name of the seed's file. */
  readonly change: string;
}

/** One dataset in the form of a load: all or nothing. */
export interface DatasetContent {
  readonly dataset: DatasetRecord;
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly mentions: readonly MentionRecord[];
  /** The present id of each entity that had another in an earlier version; left out if none had. */
  readonly renamed?: Renamed;
}

/** Present ids by former ones. */
export type Renamed = Readonly<Record<string, string>>;

/** A literal value by the parts that its predicate takes: the others must be left out. */
export interface ValueInput {
  /** A name, a text, a code, or a figure in the words of its document. */
  readonly text?: string | null | undefined;
  readonly lang?: Language | null | undefined;
  readonly nameKind?: NameKind | null | undefined;
  /** The forms of a name within sentences. */
  readonly forms?: object | null | undefined;
  readonly number?: number | null | undefined;
  readonly date?: PartialDate | null | undefined;
  readonly unit?: string | null | undefined;
  readonly qualifier?: QuantityQualifier | null | undefined;
  /** The time of the figure, if stated. */
  readonly time?: PartialDate | null | undefined;
  /** The population of the figure, if stated. */
  readonly population?: Population | null | undefined;
}
