import type { Excerpt } from '#text/code-points.js';
import type { EntityKind, Predicate } from '../vocabulary.js';

/** The id of an entity of the graph, or of a candidate of this document: `NEW:` and a key. */
export type EntityRef = string;

/** A sentence of the document; its place in the list is its number. */
export interface AnalysedSentence extends Excerpt {
  readonly key: string;
}

/**
 * The type of a mention: a name, a role with its owner, a short form with one meaning here, a topic, a category of attendees,
 * the title of a session.
 */
export const mentionTypes = ['NAME', 'ROLE', 'NOMINAL', 'TOPIC', 'CATEGORY', 'SESSION'] as const;
export type MentionType = (typeof mentionTypes)[number];

export interface AnalysedMention extends Excerpt {
  readonly kind: EntityKind;
  readonly entity: EntityRef;
  readonly type: MentionType;
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
}

/** The reason why an entity of the graph may be the candidate. */
export interface Alternative {
  readonly entity: string;
  readonly score: number;
  readonly reason: string;
}

/** An entity that the document names and the graph does not have under that name. */
export interface Candidate {
  readonly ref: EntityRef;
  readonly kind: EntityKind;
  /** In the document's script, the fullest first. */
  readonly names: readonly { readonly text: string; readonly lang: 'AR' | 'EN' }[];
  readonly alternatives: readonly Alternative[];
}

export interface ClaimRole {
  readonly key: string;
  readonly ar: string | null;
  readonly en: string | null;
}

/** A sentence as evidence, and the phrase within it. */
export interface ClaimEvidence extends Excerpt {
  readonly sentence: number;
  readonly phrase: Excerpt;
  /** The dates of the claim that this sentence says; another may say the other. */
  readonly says: readonly StatedDate[];
  /** The end of the claim that it names, if it says nothing else: who is meant by a pronoun of another. */
  readonly names?: NamedEnd;
}

export type NamedEnd = 'SUBJECT' | 'OBJECT';

export const statedDates = ['VALID_FROM', 'VALID_TO'] as const;
export type StatedDate = (typeof statedDates)[number];

/** How a claim follows from the words: they say it, say it of what a pronoun means, or imply it; or a model has read them so. */
export type Method = 'EXPLICIT' | 'MEANT' | 'INFERRED' | 'DERIVED' | 'MODEL';

/** How a claim relates to what the graph knows. */
export type Novelty = 'KNOWN' | 'CORROBORATES' | 'REFINES' | 'ENDS' | 'NEW' | 'CONFLICTS';

export interface AnalysedClaim {
  readonly subject: EntityRef;
  readonly predicate: Predicate;
  readonly object: EntityRef | null;
  readonly value: string | number | null;
  readonly role: ClaimRole | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** True if it is over, on a day that the words do not say. */
  readonly ended?: true;
  readonly evidence: readonly ClaimEvidence[];
  readonly method: Method;
  readonly confidence: number;
  readonly rule: string;
  readonly novelty: Novelty;
  /** Ids of claims of the graph with the same content or, for a conflict, another. */
  readonly meets: readonly string[];
}

export type SpeechKind = 'DIRECT' | 'REPORTED';

export interface AnalysedQuote extends Excerpt {
  readonly speaker: EntityRef;
  readonly speechKind: SpeechKind;
  readonly speakerGivenBy: 'NAME' | 'ROLE' | 'PRONOUN';
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
}

export const figureQualifiers = ['EXACT', 'EXCEEDS', 'APPROXIMATE'] as const;
export type FigureQualifier = (typeof figureQualifiers)[number];

export interface AnalysedNumber extends Excerpt {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: FigureQualifier;
  readonly measures: EntityRef | null;
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
}

/** A finding that was rejected, with the reason. */
export interface Dropped {
  readonly what: string;
  readonly why: string;
}

export interface Analysis {
  readonly sentences: readonly AnalysedSentence[];
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly AnalysedMention[];
  readonly claims: readonly AnalysedClaim[];
  readonly quotes: readonly AnalysedQuote[];
  readonly numbers: readonly AnalysedNumber[];
  readonly dropped: readonly Dropped[];
}
