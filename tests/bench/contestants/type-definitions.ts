const entity = `
  id: ID!
  slug: String!
  labelAr: String
  labelEn: String
  sortAr: String!
  sortEn: String!
  datasets: [ID!]!
  wikidata: String`;

/** A type of nodes that have two labels, as in the graph, and that nobody may change. */
function nodeType(name: string, fields: string): string {
  return `type ${name} @node(labels: ["${name}", "Entity"]) @mutation(operations: []) {${entity}
${fields}
}`;
}

function related(field: string, target: string, type: string, direction: 'IN' | 'OUT'): string {
  return `  ${field}: [${target}!]! @relationship(type: "${type}", direction: ${direction}, properties: "Related")`;
}

/** The benchmark's graph in the type definitions of @neo4j/graphql, under the names that our own schema has. */
export const typeDefinitions = [
  `type Related @relationshipProperties {
  id: ID!
  roleAr: String
  roleEn: String
  validFrom: String
  validTo: String
  confidence: Float!
  datasets: [ID!]!
}`,
  nodeType(
    'Country',
    `  iso2: String
  iso3: String
  isoNumeric: String
${related('memberships', 'Organization', 'MEMBER_OF', 'OUT')}`,
  ),
  nodeType(
    'Organization',
    `  organizationKind: String
  founded: String
${related('members', 'Country', 'MEMBER_OF', 'IN')}
${related('officeHolders', 'Person', 'HOLDS_POSITION', 'IN')}
${related('organisedEditions', 'Edition', 'ORGANISED', 'OUT')}`,
  ),
  nodeType(
    'Person',
    `  born: String
  honorifics: [String!]
${related('positions', 'Organization', 'HOLDS_POSITION', 'OUT')}
${related('editions', 'Edition', 'PARTICIPATED_IN', 'OUT')}
${related('sessions', 'Session', 'SPOKE_AT', 'OUT')}`,
  ),
  nodeType(
    'Edition',
    `  ordinal: Int
  date: String
${related('organisers', 'Organization', 'ORGANISED', 'IN')}
${related('participants', 'Person', 'PARTICIPATED_IN', 'IN')}
${related('sessions', 'Session', 'HAS_SESSION', 'OUT')}
${related('topics', 'Topic', 'ABOUT', 'OUT')}`,
  ),
  nodeType(
    'Session',
    `  sessionKind: String
${related('editions', 'Edition', 'HAS_SESSION', 'IN')}
${related('speakers', 'Person', 'SPOKE_AT', 'IN')}
${related('topics', 'Topic', 'ABOUT', 'OUT')}`,
  ),
  nodeType(
    'Topic',
    `${related('editions', 'Edition', 'ABOUT', 'IN')}
${related('sessions', 'Session', 'ABOUT', 'IN')}`,
  ),
].join('\n');
