import { claimParts, type ClaimPart, type Method } from '../model/values/lists.js';
import type { ClaimRecord, DocumentRecord, EvidenceRecord, PartSupport } from './records.js';

/** Returns the id of the document that a document retells, directly or through others; else its own. */
export type SourceOf = (document: string) => string;

/** The fields of a claim that determine its parts. */
export type Parted = Pick<
  ClaimRecord,
  'object' | 'value' | 'roleKey' | 'validFrom' | 'validTo' | 'ended'
>;

/** The support of each part of a claim. */
export type Support = Pick<
  ClaimRecord,
  'confidence' | 'sources' | 'roleSupport' | 'validFromSupport' | 'validToSupport'
>;

/** The parts that a claim has, in the order of the list. */
export function partsOf(claim: Parted): ClaimPart[] {
  const { object, value, roleKey, validFrom, validTo, ended } = claim;
  const figure = value?.type === 'QUANTITY' ? value : undefined;
  const has: Readonly<Record<ClaimPart, boolean>> = {
    SUBJECT: true,
    OBJECT: object !== null,
    VALUE: object === null,
    UNIT: figure !== undefined,
    QUALIFIER: figure !== undefined,
    POPULATION: figure?.population !== undefined,
    TIME: figure?.time !== undefined,
    ROLE: roleKey !== null,
    VALID_FROM: validFrom !== null,
    VALID_TO: validTo !== null || ended === true,
  };
  return claimParts.filter((part) => has[part]);
}

const partsOfValue: readonly ClaimPart[] = ['VALUE', 'UNIT', 'QUALIFIER', 'POPULATION', 'TIME'];

/**
 * The supported parts, as now told apart: parts named without SUBJECT are of a time when VALUE was the whole value, and the
 * object or the value bore the subject. Named parts that the claim lacks are kept.
 */
export function wholeParts(named: readonly ClaimPart[], parts: readonly ClaimPart[]): ClaimPart[] {
  const isOld = !named.includes('SUBJECT');
  const bears = (part: ClaimPart) => isOld && named.includes(part);
  return claimParts.filter(
    (part) =>
      named.includes(part) ||
      (part === 'SUBJECT' && (bears('OBJECT') || bears('VALUE'))) ||
      (bears('VALUE') && partsOfValue.includes(part) && parts.includes(part)),
  );
}

/** The claim with the supported parts of its evidence by {@link wholeParts}. */
export function supportedWhole<Claim extends Parted & Pick<ClaimRecord, 'evidence'>>(
  claim: Claim,
): Claim {
  const parts = partsOf(claim);
  const evidence = claim.evidence.map((piece) => ({
    ...piece,
    supports: wholeParts(piece.supports, parts),
  }));
  return { ...claim, evidence };
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
  MEANT: 0.7,
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
