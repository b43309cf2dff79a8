import { statedIn } from '../properties.js';
import type { ClaimRecord, EvidenceRecord, LiteralValue } from '../records.js';
import { partsOf, supportOf, type SourceOf } from '../support.js';

/** A part of a seed's file; undefined values are left out. */
export type Written = Readonly<Record<string, unknown>>;

/** An entity's claims in the form of a seed, by the list that they belong to. */
export function writeClaimsOf(
  claims: readonly ClaimRecord[],
  sourceOf: SourceOf,
): Readonly<Record<'names' | 'literals' | 'relations', readonly Written[]>> {
  const written = claims.map((claim) => ({ claim, common: writeCommon(claim, sourceOf) }));
  const isName = ({ value }: ClaimRecord) => value?.type === 'NAME';
  return {
    names: written.filter(({ claim }) => isName(claim)).map(writeValued),
    literals: written
      .filter(({ claim }) => claim.value !== null && !isName(claim))
      .map(({ claim, common }) => ({
        predicate: claim.predicate,
        ...writeValued({ claim, common }),
      })),
    relations: written
      .filter(({ claim }) => claim.object !== null)
      .map(({ claim, common }) => ({ ...writeRelated(claim), ...common })),
  };
}

function writeValued({
  claim: { value },
  common,
}: {
  readonly claim: ClaimRecord;
  readonly common: Written;
}): Written {
  return { ...(value && writeValue(value)), ...common };
}

function writeValue(value: LiteralValue): Written {
  switch (value.type) {
    case 'NAME':
      return { text: value.text, lang: value.lang, kind: value.nameKind, forms: value.forms };
    case 'TEXT':
      return { value: value.text, lang: value.lang };
    case 'CODE':
      return { value: value.text };
    case 'DATE':
      return { value: value.date };
    case 'NUMBER':
      return { value: value.number };
    case 'QUANTITY': {
      const { number, unit, qualifier, raw, time, population } = value;
      return { value: number, unit, qualifier, raw, time, population };
    }
  }
}

function writeRelated(claim: ClaimRecord): Written {
  const { predicate, object, roleKey, roleAr, roleEn, validFrom, validTo, ended, phrasing } = claim;
  return {
    predicate,
    object,
    role:
      roleKey === null
        ? undefined
        : { key: roleKey, ar: roleAr, en: roleEn, forms: phrasing?.role },
    validFrom: validFrom ?? undefined,
    validTo: validTo ?? undefined,
    ended,
    attributedTo: phrasing?.attributedTo,
    voiceNote: phrasing?.voiceNote,
    dateNote: phrasing?.dateNote,
  };
}

function writeCommon(claim: ClaimRecord, sourceOf: SourceOf): Written {
  const { method, rank, status, note, confidence } = claim;
  const parts = partsOf(claim);
  return {
    method,
    rank: rank === 'NORMAL' ? undefined : rank,
    status: status === 'ACCEPTED' ? undefined : status,
    confidence: followsFromMethod(claim, sourceOf) ? undefined : confidence,
    note: note ?? undefined,
    evidence: claim.evidence.map((piece) => writeEvidence(piece, parts.length)),
  };
}

/** Whether the claim has the confidence of its method, not one given by a person. */
function followsFromMethod(claim: ClaimRecord, sourceOf: SourceOf): boolean {
  const { confidence, roleSupport, validFromSupport, validToSupport } = claim;
  const plain = supportOf({ ...claim }, claim.evidence, sourceOf);
  return (
    plain.confidence === confidence &&
    plain.roleSupport?.confidence === roleSupport?.confidence &&
    plain.validFromSupport?.confidence === validFromSupport?.confidence &&
    plain.validToSupport?.confidence === validToSupport?.confidence
  );
}

function writeEvidence(piece: EvidenceRecord, parts: number): Written {
  const { document, start, end, exact, phraseStart, phraseEnd, phrase, note, supports } = piece;
  return {
    cite: keyOfDocument(document),
    span: start === null ? undefined : { start, end, quote: exact },
    phrase: phrase === null ? undefined : { start: phraseStart, end: phraseEnd, quote: phrase },
    says: note ?? undefined,
    ...statedIn(piece),
    supports: supports.length === parts ? undefined : supports,
  };
}

/** The key by which a seed names a document. */
export function keyOfDocument(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
