import { createHash } from 'node:crypto';
import type { EntityKind } from '../model/kinds.js';
import type { Language, Method, Novelty, ProposalStatus } from '../model/values/lists.js';
import { toCanonicalJson } from '../shared/canonical-json.js';
import type { Excerpt } from '../shared/text/code-points.js';
import type { ValueInput } from './records.js';
import type { DocumentRecord, PartialDate } from './records.js';

/** What an extractor reads in a document. Nothing of it is in the graph until somebody accepts it. */

/** A sentence that says it, and the words in it that do. */
export interface SaidAt extends Excerpt {
  readonly phrase: Excerpt | null;
  /** The version of the document in which it stands, where that is another than the one that was read. */
  readonly document?: string;
}

/** An entity of the graph by its id, or one that the document names and the graph does not have: `NEW:` and a key of the document. */
export type EntityRef = string;

export function isNew(ref: EntityRef): boolean {
  return ref.startsWith('NEW:');
}

/** An entity that may be the one that is named, and why. */
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

/** What a claim says, whoever states it. */
interface Said {
  readonly subject: EntityRef;
  readonly predicate: string;
  readonly object: EntityRef | null;
  readonly value: ValueInput | null;
  readonly role: ProposedRole | null;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
}

export interface ProposedClaim extends Said {
  readonly kind: 'CLAIM';
}

/** That what a claim rests on is not said any more by a newer version of its document. */
export interface ProposedRetraction extends Said {
  readonly kind: 'RETRACTION';
  /** The id of the claim; what it says is as it was when this was proposed. */
  readonly claim: string;
}

export interface ProposedEntity {
  readonly kind: 'ENTITY';
  readonly ref: EntityRef;
  readonly entityKind: EntityKind;
  /** In the words of the document, the fullest first, each with where it stands. */
  readonly names: readonly {
    readonly text: string;
    readonly lang: Language;
    readonly at: SaidAt;
  }[];
  readonly alternatives: readonly Alternative[];
}

/** That what a document calls so is an entity of the graph. */
export interface ProposedIdentity {
  readonly kind: 'IDENTITY';
  /** What it names and the graph does not have; null where it gives an entity of the graph another name itself. */
  readonly ref: EntityRef | null;
  readonly entity: string;
  readonly entityKind: EntityKind;
  readonly names: ProposedEntity['names'];
  /** Why; null where the document itself says so. */
  readonly alternative: Alternative | null;
}

/** That a document names an entity, wherever its evidence stands. */
export interface ProposedMention {
  readonly kind: 'MENTION';
  readonly entity: EntityRef;
}

export type Payload =
  ProposedClaim | ProposedEntity | ProposedIdentity | ProposedMention | ProposedRetraction;

/** Of a payload that says who a new entity of a document is, the key under which the document names that; else null. */
export function settledBy(payload: Payload): EntityRef | null {
  return payload.kind === 'ENTITY' || payload.kind === 'IDENTITY' ? payload.ref : null;
}

/** What an extractor proposes, and how it came to it. */
export interface Proposed {
  readonly payload: Payload;
  /** Where the document says it, the most telling first; at least one. */
  readonly evidence: readonly SaidAt[];
  readonly rule: string;
  readonly method: Method;
  /** 0 to 1. */
  readonly confidence: number;
  readonly novelty: Novelty;
  /** The ids of the claims of the graph that say the same, or where it conflicts something else. */
  readonly meets: readonly string[];
}

/** What was decided over a proposal. */
export interface Decision {
  readonly status: ProposalStatus;
  readonly decidedBy: string | null;
  /** ISO 8601 in UTC. */
  readonly decidedAt: string | null;
  readonly reason: string | null;
  /** The id of what became of it: a claim that is stated or taken back, or an entity. */
  readonly became: string | null;
}

export const undecided: Decision = Object.freeze({
  ...{ status: 'OPEN', decidedBy: null, decidedAt: null, reason: null, became: null },
} as const);

/** Of a record that has more, what was decided over it. */
export function decisionOf({ status, decidedBy, decidedAt, reason, became }: Decision): Decision {
  return { status, decidedBy, decidedAt, reason, became };
}

export interface ProposalRecord extends Proposed, Decision {
  /** The version of the graph in which something was last decided over it, or in which it was proposed. */
  readonly revision: number;
  readonly id: string;
  readonly document: string;
  readonly run: string;
  /** The id of the proposal of another version of which the decision holds here too; null where it was decided here, or not. */
  readonly carriedFrom: string | null;
}

/** What a review decides beside the claims that it states. */
export interface ReviewStates {
  /** By the id of the proposal. */
  readonly proposals: Readonly<Record<string, Decision>>;
  /** Whether a document is a draft, of which nothing is accepted; by its id. */
  readonly isDraft: Readonly<Record<string, boolean>>;
}

/** What names a run: the same document, extractor and settings are the same run. */
export interface RunRecord {
  readonly id: string;
  readonly document: string;
  /** With its version: `rules@1`. */
  readonly extractor: string;
  /** In canonical JSON. */
  readonly settings: string;
  /** Of the graph with which it was compared. */
  readonly graphVersion: number;
  readonly proposed: number;
  readonly dropped: number;
  readonly warnings: readonly string[];
  readonly seconds: number;
  readonly at: string;
  /** The version of the graph that its change made. */
  readonly revision: number;
}

/** How a document is described beside its text. */
export type Description = Pick<DocumentRecord, 'title' | 'url' | 'published'>;

export const describingParts = [
  'title',
  'url',
  'published',
] as const satisfies readonly (keyof Description)[];

/** Of a record that has more, how it describes a document. */
export function descriptionOf({ title, url, published }: Description): Description {
  return { title, url, published };
}

/** What is kept of documents that were read, each by its id; null where there is none. */
export interface IngestedStates {
  readonly drafts: Readonly<Record<string, ReadDocumentRecord | null>>;
  readonly runs: Readonly<Record<string, RunRecord | null>>;
  readonly proposals: Readonly<Record<string, ProposalRecord | null>>;
}

/** A version of a document that was read by a reader of ours. */
export type ReadDocumentRecord = DocumentRecord &
  Required<Pick<DocumentRecord, 'mediaType' | 'sha256Source' | 'reader' | 'key'>> & {
    readonly text: string;
    readonly sha256: string;
  };

/** The id of a proposal: by the document, what is proposed and where it says so, so that what was decided stays decided. */
export function proposalId(document: string, { payload, evidence }: Proposed): string {
  const [{ start, end } = { start: 0, end: 0 }] = evidence;
  // Where all the places are is what a mention says.
  const places = payload.kind === 'MENTION' ? [evidence.map(placeOfMention)] : [];
  return `proposal:${digest([document, start, end, identityOf(payload), ...places])}`;
}

/** What a proposal says; what it is like, and which names it has beside its first, does not make it another. */
export function identityOf(payload: Payload): unknown {
  if (payload.kind === 'RETRACTION') return { kind: payload.kind, claim: payload.claim };
  if (payload.kind !== 'ENTITY' && payload.kind !== 'IDENTITY') return payload;
  const { kind, ref, entityKind, names } = payload;
  const entity = payload.kind === 'IDENTITY' ? { entity: payload.entity } : {};
  return { kind, ref, entityKind, name: names[0]?.text ?? null, ...entity };
}

/** Of a place that names an entity, the words that do. */
export function placeOfMention({ phrase, start, end, exact }: SaidAt): Excerpt {
  return phrase ?? { start, end, exact };
}

export function runId(run: Pick<RunRecord, 'document' | 'extractor' | 'settings'>): string {
  return `run:${digest([run.document, run.extractor, run.settings])}`;
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(toCanonicalJson(parts)).digest('hex').slice(0, 16);
}

/** A part of how a document is described beside its text. */
export type DescribingPart = (typeof describingParts)[number];

/** A document as it was read, and what was found in it. */
export interface IngestDocumentInput {
  readonly key: string;
  /** Of kind CURATED. */
  readonly dataset: string;
  readonly url: string | null;
  readonly document: Pick<
    ReadDocumentRecord,
    'text' | 'sha256' | 'sha256Source' | 'title' | 'language' | 'published' | 'mediaType' | 'reader'
  >;
  /** What who handed it over said of it, beside what it says itself. */
  readonly given: readonly DescribingPart[];
  readonly extraction: Pick<
    RunRecord,
    'extractor' | 'settings' | 'graphVersion' | 'dropped' | 'warnings' | 'seconds'
  >;
  readonly proposed: readonly Proposed[];
}
