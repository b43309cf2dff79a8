import { claimParts, type ClaimPart, type Method } from '../model/values/lists.js';
import { confidenceOf } from './confidence.js';
import type { ClaimRecord, DocumentRecord, EvidenceRecord, PartSupport } from './records.js';

/** Gives of a document's id that of the document it retells, directly or through others; of one that retells none its own. */
export type SourceOf = (document: string) => string;

/** What of a claim says which parts it has. */
type Parted = Pick<ClaimRecord, 'object' | 'roleKey' | 'validFrom' | 'validTo'>;

/** How well each part of a claim is supported. */
export type Support = Pick<
  ClaimRecord,
  'confidence' | 'sources' | 'roleSupport' | 'validFromSupport' | 'validToSupport'
>;

/** The parts that a claim has, in the order of the list. */
export function partsOf({ object, roleKey, validFrom, validTo }: Parted): ClaimPart[] {
  const has: Readonly<Record<ClaimPart, boolean>> = {
    OBJECT: object !== null,
    ROLE: roleKey !== null,
    VALID_FROM: validFrom !== null,
    VALID_TO: validTo !== null,
    VALUE: object === null,
  };
  return claimParts.filter((part) => has[part]);
}

/** The source of each of these documents. Of those that retell each other in a circle it is the one with the first id. */
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
 * How well the parts of a claim are supported: each by the evidence that says it, in which documents that retell one
 * another count once.
 *
 * @param stated the confidence that a person gave the claim; no part of it is surer then
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
    const sources = sourcesOfPart(part).length;
    return { confidence: Math.min(stated ?? 1, confidenceOf(method, sources)), sources };
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

/** On how many independent documents claims rest together. */
export function countSources(claims: readonly Pick<ClaimRecord, 'sources'>[]): number {
  return new Set(claims.flatMap(({ sources }) => sources)).size;
}
