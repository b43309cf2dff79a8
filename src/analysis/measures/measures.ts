import { measureBetweenness } from '../centrality/betweenness.js';
import { measureCloseness } from '../centrality/closeness.js';
import { measureDegree } from '../centrality/degree.js';
import { measurePageRank } from '../centrality/page-rank.js';
import { findCommunities } from '../communities/louvain.js';
import type { Outcome } from './outcome.js';
import type { Projection } from './projection.js';

/** The centralities by name. */
export type Metric = 'DEGREE' | 'CLOSENESS' | 'BETWEENNESS' | 'PAGE_RANK';

export type Measure = Metric | 'COMMUNITIES';

/** All measures of a projection. */
export const measures: Readonly<Record<Measure, (projection: Projection) => Outcome>> = {
  DEGREE: (projection) => measureDegree(projection),
  CLOSENESS: (projection) => measureCloseness(projection),
  BETWEENNESS: (projection) => measureBetweenness(projection),
  PAGE_RANK: (projection) => measurePageRank(projection),
  COMMUNITIES: (projection) => findCommunities(projection),
};
