import { centralities, type Metric } from '../centrality/index.js';
import { findCommunities, microsecondsOfCommunities } from '../communities/louvain.js';
import type { Outcome } from './outcome.js';
import type { Projection } from './projection.js';
import type { Rest } from './rest.js';

export type Measure = Metric | 'COMMUNITIES';

interface Algorithm {
  readonly measure: (projection: Projection, rest: Rest) => Outcome;
  readonly microseconds: (visits: number) => number;
}

/** Algorithms that run on a projection, by name. */
export const measures = {
  ...Object.fromEntries(centralities.map((each) => [each.name, each])),
  COMMUNITIES: { measure: findCommunities, microseconds: microsecondsOfCommunities },
} as Readonly<Record<Measure, Algorithm>>;
