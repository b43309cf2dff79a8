import { entitiesAt } from './entities-at.js';
import type { Question } from './question.js';

export const fiftyRows: Question = {
  name: 'fifty-rows',
  title: '50 editions, 3 sessions of each, 3 speakers of each, 2 positions of each',
  ours: `query FiftyRows($after: String!) {
    answer: editions(first: 50, after: $after) {
      nodes {
        id
        label: label(lang: EN)
        date
        sessions(first: 3) {
          nodes {
            id
            label: label(lang: EN)
            speakers(first: 3) {
              nodes {
                id
                label: label(lang: EN)
                positions(first: 2) { nodes { id label: label(lang: EN) } }
              }
            }
          }
        }
      }
    }
  }`,
  library: `query FiftyRows($after: String!) {
    answer: editions(where: { sortAr: { gt: $after } }, limit: 50, sort: [{ sortAr: ASC }]) {
      id
      label: labelEn
      date
      sessions(limit: 3, sort: [{ sortAr: ASC }]) {
        id
        label: labelEn
        speakers(limit: 3, sort: [{ sortAr: ASC }]) {
          id
          label: labelEn
          positions(limit: 2, sort: [{ sortAr: ASC }]) { id label: labelEn }
        }
      }
    }
  }`,
  cypher: `MATCH (e:Edition) WHERE e.sortAr > $after
    WITH e ORDER BY e.sortAr LIMIT 50
    CALL (e) {
      MATCH (e)-[:HAS_SESSION]->(s)
      WITH s ORDER BY s.sortAr LIMIT 3
      CALL (s) {
        MATCH (s)<-[:SPOKE_AT]-(p)
        WITH p ORDER BY p.sortAr LIMIT 3
        CALL (p) {
          MATCH (p)-[:HOLDS_POSITION]->(o)
          WITH o ORDER BY o.sortAr LIMIT 2
          RETURN collect({id: o.id, label: o.labelEn}) AS positions
        }
        RETURN collect({id: p.id, label: p.labelEn, positions: positions}) AS speakers
      }
      RETURN collect({id: s.id, label: s.labelEn, speakers: speakers}) AS sessions
    }
    RETURN {id: e.id, label: e.labelEn, date: e.date, sessions: sessions} AS answer`,
  cursor: `query CursorOfEdition($id: ID!) {
    answer: editions(filter: { id: [$id] }) { pageInfo { endCursor } }
  }`,
  samples: (size, count) =>
    entitiesAt(size, 'Edition', { seed: 4, count }).map(({ id, properties }) => ({
      variables: { after: properties['sortAr'] },
      after: id,
    })),
};
