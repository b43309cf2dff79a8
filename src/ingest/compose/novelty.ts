import { areCompatibleDates } from '../../claims/conflicts/compatible.js';
import { manyValuedPredicates, offices, singleRelations } from '../../claims/single-valued.js';
import { literalPredicates } from '../../model/predicates.js';
import type { AnalysedClaim } from '../reading/analysis.js';
import type { KnownClaim } from '../gazetteer/graph-knowledge.js';
import type { Lexicon } from '../gazetteer/lexicon.js';

type Stated = Pick<
  AnalysedClaim,
  'subject' | 'predicate' | 'object' | 'value' | 'role' | 'validFrom' | 'validTo'
>;
type Judged = Pick<AnalysedClaim, 'novelty' | 'meets'>;

/** Relations that are the same from either end. */
const symmetric: ReadonlySet<string> = new Set(['PARTNER_OF']);

/**
 * How the graph relates to a claim: it has the same, at least as precise (KNOWN) or less so (CORROBORATES), a contradicting one
 * (CONFLICTS), or none (NEW); with the claims concerned.
 */
export function noveltyOf(lexicon: Lexicon, claim: Stated): Judged {
  const about = lexicon.about(claim.subject);
  const turned =
    symmetric.has(claim.predicate) && claim.object !== null ? lexicon.about(claim.object) : [];
  const same = [
    ...about.filter((known) => isSame(known, claim)),
    ...turned.filter((known) => isSame(known, { ...claim, object: claim.subject })),
  ];
  if (same.length > 0) return judgeSame(same, claim);
  const against = [...about, ...rivals(lexicon, claim)].filter((known) =>
    contradicts(known, claim),
  );
  const meets = against.map(({ id }) => id);
  return { novelty: against.length > 0 ? 'CONFLICTS' : 'NEW', meets };
}

/** Whether two claims of a document are the same; a symmetric relation may be stated from either end. */
export function saysSame(one: Stated, other: Stated): boolean {
  const first = { ...one, role: one.role?.key ?? null };
  if (one.subject === other.subject && isSame(first, other)) return true;
  return (
    symmetric.has(one.predicate) &&
    one.subject === other.object &&
    isSame(first, { ...other, object: other.subject })
  );
}

type Sayable = Pick<KnownClaim, 'predicate' | 'object' | 'value' | 'role'>;

function isSame(known: Sayable, claim: Omit<Stated, 'subject'>): boolean {
  if (known.predicate !== claim.predicate || known.object !== claim.object) return false;
  if (claim.object !== null)
    return (
      (known.role ?? null) === (claim.role?.key ?? null) ||
      claim.role === null ||
      known.role === null
    );
  return areSameValues(known.value, claim.value);
}

/** A less precise date that the other begins with counts as the same. */
function areSameValues(known: string | number | null, value: string | number | null): boolean {
  if (known === null || value === null) return false;
  if (typeof known === 'number' || typeof value === 'number')
    return Number(known) === Number(value);
  const isDate = /^\d{4}(?:-\d\d){0,2}$/u.test(value);
  return isDate ? areCompatibleDates(known, value) : known === value;
}

function judgeSame(same: readonly KnownClaim[], claim: Stated): Judged {
  const meets = same.map(({ id }) => id);
  if (
    !same.some(
      (known) =>
        areCompatibleDates(known.validFrom, claim.validFrom) &&
        areCompatibleDates(known.validTo, claim.validTo),
    )
  )
    return { novelty: 'CONFLICTS', meets };
  const isContained = same.some(
    (known) =>
      isAsPrecise(known.validFrom, claim.validFrom) &&
      isAsPrecise(known.validTo, claim.validTo) &&
      isAsPrecise(known.value, claim.value),
  );
  return { novelty: isContained ? 'KNOWN' : 'CORROBORATES', meets };
}

function isAsPrecise(known: string | number | null, stated: string | number | null): boolean {
  return stated === null || String(known ?? '').startsWith(String(stated));
}

/** Claims of other subjects about the same office. */
function rivals(
  lexicon: Lexicon,
  { predicate, role, object, subject }: Stated,
): readonly KnownClaim[] {
  const isOffice = offices.some(
    (office) => office.predicate === predicate && office.role === role?.key,
  );
  if (!isOffice || object === null) return [];
  return lexicon.ofObject(object).filter((known) => known.subject !== subject);
}

function contradicts(known: KnownClaim, claim: Stated): boolean {
  if (known.predicate !== claim.predicate) return false;
  if (known.subject !== claim.subject)
    return (
      known.role === claim.role?.key &&
      known.validTo === null &&
      claim.validTo === null &&
      claim.validFrom !== null
    );
  if (claim.object !== null) return singleRelations.includes(claim.predicate);
  const isLiteral = literalPredicates.some(({ predicate }) => predicate === claim.predicate);
  return isLiteral && !manyValuedPredicates.includes(claim.predicate);
}
