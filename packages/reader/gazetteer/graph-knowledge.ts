import { compareTexts } from '#text/compare-texts.js';
import type { EntityKind, Predicate, Vocabulary } from '../vocabulary.js';

export interface KnownName {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly text: string;
}

export interface KnownClaim {
  readonly id: string;
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string | null;
  readonly value: string | number | null;
  /** For a figure alone. */
  readonly unit?: string;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly ended?: true;
}

/** Claims of the graph, each found again by its place; an array is such a list. */
export interface ClaimList {
  entries(): Iterable<readonly [place: number, claim: KnownClaim]>;
  at(place: number): KnownClaim | undefined;
}

/** The knowledge of one version of the graph that reading a document needs: plain data, which can be passed to a worker. */
export interface GraphKnowledge {
  readonly version: string;
  readonly vocabulary: Vocabulary;
  readonly names: readonly KnownName[];
  readonly claims: ClaimList;
}

/** A part of it, as it is read and passed on. */
export interface KnowledgePart {
  readonly names: readonly KnownName[];
  readonly claims: readonly KnownClaim[];
}

/** Names in an order that is independent of the engine: those of one entity together, in their order. */
export function groupNames(names: Iterable<KnownName>): KnownName[] {
  return [...names].sort((a, b) => compareTexts(a.entity, b.entity));
}
