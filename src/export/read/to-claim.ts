import type { LiteralValue as StatedValue } from '../../claims/records.js';
import type { Bilingual, Claim, LiteralValue } from '../element.js';
import type { ProvenClaim } from './claims.js';

/** The claim as formats write it. */
export function toClaim({ stated, evidence }: ProvenClaim): Claim {
  return {
    id: stated.id,
    predicate: stated.predicate,
    dataset: stated.dataset,
    rank: stated.rank,
    status: stated.status,
    method: stated.method,
    confidence: stated.confidence,
    value: stated.value === null ? undefined : toValue(stated.value),
    role: toRole(stated.roleAr, stated.roleEn),
    validFrom: stated.validFrom ?? undefined,
    validTo: stated.validTo ?? undefined,
    firstSeen: stated.firstSeen,
    lastSeen: stated.lastSeen,
    note: stated.note ?? undefined,
    evidence,
  };
}

/** Undefined where the role has a name in neither language. */
export function toRole(
  ar: string | null | undefined,
  en: string | null | undefined,
): Bilingual | undefined {
  if (ar == null && en == null) return undefined;
  return { ar: ar ?? undefined, en: en ?? undefined };
}

function toValue(value: StatedValue): LiteralValue {
  switch (value.type) {
    case 'NAME': {
      const { text, lang, nameKind } = value;
      return { text, lang, nameKind };
    }
    case 'TEXT':
      return { text: value.text, lang: value.lang };
    case 'CODE':
      return { text: value.text };
    case 'DATE':
      return { date: value.date };
    case 'NUMBER':
      return { number: value.number };
    case 'QUANTITY': {
      const { raw, number, unit, qualifier } = value;
      return { text: raw, number, unit, qualifier };
    }
  }
}
