import { entityId } from '../graph/entities.js';
import type { Question } from './question.js';
import { spread } from './spread.js';

export const threeLevels: Question = {
  name: 'three-levels',
  title: 'a topic, 10 editions about it, 5 sessions of each, 3 speakers of each',
  ours: `query ThreeLevels($id: ID!) {
    answer: topic(id: $id) {
      id
      label: label(lang: EN)
      editions(first: 10) {
        nodes {
          id
          label: label(lang: EN)
          date
          sessions(first: 5) {
            nodes {
              id
              label: label(lang: EN)
              sessionKind
              speakers(first: 3) { nodes { id label: label(lang: EN) } }
            }
          }
        }
      }
    }
  }`,
  library: `query ThreeLevels($id: ID!) {
    answer: topics(where: { id: { eq: $id } }) {
      id
      label: labelEn
      editions(limit: 10, sort: [{ sortAr: ASC }]) {
        id
        label: labelEn
        date
        sessions(limit: 5, sort: [{ sortAr: ASC }]) {
          id
          label: labelEn
          sessionKind
          speakers(limit: 3, sort: [{ sortAr: ASC }]) { id label: labelEn }
        }
      }
    }
  }`,
  cypher: `MATCH (t:Entity {id: $id}) WHERE t:Topic
    CALL (t) {
      MATCH (t)<-[:ABOUT]-(e:Edition)
      WITH e ORDER BY e.sortAr LIMIT 10
      CALL (e) {
        MATCH (e)-[:HAS_SESSION]->(s)
        WITH s ORDER BY s.sortAr LIMIT 5
        CALL (s) {
          MATCH (s)<-[:SPOKE_AT]-(p)
          WITH p ORDER BY p.sortAr LIMIT 3
          RETURN collect({id: p.id, label: p.labelEn}) AS speakers
        }
        RETURN collect({id: s.id, label: s.labelEn, sessionKind: s.sessionKind, speakers: speakers}) AS sessions
      }
      RETURN collect({id: e.id, label: e.labelEn, date: e.date, sessions: sessions}) AS editions
    }
    RETURN {id: t.id, label: t.labelEn, editions: editions} AS answer`,
  samples: ({ entities }, count) =>
    spread(3, Math.ceil(entities.Topic / 3), count).map((index) => ({
      variables: { id: entityId('Topic', index) },
    })),
};
