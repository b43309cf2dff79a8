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
  /** Of a figure alone. */
  readonly unit?: string;
  readonly role: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The documents that support it. */
  readonly sources: readonly string[];
}

/** All that reading a document takes of one version of the graph: plain data, which can be handed to a worker. */
export interface GraphKnowledge {
  readonly version: string;
  readonly names: readonly KnownName[];
  readonly claims: readonly KnownClaim[];
}

/** Some of it, as it is read and handed over. */
export type KnowledgePart = Pick<GraphKnowledge, 'names' | 'claims'>;

/** The whole of parts, in an order that depends neither on them nor on the engine. */
export function joinParts(version: string, parts: readonly KnowledgePart[]): GraphKnowledge {
  const names = parts.flatMap((part) => part.names);
  const claims = parts.flatMap((part) => part.claims);
  // The names of one entity come together, in their order.
  names.sort((a, b) => compareTexts(a.entity, b.entity));
  return { version, names, claims: claims.sort(byId) };
}
