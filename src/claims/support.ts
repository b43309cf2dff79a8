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

/** The parts of evidence that support depends on. */
type Supporting = Pick<EvidenceRecord, 'document' | 'supports'> &
  Partial<Pick<EvidenceRecord, 'start'>>;

/**
 * The support of a claim's parts: each by its evidence, with retellings counted once.
 *
 * @param stated the confidence given by a person; no part exceeds it, and those of a curated claim have it
 */
export function supportOf(
  claim: Parted & { readonly method: Method; readonly stated?: number | undefined },
  evidence: readonly Supporting[],
  sourceOf: SourceOf,
): Support {
  const { method, stated } = claim;
  const parts = partsOf(claim);
  const supportOfPart = (part: ClaimPart) => {
    const saying = evidence.filter(({ supports }) => supports.includes(part));
    const documents = [...new Set(saying.map(({ document }) => sourceOf(document)))].sort();
    const follows =
      method === 'CURATED'
        ? confidenceOfCurated(saying, documents.length)
        : confidenceOf(method, documents.length);
    return { confidence: follows, sources: documents.length, documents };
  };
  const support = (part: ClaimPart): PartSupport | null => {
    if (!parts.includes(part)) return null;
    const { confidence, ...by } = supportOfPart(part);
    const isGiven = method === 'CURATED' && stated !== undefined;
    return { confidence: isGiven ? stated : Math.min(stated ?? 1, confidence), ...by };
  };
  const ofContent = parts.filter((part) => part === 'OBJECT' || partsOfValue.includes(part));
  return {
    confidence: stated ?? Math.min(...ofContent.map((part) => supportOfPart(part).confidence)),
    sources: supportOfPart(claim.object === null ? 'VALUE' : 'OBJECT').documents,
    roleSupport: support('ROLE'),
    validFromSupport: support('VALID_FROM'),
    validToSupport: support('VALID_TO'),
  };
}

/** The confidence of a part that a person stated: sure by words, less sure by notes, which another document may confirm. */
function confidenceOfCurated(saying: readonly Supporting[], sources: number): number {
  if (saying.some(({ start }) => start !== null)) return 1;
  return confidenceOf('REFERENCE', sources);
}

/** The confidence that a person gave a claim; undefined if it follows from its method and evidence. */
export function givenConfidence(
  claim: Parted & Pick<ClaimRecord, 'method' | 'confidence' | 'evidence'>,
  sourceOf: SourceOf,
): number | undefined {
  const { confidence } = supportOf({ ...claim, stated: undefined }, claim.evidence, sourceOf);
  return confidence === claim.confidence ? undefined : claim.confidence;
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
