import { entityId } from '../graph/entities.js';
import type { Question } from './question.js';
import { spread } from './spread.js';

/** The first organisations are hubs: from several thousand office holders down to some forty. */
export const oneHop: Question = {
  name: 'one-hop',
  title: 'an organisation and 25 of its office holders by name, with role and date',
  ours: `query OneHop($id: ID!) {
    answer: organization(id: $id) {
      id
      label: label(lang: EN)
      officeHolders(first: 25, orderBy: [{ by: LABEL_EN }]) {
        edges { node { id label: label(lang: EN) } relation { role: role(lang: EN) validFrom } }
      }
    }
  }`,
  library: `query OneHop($id: ID!) {
    answer: organizations(where: { id: { eq: $id } }) {
      id
      label: labelEn
      officeHolders: officeHoldersConnection(first: 25, sort: [{ node: { sortEn: ASC } }]) {
        edges { node { id label: labelEn } properties { role: roleEn validFrom } }
      }
    }
  }`,
  cypher: `MATCH (o:Entity {id: $id}) WHERE o:Organization
    CALL (o) {
      MATCH (o)<-[r:HOLDS_POSITION]-(p)
      WITH p, r ORDER BY p.sortEn LIMIT 25
      RETURN collect({id: p.id, label: p.labelEn, role: r.roleEn, validFrom: r.validFrom}) AS officeHolders
    }
    RETURN {id: o.id, label: o.labelEn, officeHolders: officeHolders} AS answer`,
  samples: ({ entities }, count) =>
    spread(2, Math.ceil(entities.Organization / 25), count).map((index) => ({
      variables: { id: entityId('Organization', index) },
    })),
};
