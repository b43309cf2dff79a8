import { centralities, type Metric } from '../centrality/index.js';
import { findCommunities } from '../communities/louvain.js';
import type { Outcome } from './outcome.js';
import type { Projection } from './projection.js';

export type Measure = Metric | 'COMMUNITIES';

/** Measures that run on a projection, by name. */
export const measures = {
  ...Object.fromEntries(centralities.map(({ name, measure }) => [name, measure])),
  COMMUNITIES: findCommunities,
} as Readonly<Record<Measure, (projection: Projection) => Outcome>>;
