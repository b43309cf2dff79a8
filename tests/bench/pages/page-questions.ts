import { encodeCursor } from '../../../src/shared/cursor.js';
import { entityAt } from '../graph/entities.js';
import type { GraphSize } from '../graph/size.js';

/** A page that a root field gives. */
export interface PageQuestion {
  readonly title: string;
  readonly query: string;
}

/** First and deep pages of every root field of which the graph of the benchmark has nodes, plain and filtered. */
export function pageQuestions(size: GraphSize): readonly PageQuestion[] {
  const { sortAr, sortEn } = entityAt('Person', Math.floor(size.entities.Person / 2)).properties;
  const after = (order: string, key: unknown) => `after: "${encodeCursor([order, key])}"`;
  const byLabel = ['entities', 'people', 'organizations', 'countries', 'editions', 'sessions'];
  const inEnglish = 'orderBy: [{ by: LABEL_EN }]';
  const deepInEnglish = `${after('sortEn+', sortEn)}, ${inEnglish}`;
  return [
    ...[...byLabel, 'topics', 'claims', 'documents'].map((root) => page(root, 'first page', '')),
    page('entities', 'deep page', after('sortAr+', sortAr)),
    page('people', 'deep page', after('sortAr+', sortAr)),
    page('people', 'deep page, by English name', deepInEnglish),
    page('people', 'last page', 'last: 25'),
    page(
      'people',
      'deep page, born since 1970',
      `${deepInEnglish}, filter: { born: { from: "1970" } }`,
    ),
    page('people', 'born since 2090, nobody', 'filter: { born: { from: "2090" } }'),
    page('people', 'first page of a dataset', 'dataset: "bench-register"'),
    page('claims', 'deep page', after('id+', 'claim:m')),
    page('claims', 'that an organization hosted, rare', 'filter: { predicate: [HOSTED] }'),
    page('claims', 'first page, with totalCount', '', 'totalCount'),
  ];
}

function page(root: string, title: string, given: string, beside = ''): PageQuestion {
  const args = given === '' ? '' : `(${given})`;
  return {
    title: `${root}, ${title}`,
    query: `{ answer: ${root}${args} { nodes { id } pageInfo { hasNextPage endCursor } ${beside} } }`,
  };
}
