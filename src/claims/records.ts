import type { ClaimPhrasing, NameForms } from '../shared/sentence/forms.js';
import type { Span } from '../shared/text/code-points.js';
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

/** What a seed, an archive or a mutation hands over: plain records, the same on every engine. */

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
  /** What that leaves to others, in a sentence. */
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
  /** The day on which it was read. */
  readonly retrieved: PartialDate;
  /** The untouched text, where we hold it. */
  readonly text: string | null;
  readonly sha256: string | null;
  /** The id of the document that it retells: of the two, what is said rests on that one alone. */
  readonly retells: string | null;
  /** How a reader of ours made the text of it; left out where none did. */
  readonly mediaType?: string;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256Source?: string;
  readonly reader?: string;
  /** The id that its first version has. */
  readonly key?: string;
  /** The id of the version before it. */
  readonly replaces?: string;
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
  /** The parts of the claim that it says, in the order of the list; one at least. */
  readonly supports: readonly ClaimPart[];
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
      /** How it reads within sentences, where that is declared. */
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
      /** When it was so, where that is said: figures of other times do not contradict it. */
      readonly time?: PartialDate;
      /** Of whom it is said, where that is said: figures of others do not contradict it. */
      readonly population?: Population;
    };

/** Of whom a figure is said; the key tells two populations apart. */
export interface Population {
  readonly key: string;
  readonly ar: string;
  readonly en: string;
}

/** How well a part of a claim is supported. */
export interface PartSupport {
  /** 0 to 1. */
  readonly confidence: number;
  /** How many independent documents say it. */
  readonly sources: number;
}

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
  /** Of the object or value, 0 to 1. */
  readonly confidence: number;
  /** The ids of the independent documents that say the object or value, sorted: one that retells another stands for that. */
  readonly sources: readonly string[];
  /** Of the other parts, each null where the claim does not have it. */
  readonly roleSupport: PartSupport | null;
  readonly validFromSupport: PartSupport | null;
  readonly validToSupport: PartSupport | null;
  readonly firstSeen: PartialDate;
  readonly lastSeen: PartialDate;
  /** A caveat in our words, for a reader who weighs the claim. */
  readonly note: string | null;
  /** How it is to be told, where that is declared; only of relations. */
  readonly phrasing?: ClaimPhrasing;
  /** At least one. */
  readonly evidence: readonly EvidenceRecord[];
}

/** How well a claim is supported and when it was seen, which follows from its evidence. */
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
  /** As its dataset states it, where that is judged to be another; `entity` is then the id of both. */
  readonly statedEntity?: string | undefined;
}

/** A claim without where it is said: all that the graph's relations and properties follow from. */
export interface StatedClaim extends Omit<ClaimRecord, 'evidence'> {
  /** As its dataset states it, where a curator decided over it; `rank` is then what was decided. */
  readonly statedRank?: Rank | undefined;
  /** The same of its status. */
  readonly statedStatus?: ClaimStatus | undefined;
  /** Where a document that says it was withdrawn: the support that all its evidence gives it. */
  readonly statedSupport?: StatedSupport | undefined;
  /** As its dataset states it, where that is judged to be another entity; `subject` is then the id of both. */
  readonly statedSubject?: string | undefined;
  /** The same of its object. */
  readonly statedObject?: string | undefined;
}

/** A piece of evidence whose document was withdrawn, at its place among all that its claim was stated with. */
export interface WithheldPiece {
  readonly ordinal: number;
  readonly piece: EvidenceRecord;
}

/** A claim as it counts, with where it is said. */
export interface CountingClaim extends StatedClaim, Pick<ClaimRecord, 'evidence'> {
  /** What of its evidence does not count. */
  readonly withheld?: readonly WithheldPiece[] | undefined;
}

/** What a curator decided over a claim, which itself stays as it was stated. */
export interface OverrideRecord {
  readonly claimId: string;
  /** Null where the claim's own stands; of one of the two something is decided. */
  readonly rank: Rank | null;
  readonly status: ClaimStatus | null;
  /** The id of the change that decided it last, or the name of the seed's file that says so. */
  readonly change: string;
}

/** Whether two entities are one, as somebody judged: there is one judgement of a pair, whichever of the two stands first. */
export interface JudgementRecord {
  readonly id: string;
  readonly kind: JudgementKind;
  readonly left: string;
  readonly right: string;
  /** Of two that are the same the one whose id stays; null where nobody chose, and for other kinds. */
  readonly canonical: string | null;
  /** Who judged, when (ISO 8601 in UTC) and why; null where that is not known. */
  readonly by: string | null;
  readonly at: string | null;
  readonly reason: string | null;
  /** The id of the change that made it, or the name of the seed's file that says so. */
  readonly change: string;
  /** The id of the change that took it back; null while it holds. */
  readonly retractedBy: string | null;
}

/** One dataset as it is loaded: all or nothing. */
export interface DatasetContent {
  readonly dataset: DatasetRecord;
  readonly documents: readonly DocumentRecord[];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly mentions: readonly MentionRecord[];
}

/** A literal value by the parts that its predicate takes: the others must be left out. */
export interface ValueInput {
  /** A name, a text, a code, or a figure in the words of its document. */
  readonly text?: string | null | undefined;
  readonly lang?: Language | null | undefined;
  readonly nameKind?: NameKind | null | undefined;
  readonly number?: number | null | undefined;
  readonly date?: PartialDate | null | undefined;
  readonly unit?: string | null | undefined;
  readonly qualifier?: QuantityQualifier | null | undefined;
  /** When it was so, where that is said. */
  readonly time?: PartialDate | null | undefined;
  /** Of whom it is said, where that is said. */
  readonly population?: Population | null | undefined;
}
