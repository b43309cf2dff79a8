import { fileURLToPath } from 'node:url';
import { readSeed } from '../../../src/claims/seed/read-seed.js';
import type { ClaimRecord, DatasetContent } from '../../../src/claims/records.js';

/** Where the seed of the repository lies. */
export const seedFolder = fileURLToPath(new URL('../../../seed', import.meta.url));

const contents = await readSeed(seedFolder);

export const article = datasetOf('article');
export const references = datasetOf('references');
export const allClaims = [...article.claims, ...references.claims];

function datasetOf(id: string): DatasetContent {
  const content = contents.find(({ dataset }) => dataset.id === id);
  if (!content) throw new Error(`The seed has no dataset "${id}".`);
  return content;
}

/** The claims of a predicate in a dataset. */
export function claimsOf({ claims }: DatasetContent, predicate: string): ClaimRecord[] {
  return claims.filter((claim) => claim.predicate === predicate);
}

/** `subject object` of each claim of a relation in a dataset, sorted. */
export function pairsOf(content: DatasetContent, predicate: string): string[] {
  return claimsOf(content, predicate)
    .map(({ subject, object }) => `${subject} ${object ?? ''}`)
    .sort();
}

/** The texts of an entity's names in a dataset, sorted. */
export function namesOf({ claims }: DatasetContent, entity: string, lang: 'AR' | 'EN'): string[] {
  return claims
    .flatMap(({ subject, value }) =>
      subject === entity && value?.type === 'NAME' && value.lang === lang ? [value.text] : [],
    )
    .sort();
}

/** The words of the article in which an entity is named, in their order. */
export function mentionsOf(entity: string): string[] {
  return article.mentions
    .filter((mention) => mention.entity === entity)
    .sort((a, b) => a.start - b.start)
    .map(({ start, exact }) => `${start} ${exact}`);
}

/** How often each value comes. */
export function countBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
