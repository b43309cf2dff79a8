import { entityId } from '../graph/entities.js';
import type { GraphSize } from '../graph/size.js';

/** A question over all that is known, and the same over what one dataset says. */
export interface ScopedQuestion {
  readonly title: string;
  readonly whole: string;
  readonly scoped: string;
}

/** Questions that may name a dataset: pages, counts, nested lists, filters, groups and single things. */
export function scopedQuestions(size: GraphSize): readonly ScopedQuestion[] {
  const country = entityId('Country', 7 % size.entities.Country);
  const edition = entityId('Edition', 7 % size.entities.Edition);
  return [
    question('people, a page', (scope) => `people(first: 25${scope}) { nodes { id label } }`),
    question('people, counted', (scope) => `people(first: 0${scope}) { totalCount }`),
    question(
      'organizations, each with members',
      (scope) =>
        `organizations(first: 25${scope}) { nodes { id members(first: 5) { nodes { id label } } } }`,
    ),
    question(
      'organizations, by a member',
      (scope) =>
        `organizations(first: 25, filter: { members: { some: { id: ["${country}"] } } }${scope}) { nodes { id } }`,
    ),
    question(
      'an edition and who took part',
      (scope) =>
        `edition(id: "${edition}"${scope}) { id participants(first: 25) { totalCount nodes { id label } } }`,
    ),
  ];
}

function question(title: string, rootOf: (scope: string) => string): ScopedQuestion {
  const asked = (scope: string) => `{ answer: ${rootOf(scope)} }`;
  return { title, whole: asked(''), scoped: asked(', dataset: "bench-press"') };
}
