import { claimId } from '../../../src/claims/ids.js';
import type { StatedClaim } from '../../../src/claims/records.js';

/** A claim that Oman is a member of the DCO, but for what is given. */
export function stated(given: Partial<StatedClaim> = {}): StatedClaim {
  const claim = {
    dataset: 'article',
    subject: 'country:om',
    predicate: 'MEMBER_OF',
    object: 'organization:dco',
    value: null,
    roleKey: null,
    roleAr: null,
    roleEn: null,
    validFrom: null,
    validTo: null,
    rank: 'NORMAL',
    status: 'ACCEPTED',
    method: 'EXPLICIT',
    confidence: 1,
    firstSeen: '2024-12-18',
    lastSeen: '2024-12-18',
    note: null,
    ...given,
  } as const;
  return { id: claimId(claim), ...claim };
}

/** A claim that gives Oman a literal. */
export function literal(
  predicate: string,
  value: StatedClaim['value'],
  given: Partial<StatedClaim> = {},
): StatedClaim {
  return stated({ predicate, object: null, value, ...given });
}

/** A claim that gives Oman a name. */
export function named(
  text: string,
  lang: 'AR' | 'EN',
  nameKind: 'OFFICIAL' | 'SHORT' | 'ALIAS' | 'TRANSLITERATION',
  given: Partial<StatedClaim> = {},
): StatedClaim {
  const script = lang === 'AR' ? 'ARAB' : 'LATN';
  return literal('NAME', { type: 'NAME', text, lang, script, nameKind }, given);
}
