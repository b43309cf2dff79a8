import type {
  ClaimRecord,
  CountingClaim,
  DocumentRecord,
  EvidenceRecord,
  StatedSupport,
  WithheldPiece,
} from './records.js';
import { seenIn } from './seen-dates.js';
import { givenConfidence, supportOf, type SourceOf } from './support.js';

/** Withdrawn documents by id, each with the id of the change or the name of the file that withdrew it. */
export type Withdrawals = ReadonlyMap<string, string>;

/** The values that decide which claims count while some documents are withdrawn. */
export interface Withholding {
  readonly withdrawn: { readonly has: (document: string) => boolean };
  readonly sourceOf: SourceOf;
  readonly documents: ReadonlyMap<string, Pick<DocumentRecord, 'published' | 'retrieved'>>;
}

/**
 * The claims as they count while some documents are withdrawn: by the remaining evidence, with their support computed anew. A
 * claim without remaining evidence for its content is retracted. The stated values are kept for {@link asSaid}.
 */
export function withhold(
  claims: readonly CountingClaim[],
  withholding: Withholding,
): CountingClaim[] {
  return claims.map((claim) =>
    claim.evidence.some(({ document }) => withholding.withdrawn.has(document))
      ? withholdOne(claim, withholding)
      : claim,
  );
}

function withholdOne(
  claim: CountingClaim,
  { withdrawn, sourceOf, documents }: Withholding,
): CountingClaim {
  const isWithheld = ({ document }: EvidenceRecord) => withdrawn.has(document);
  const evidence = claim.evidence.filter((piece) => !isWithheld(piece));
  const dates = evidence.flatMap(({ document }) => documents.get(document) ?? []);
  const support = supportOf(
    { ...claim, stated: givenConfidence(claim, sourceOf) },
    evidence,
    sourceOf,
  );
  return {
    ...claim,
    ...support,
    ...(dates.length > 0 && seenIn(dates)),
    evidence,
    statedSupport: supportIn(claim),
    withheld: claim.evidence.flatMap((piece, ordinal) =>
      isWithheld(piece) ? [{ ordinal, piece }] : [],
    ),
  };
}

function supportIn(claim: StatedSupport): StatedSupport {
  const { confidence, sources, roleSupport, validFromSupport, validToSupport } = claim;
  const { firstSeen, lastSeen } = claim;
  return {
    confidence,
    sources,
    roleSupport,
    validFromSupport,
    validToSupport,
    firstSeen,
    lastSeen,
  };
}

/** A claim with all its stated evidence, including that of withdrawn documents. */
export function asSaid(
  { statedSupport, ...claim }: CountingClaim,
  withheld: readonly WithheldPiece[],
): ClaimRecord {
  const evidence = [...claim.evidence];
  for (const { ordinal, piece } of withheld.toSorted((a, b) => a.ordinal - b.ordinal))
    evidence.splice(ordinal, 0, piece);
  return { ...claim, ...statedSupport, evidence };
}
