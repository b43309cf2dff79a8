import { byId, compareTexts } from '../../shared/compare-texts.js';
import type { EntityKind } from '../../model/kinds.js';
import type { Predicate } from '../../model/predicates.js';

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
  /** The documents that support it. */
  readonly sources: readonly string[];
}

/** The knowledge of one version of the graph that reading a document needs: plain data, which can be passed to a worker. */
export interface GraphKnowledge {
  readonly version: string;
  readonly names: readonly KnownName[];
  readonly claims: readonly KnownClaim[];
}

/** A part of it, as it is read and passed on. */
export type KnowledgePart = Pick<GraphKnowledge, 'names' | 'claims'>;

/** Joins parts, in an order that is independent of them and of the engine. */
export function joinParts(version: string, parts: readonly KnowledgePart[]): GraphKnowledge {
  const names = parts.flatMap((part) => part.names);
  const claims = parts.flatMap((part) => part.claims);
  // Groups the names of one entity, keeping their order.
  names.sort((a, b) => compareTexts(a.entity, b.entity));
  return { version, names, claims: claims.sort(byId) };
}
