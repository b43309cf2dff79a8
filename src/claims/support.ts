import { claimParts, type ClaimPart, type Method } from '../model/values/lists.js';
import type { ClaimRecord, DocumentRecord, EvidenceRecord, PartSupport } from './records.js';

/** Returns the id of the document that a document retells, directly or through others; else its own. */
export type SourceOf = (document: string) => string;

/** The fields of a claim that determine its parts. */
type Parted = Pick<ClaimRecord, 'object' | 'roleKey' | 'validFrom' | 'validTo' | 'ended'>;

/** The support of each part of a claim. */
export type Support = Pick<
  ClaimRecord,
  'confidence' | 'sources' | 'roleSupport' | 'validFromSupport' | 'validToSupport'
>;

/** The parts that a claim has, in the order of the list. */
export function partsOf({ object, roleKey, validFrom, validTo, ended }: Parted): ClaimPart[] {
  const has: Readonly<Record<ClaimPart, boolean>> = {
    OBJECT: object !== null,
    ROLE: roleKey !== null,
    VALID_FROM: validFrom !== null,
    VALID_TO: validTo !== null || ended === true,
    VALUE: object === null,
  };
  return claimParts.filter((part) => has[part]);
}

/** The source of each of these documents. For documents that retell each other in a circle it is the one with the first id. */
export function sourcesOf(documents: readonly Pick<DocumentRecord, 'id' | 'retells'>[]): SourceOf {
  const retold = new Map(documents.map(({ id, retells }) => [id, retells]));
  return (document) => {
    const way = [document];
    for (;;) {
      const next = retold.get(way.at(-1) ?? document) ?? null;
      if (next === null) return way.at(-1) ?? document;
      const place = way.indexOf(next);
      if (place >= 0) return way.slice(place).sort()[0] ?? document;
      way.push(next);
    }
  };
}

/**
 * The support of a claim's parts: each by its evidence, with retellings counted once.
 *
 * @param stated the confidence given by a person; no part exceeds it
 */
export function supportOf(
  claim: Parted & { readonly method: Method; readonly stated?: number | undefined },
  evidence: readonly Pick<EvidenceRecord, 'document' | 'supports'>[],
  sourceOf: SourceOf,
): Support {
  const { method, stated } = claim;
  const parts = partsOf(claim);
  const sourcesOfPart = (part: ClaimPart) => {
    const saying = evidence.filter(({ supports }) => supports.includes(part));
    return [...new Set(saying.map(({ document }) => sourceOf(document)))].sort();
  };
  const support = (part: ClaimPart): PartSupport | null => {
    if (!parts.includes(part)) return null;
    const documents = sourcesOfPart(part);
    const sources = documents.length;
    return { confidence: Math.min(stated ?? 1, confidenceOf(method, sources)), sources, documents };
  };
  const sources = sourcesOfPart(claim.object === null ? 'VALUE' : 'OBJECT');
  return {
    confidence: stated ?? confidenceOf(method, sources.length),
    sources,
    roleSupport: support('ROLE'),
    validFromSupport: support('VALID_FROM'),
    validToSupport: support('VALID_TO'),
  };
}

/** The number of independent documents of all the claims together. */
export function countSources(claims: readonly Pick<ClaimRecord, 'sources'>[]): number {
  return new Set(claims.flatMap(({ sources }) => sources)).size;
}

const byMethod: Readonly<Record<Exclude<Method, 'REFERENCE'>, number>> = {
  EXPLICIT: 1,
  RESOLVED: 0.9,
  ATTRIBUTED: 0.8,
  DERIVED: 0.7,
  INFERRED: 0.6,
  CURATED: 1,
  MODEL: 0.5,
};

/** The confidence of a claim by its method, 0 to 1; a reference has more if a second, independent one agrees. */
export function confidenceOf(method: Method, sources: number): number {
  if (method === 'REFERENCE') return sources > 1 ? 0.9 : 0.8;
  return byMethod[method];
}
