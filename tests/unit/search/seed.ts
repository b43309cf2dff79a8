import { literalPredicates } from '../../../src/model/predicates.js';
import { readSeed } from '../../../src/claims/seed/read-seed.js';
import type { ClaimRecord } from '../../../src/claims/records.js';
import { kindOfId } from '../../../src/claims/entity-kind.js';
import type { IndexedName } from '../../../src/search/name.js';
import { SearchIndex } from '../../../src/search/search-index.js';

const codes = new Map(literalPredicates.map((literal) => [literal.predicate as string, literal]));

/** An index of all that the product's seed is found by, as the server has it when it was just loaded. */
export async function seedIndex(): Promise<SearchIndex> {
  const index = new SearchIndex();
  const seen = new Set<string>();
  for (const { claims } of await readSeed('seed'))
    for (const claim of claims) {
      const name = nameOf(claim);
      const key = JSON.stringify([claim.subject, name?.text, name?.lang]);
      if (name && !seen.has(key)) index.add(name);
      seen.add(key);
      if (claim.predicate === 'HOLDS_POSITION' && claim.object !== null)
        index.addRole({
          holder: claim.subject,
          at: claim.object,
          titles: [claim.roleAr, claim.roleEn].filter((title) => title !== null),
          isPast: claim.validTo !== null,
        });
    }
  return index;
}

function nameOf({ subject, predicate, value, dataset }: ClaimRecord): IndexedName | undefined {
  const of = { entityId: subject, entityKind: kindOfId(subject) ?? '', datasets: [dataset] };
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
