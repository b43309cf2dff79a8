import { entityAt, entityId } from '../graph/entities.js';
import type { GraphSize, Kind } from '../graph/size.js';
import { chance } from '../graph/chance.js';

/** A question of an analyst, with other values each time. */
export interface AnalystQuestion {
  readonly title: string;
  readonly query: string;
  readonly variables: (i: number) => Record<string, unknown>;
  /** Number of repetitions, fewer for slow ones. */
  readonly times: number;
}

const path = 'length nodes { id } hops { relations { id } }';
const editionStatsQuery = (numbers: string) =>
  `query ($editions: [ID!]) { editionStats(editions: $editions, first: 2000) { ${numbers} } }`;
const pathsQuery = (rank: string, maxHops: number, more = '') =>
  `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxHops: ${maxHops}, rank: ${rank}) { nodes { ${path} } ${more} effort { exploredCount partial } } }`;

/** The questions over a generated graph: names, random pairs, and pairs of which one is a hub. */
export function analystQuestions({ entities }: GraphSize): readonly AnalystQuestion[] {
  const any = (kind: Kind, i: number, salt: number) =>
    Math.floor(chance(i, salt, 17) * entities[kind]);
  const person = (i: number, salt = 1) => entityId('Person', any('Person', i, salt));
  const hub = entityId('Organization', 0);
  const editions = Array.from({ length: Math.min(2000, entities.Edition) }, (_, i) =>
    entityId('Edition', i),
  );
  const labelOf = (i: number) => entityAt('Organization', any('Organization', i, 2)).labelAr;
  return [
    {
      title: 'search, a whole name',
      query:
        'query ($q: String!) { search(query: $q, first: 10) { totalCount edges { score matchedName node { id label } } } }',
      variables: (i) => ({ q: labelOf(i) }),
      times: 200,
    },
    {
      title: 'search, a typing error',
      query:
        'query ($q: String!) { search(query: $q, first: 10) { edges { score node { id label } } } }',
      variables: (i) => ({ q: labelOf(i).replace(/(.{3})(.)(.)/u, '$1$3$2') }),
      times: 200,
    },
    {
      title: 'suggest, four letters',
      query: 'query ($q: String!) { suggest(prefix: $q) { matchedName entity { id } } }',
      variables: (i) => ({ q: labelOf(i).slice(0, 4) }),
      times: 200,
    },
    {
      title: 'paths ≤ 4 hops, random pairs',
      query: pathsQuery('SHORTEST', 4),
      variables: (i) => ({ from: person(i), to: person(i, 3) }),
      times: 100,
    },
    {
      title: 'paths ≤ 4 hops, from a hub',
      query: pathsQuery('SHORTEST', 4),
      variables: (i) => ({ from: hub, to: person(i) }),
      times: 100,
    },
    {
      title: 'paths ≤ 4 hops with their number, from a hub',
      query: pathsQuery('SHORTEST', 4, 'totalCount { value relation }'),
      variables: (i) => ({ from: hub, to: person(i) }),
      times: 100,
    },
    {
      title: 'paths ≤ 4 hops, informative',
      query: pathsQuery('INFORMATIVE', 4),
      variables: (i) => ({ from: person(i), to: person(i, 3) }),
      times: 100,
    },
    {
      title: 'neighbourhood, 3 hops, 2,000 nodes',
      query:
        'query ($seed: ID!) { subgraph(input: { seeds: [$seed], hops: 3, maxNodes: 2000 }) { nodes { distance entity { id } } relations { id } } }',
      variables: (i) => ({ seed: person(i) }),
      times: 20,
    },
    {
      title: 'common ground of two organisations',
      query:
        'query ($a: ID!, $b: ID!) { commonConnections(a: $a, b: $b) { totalCount connections { ways entity { id } } } }',
      variables: (i) => ({ a: hub, b: entityId('Organization', 1 + any('Organization', i, 4)) }),
      times: 100,
    },
    {
      title: 'centrality, PageRank, kept',
      query: '{ centrality(metric: PAGE_RANK) { entities { score entity { id } } } }',
      variables: () => ({}),
      times: 50,
    },
    {
      title: 'metrics of an entity, kept',
      query:
        'query ($id: ID!) { person(id: $id) { label metrics { degree closeness pageRank rank(metric: PAGE_RANK) community } } }',
      variables: (i) => ({ id: person(i) }),
      times: 50,
    },
    {
      title: 'interlocks of organisations by people, kept',
      query:
        '{ interlocks(kind: PEOPLE, minShared: 2, first: 20) { interlocks { sharedCount a { id } b { id } } } }',
      variables: () => ({}),
      times: 50,
    },
    {
      title: 'timeline of a hub and a person',
      query:
        'query ($entities: [ID!]!) { timeline(entities: $entities) { nodes { date event subject { id } object { id } } } }',
      variables: (i) => ({ entities: [hub, person(i)] }),
      times: 50,
    },
    {
      title: 'conflicts of the whole graph, kept',
      query: '{ conflicts(first: 100) { nodes { id about claims { id } } } }',
      variables: () => ({}),
      times: 50,
    },
    {
      title: 'editionStats of 2,000 editions, eight numbers',
      query: editionStatsQuery(
        'participants { value } speakers { value } sessions { value groups(first: 3) { key value } } topics { value } organisers { value } hosts { value } coHosts { value } venues { value }',
      ),
      variables: () => ({ editions }),
      times: 40,
    },
    {
      title: 'editionStats of 2,000 editions, with labels',
      query: editionStatsQuery(
        'edition { id label } participants { value } speakers { value } sessions { value }',
      ),
      variables: () => ({ editions }),
      times: 40,
    },
    {
      title: 'editionStats of 2,000 editions, by organisation and country',
      query: editionStatsQuery(
        'participantsByOrganization { value groupCount } participantsByCountry { value groupCount }',
      ),
      variables: () => ({ editions }),
      times: 40,
    },
    {
      title: 'editionStats of 2,000 editions, topics against the edition before',
      query: editionStatsQuery(
        'topics { value } sharedTopics { value } newTopics { value } droppedTopics { value }',
      ),
      variables: () => ({ editions }),
      times: 40,
    },
    {
      title: 'editionStats of 2,000 editions, claims and documents',
      query: editionStatsQuery('claimCount documentCount evidencedShare'),
      variables: () => ({ editions }),
      times: 20,
    },
    {
      title: 'stats of one edition, all of it',
      query:
        'query ($id: ID!) { edition(id: $id) { label stats { claimCount documentCount participants { value groups { key value } } participantsByOrganization { value groups { key value entity { label } } } speakers { value entities { label } } sessions { value groups { key value } } topics { value groups { key entity { label } relations { id } } } hosts { entities { label } } } } }',
      variables: (i) => ({ id: entityId('Edition', any('Edition', i, 5)) }),
      times: 200,
    },
  ];
}
