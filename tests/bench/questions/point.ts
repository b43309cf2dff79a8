import { entityId } from '../graph/entities.js';
import type { Question } from './question.js';
import { spread } from './spread.js';

export const point: Question = {
  name: 'point',
  title: 'one person by id, six fields',
  ours: `query Point($id: ID!) {
    answer: person(id: $id) { id slug ar: label(lang: AR) en: label(lang: EN) born datasets }
  }`,
  library: `query Point($id: ID!) {
    answer: people(where: { id: { eq: $id } }) { id slug ar: labelAr en: labelEn born datasets }
  }`,
  cypher: `MATCH (p:Entity {id: $id}) WHERE p:Person
    RETURN {id: p.id, slug: p.slug, ar: p.labelAr, en: p.labelEn, born: p.born, datasets: p.datasets} AS answer`,
  samples: ({ entities }, count) =>
    spread(1, entities.Person, count).map((index) => ({
      variables: { id: entityId('Person', index) },
    })),
};
