import { literalPredicates } from '../../../src/model/predicates.js';
import type { ClaimRecord } from '../../../src/claims/records.js';
import { kindOfId } from '../../../src/claims/ids.js';
import type { IndexedName, IndexedRole } from '../../../src/search/name.js';
import { exonymsOf } from '../../../src/search/exonyms.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { compiledSeed } from '../../fixtures/seed/compiled-seed.js';

const codes = new Map(literalPredicates.map((literal) => [literal.predicate as string, literal]));

/** An index of all names of the product's seed, as the server has it after a load. */
export async function seedIndex(): Promise<SearchIndex> {
  const index = new SearchIndex();
  const claims = (await compiledSeed()).flatMap((entry) => entry.claims);
  const names = new Map<string, IndexedName>();
  for (const name of claims.flatMap(namesOf)) note(names, name);
  for (const name of names.values()) index.add(name);
  for (const role of [...claims.flatMap(rolesOf), ...yearsIn(claims)]) index.addRole(role);
  return index;
}

function namesOf(claim: ClaimRecord): IndexedName[] {
  const name = nameOf(claim);
  if (!name) return [];
  const exonyms = claim.predicate === 'ISO_ALPHA_2' ? exonymsOf(name.text) : [];
  return [name, ...exonyms.map((text) => ({ ...name, text, nameKind: 'EXONYM' as const }))];
}

function rolesOf({
  predicate,
  subject,
  object,
  roleAr,
  roleEn,
  ...claim
}: ClaimRecord): IndexedRole[] {
  if (predicate !== 'HOLDS_POSITION' || object === null) return [];
  const titles = [roleAr, roleEn].filter((title) => title !== null);
  const isPast = claim.validTo !== null;
  return [{ holder: subject, at: object, titles, isPast, saidBy: [claim.dataset] }];
}

function yearsIn(claims: readonly ClaimRecord[]): IndexedRole[] {
  const belonging = claims.filter(({ predicate }) => predicate === 'EDITION_OF');
  const series = new Map(belonging.map(({ subject, object }) => [subject, object]));
  return claims.flatMap(({ predicate, subject, value, dataset }): IndexedRole[] => {
    const at = series.get(subject);
    if (predicate !== 'DATE' || value?.type !== 'DATE' || !at) return [];
    const titles = [value.date.slice(0, 4)];
    return [{ holder: subject, at, titles, isPast: false, isYear: true, saidBy: [dataset] }];
  });
}

/** Equal names of several datasets are one name. */
function note(names: Map<string, IndexedName>, name: IndexedName): void {
  const key = JSON.stringify([name.entityId, name.text, name.lang]);
  const saidBy = [...(names.get(key)?.saidBy ?? []), ...(name.saidBy ?? [])];
  names.set(key, { ...(names.get(key) ?? name), saidBy: [...new Set(saidBy)] });
}

function nameOf({ subject, predicate, value, dataset }: ClaimRecord): IndexedName | undefined {
  const of = {
    entityId: subject,
    entityKind: kindOfId(subject) ?? '',
    datasets: [dataset],
    saidBy: [dataset],
  };
  if (value?.type === 'NAME') {
    const { text, lang, nameKind, script } = value;
    return { ...of, text, lang, nameKind, script };
  }
  if (value?.type === 'TEXT' && predicate === 'TEXT') {
    const script = value.lang === 'AR' ? 'ARAB' : 'LATN';
    return { ...of, text: value.text, lang: value.lang, nameKind: 'WORDS', script };
  }
  return value && isIdentifier(predicate)
    ? {
        ...of,
        text: (value as { text: string }).text,
        lang: null,
        nameKind: 'IDENTIFIER',
        script: 'LATN',
      }
    : undefined;
}

function isIdentifier(predicate: string): boolean {
  const literal = codes.get(predicate);
  return literal?.valueType === 'CODE' && !literal.codes;
}
