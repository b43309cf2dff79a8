import { entitiesAt } from './entities-at.js';
import type { Question } from './question.js';

/**
 * Anywhere among all people, most of them thousands of rows in. We continue from a cursor, which is the key of a
 * row. @neo4j/graphql's own cursors count rows and read all before them, so it gets what a user would write who
 * knows that: the key in the filter. The statement by hand does the same.
 */
export const deepPage: Question = {
  name: 'deep-page',
  title: '25 people born since 1970 by English name, deep in the list of all people',
  ours: `query DeepPage($after: String!) {
    answer: people(
      first: 25
      after: $after
      filter: { born: { from: "1970" } }
      orderBy: [{ by: LABEL_EN }]
    ) {
      nodes { id label: label(lang: EN) born }
      pageInfo { endCursor hasNextPage }
    }
  }`,
  library: `query DeepPage($after: String!) {
    answer: people(
      where: { sortEn: { gt: $after }, born: { gte: "1970" } }
      limit: 25
      sort: [{ sortEn: ASC }]
    ) { id label: labelEn born }
  }`,
  cypher: `MATCH (p:Person) WHERE p.sortEn > $after AND p.born >= '1970'
    WITH p ORDER BY p.sortEn LIMIT 25
    RETURN {id: p.id, label: p.labelEn, born: p.born} AS answer`,
  cursor: `query CursorOfPerson($id: ID!) {
    answer: people(filter: { id: [$id] }, orderBy: [{ by: LABEL_EN }]) { pageInfo { endCursor } }
  }`,
  samples: (size, count) =>
    entitiesAt(size, 'Person', { seed: 5, count }).map(({ id, properties }) => ({
      variables: { after: properties['sortEn'] },
      after: id,
    })),
};
