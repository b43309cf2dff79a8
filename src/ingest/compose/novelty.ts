import {
  sharedRelations,
  symmetricRelations,
  offices,
  singleRelations,
  soleRelationOf,
} from '../../model/relations/traits.js';
import { areCompatibleDates } from '../../claims/compatible.js';
import { literalPredicates, type Predicate, manyValuedPredicates } from '../../model/predicates.js';
import type { AnalysedClaim } from '#reader/reading/analysis.js';
import type { KnownClaim } from '#reader/gazetteer/graph-knowledge.js';
import type { Lexicon } from '#reader/gazetteer/lexicon.js';
import { areEnded, inTermOf } from './terms-known.js';

type Stated = Pick<
  AnalysedClaim,
  'subject' | 'object' | 'value' | 'role' | 'validFrom' | 'validTo' | 'ended'
> & { readonly predicate: Predicate };
type Judged = Pick<AnalysedClaim, 'novelty' | 'meets'>;

/**
 * The relation of the graph to a claim, with the claims concerned. The first that holds: a value that contradicts it
 * (CONFLICTS), a tie without an end that it ends (ENDS), the same with fewer parts or less precise ones (REFINES), or with all
 * of them (CORROBORATES); else NEW. Whether the graph has it from the same document is known later.
 */
export function noveltyOf(lexicon: Lexicon, claim: Stated): Judged {
  const about = lexicon.about(claim.subject);
  const turned =
    symmetricRelations.includes(claim.predicate) && claim.object !== null
      ? lexicon.about(claim.object)
      : [];
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
    symmetricRelations.includes(one.predicate) &&
    one.subject === other.object &&
    isSame(first, { ...other, object: other.subject })
  );
}

type Sayable = Pick<Stated, 'predicate' | 'object' | 'value'> & Pick<KnownClaim, 'role'>;

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
  const term = inTermOf(claim, same);
  if (term === 'NONE') return { novelty: 'CONFLICTS', meets };
  if (term.length === 0) return { novelty: 'NEW', meets: [] };
  const isAgainst = term.some(
    (known) =>
      !areCompatibleDates(known.validFrom, claim.validFrom) ||
      !areCompatibleDates(known.validTo, claim.validTo),
  );
  if (isAgainst) return { novelty: 'CONFLICTS', meets };
  if (areEnded([claim]) && !areEnded(term)) return { novelty: 'ENDS', meets };
  return { novelty: isContained(term, claim) ? 'CORROBORATES' : 'REFINES', meets };
}

/** Whether each part of a claim is stated as precisely by one of these. */
function isContained(term: readonly KnownClaim[], claim: Stated): boolean {
  const has = (part: 'validFrom' | 'validTo' | 'value'): boolean =>
    claim[part] === null ||
    term.some((known) => String(known[part] ?? '').startsWith(String(claim[part])));
  return (
    (['validFrom', 'validTo', 'value'] as const).every(has) &&
    (claim.role === null || term.some(({ role }) => role !== null))
  );
}

/** Claims of other subjects about the same office, or about what one host has alone. */
function rivals(
  lexicon: Lexicon,
  { predicate, role, object, subject }: Stated,
): readonly KnownClaim[] {
  const isOffice = offices.some(
    (office) => office.predicate === predicate && office.role === role?.key,
  );
  if (object === null || !(isOffice || sharedRelations.includes(predicate))) return [];
  return lexicon.ofObject(object).filter((known) => known.subject !== subject);
}

function contradicts(known: KnownClaim, claim: Stated): boolean {
  if (known.subject !== claim.subject)
    return known.predicate === claim.predicate && known.role !== null
      ? known.role === claim.role?.key && !areEnded([known]) && !areEnded([claim])
      : isSoleOf(known, claim);
  if (known.predicate !== claim.predicate) return false;
  if (claim.object !== null) return singleRelations.includes(claim.predicate);
  const isLiteral = literalPredicates.some(({ predicate }) => predicate === claim.predicate);
  return isLiteral && !manyValuedPredicates.includes(claim.predicate);
}

/** Whether one of two says that its subject has the object alone. */
function isSoleOf(known: KnownClaim, claim: Stated): boolean {
  const sole = soleRelationOf(claim.predicate);
  const areOfOne = sole !== undefined && sole === soleRelationOf(known.predicate);
  return areOfOne && (known.predicate === sole || claim.predicate === sole);
}
