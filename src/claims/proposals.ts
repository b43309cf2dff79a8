import { createHash } from 'node:crypto';
import type { EntityKind } from '../model/kinds.js';
import type {
  ClaimPart,
  Language,
  Method,
  Novelty,
  ProposalStatus,
} from '../model/values/lists.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { Excerpt } from '#text/code-points.js';
import type { ValueInput } from './records.js';
import type { DocumentRecord, PartialDate } from './records.js';

/** Findings of an extractor in a document. Nothing of them counts until somebody accepts it. */

/** A sentence as evidence, and the phrase in it. */
export interface SaidAt extends Excerpt {
  readonly phrase: Excerpt | null;
  /** The version of the document with the sentence, if it is not the version that was read. */
  readonly document?: string;
  /** The parts of the claim that it says, if it does not say all of them. */
  readonly supports?: readonly ClaimPart[];
}

/** An entity of the graph by its id, or a new one named in the document: `NEW:` and a key of the document. */
export type EntityRef = string;

export function isNew(ref: EntityRef): boolean {
  return ref.startsWith('NEW:');
}

/** A candidate for a named entity, with the reason. */
export interface Alternative {
  readonly entity: string;
  readonly score: number;
  readonly reason: string;
}

export interface ProposedRole {
  readonly key: string;
  readonly ar: string | null;
  readonly en: string | null;
}

/** The content of a claim. */
interface Said {
  readonly subject: EntityRef;
  readonly predicate: string;
  readonly object: EntityRef | null;
  readonly value: ValueInput | null;
  readonly role: ProposedRole | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  /** True if it is over, on a day that the document does not say. */
  readonly ended?: true | undefined;
}

export interface ProposedClaim extends Said {
  readonly kind: 'CLAIM';
}

/** A proposal to retract a claim that a newer version of its document no longer supports. */
export interface ProposedRetraction extends Said {
  readonly kind: 'RETRACTION';
  /** The id of the claim; its content is that at the time of the proposal. */
  readonly claim: string;
}

export interface ProposedEntity {
  readonly kind: 'ENTITY';
  readonly ref: EntityRef;
  readonly entityKind: EntityKind;
  /** In the words of the document, the fullest first, each with its place. */
  readonly names: readonly {
    readonly text: string;
    readonly lang: Language;
    readonly at: SaidAt;
  }[];
  readonly alternatives: readonly Alternative[];
}

/** A proposal that a name in a document means an entity of the graph. */
export interface ProposedIdentity {
  readonly kind: 'IDENTITY';
  /** The new entity that the document names; null if the document gives an entity of the graph another name. */
  readonly ref: EntityRef | null;
  readonly entity: string;
  readonly entityKind: EntityKind;
  readonly names: ProposedEntity['names'];
  /** The reason; null if the document itself says so. */
  readonly alternative: Alternative | null;
}

/** A proposal that a document mentions an entity, at all places of its evidence. */
export interface ProposedMention {
  readonly kind: 'MENTION';
  readonly entity: EntityRef;
}

export type Payload =
  ProposedClaim | ProposedEntity | ProposedIdentity | ProposedMention | ProposedRetraction;

/** For a payload that identifies a new entity of a document, its key in the document; else null. */
export function settledBy(payload: Payload): EntityRef | null {
  return payload.kind === 'ENTITY' || payload.kind === 'IDENTITY' ? payload.ref : null;
}

/** A proposal of an extractor, with its grounds. */
export interface Proposed {
  readonly payload: Payload;
  /** Places in the document, the most telling first; at least one. */
  readonly evidence: readonly SaidAt[];
  readonly rule: string;
  readonly method: Method;
  /** 0 to 1. */
  readonly confidence: number;
  readonly novelty: Novelty;
  /** The ids of the claims of the graph with the same content, or for a conflict with another. */
  readonly meets: readonly string[];
}

/** The decision on a proposal. */
export interface Decision {
  readonly status: ProposalStatus;
  readonly decidedBy: string | null;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string | null;
  readonly reason: string | null;
  /** The id of its result: a claim that is stated or retracted, or an entity. */
  readonly became: string | null;
}

export const undecided: Decision = Object.freeze({
  status: 'OPEN',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  became: null,
} as const);

/** The decision within a larger record. */
export function decisionOf({ status, decidedBy, decidedAt, reason, became }: Decision): Decision {
  return { status, decidedBy, decidedAt, reason, became };
}

export interface ProposalRecord extends Proposed, Decision {
  /** The version of the graph that last changed its decision, or in which it was proposed. */
  readonly revision: number;
  readonly id: string;
  readonly document: string;
  readonly run: string;
  /** The id of the proposal of another version whose decision also holds here; null if decided here or undecided. */
  readonly carriedFrom: string | null;
}

/** Decisions of a review besides its claims. */
export interface ReviewStates {
  /** By the id of the proposal. */
  readonly proposals: Readonly<Record<string, Decision>>;
  /** Whether a document is a draft without accepted proposals, by its id. */
  readonly isDraft: Readonly<Record<string, boolean>>;
}

/** A run; the same document, extractor and settings identify the same run. */
export interface RunRecord {
  readonly id: string;
  readonly document: string;
  /** With its version: `rules@1`. */
  readonly extractor: string;
  /** In canonical JSON. */
  readonly settings: string;
  /** The version of the graph with which it was compared. */
  readonly graphVersion: number;
  readonly proposed: number;
  readonly dropped: number;
  readonly warnings: readonly string[];
  readonly seconds: number;
  readonly at: string;
  /** The version of the graph that its change made. */
  readonly revision: number;
}

/** The description of a document besides its text. */
export type Description = Pick<DocumentRecord, 'title' | 'url' | 'published'>;

export const describingParts = [
  'title',
  'url',
  'published',
] as const satisfies readonly (keyof Description)[];

/** The description within a larger record. */
export function descriptionOf({ title, url, published }: Description): Description {
  return { title, url, published };
}

/** Records of ingested documents, by id; null for a missing one. */
export interface IngestedStates {
  readonly drafts: Readonly<Record<string, ReadDocumentRecord | null>>;
  readonly runs: Readonly<Record<string, RunRecord | null>>;
  readonly proposals: Readonly<Record<string, ProposalRecord | null>>;
}

/** A version of a document that one of our readers read. */
export type ReadDocumentRecord = DocumentRecord &
  Required<Pick<DocumentRecord, 'mediaType' | 'sha256Source' | 'reader' | 'key'>> & {
    readonly text: string;
    readonly sha256: string;
  };

/** The id of a proposal: from the document, the content and its place, so that decisions persist. */
export function proposalId(document: string, { payload, evidence }: Proposed): string {
  const [{ start, end } = { start: 0, end: 0 }] = evidence;
  // A mention is identified by all its places.
  const places = payload.kind === 'MENTION' ? [evidence.map(placeOfMention)] : [];
  return `proposal:${digest([document, start, end, identityOf(payload), ...places])}`;
}

/** The identifying content of a proposal, without its novelty and further names. */
export function identityOf(payload: Payload): unknown {
  if (payload.kind === 'RETRACTION') return { kind: payload.kind, claim: payload.claim };
  if (payload.kind !== 'ENTITY' && payload.kind !== 'IDENTITY') return payload;
  const { kind, ref, entityKind, names } = payload;
  const entity: Partial<ProposedIdentity> =
    payload.kind === 'IDENTITY' ? { entity: payload.entity } : {};
  return { kind, ref, entityKind, name: names[0]?.text ?? null, ...entity };
}

/** The words of a place that names an entity. */
export function placeOfMention({ phrase, start, end, exact }: SaidAt): Excerpt {
  return phrase ?? { start, end, exact };
}

export function runId(run: Pick<RunRecord, 'document' | 'extractor' | 'settings'>): string {
  return `run:${digest([run.document, run.extractor, run.settings])}`;
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(toCanonicalJson(parts)).digest('hex').slice(0, 16);
}

/** A part of a document's description besides its text. */
export type DescribingPart = (typeof describingParts)[number];

/** A document as read, with the findings in it. */
export interface IngestDocumentInput {
  readonly key: string;
  /** A dataset of kind CURATED. */
  readonly dataset: string;
  readonly url: string | null;
  readonly document: Pick<
    ReadDocumentRecord,
    'text' | 'sha256' | 'sha256Source' | 'title' | 'language' | 'published' | 'mediaType' | 'reader'
  >;
  /** The parts of the description given by the caller instead of the document. */
  readonly given: readonly DescribingPart[];
  readonly extraction: Pick<
    RunRecord,
    'extractor' | 'settings' | 'graphVersion' | 'dropped' | 'warnings' | 'seconds'
  >;
  readonly proposed: readonly Proposed[];
}
