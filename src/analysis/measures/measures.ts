import type { CentralityDeclaration } from '../centrality/declaration.js';
import { centralities, type Metric } from '../centrality/index.js';
import { findCommunities, microsecondsOfCommunities } from '../communities/louvain.js';

export type Measure = Metric | 'COMMUNITIES';

type Algorithm = Pick<CentralityDeclaration, 'measure' | 'microseconds'>;

/** Algorithms that run on a projection, by name. */
export const measures = {
  ...Object.fromEntries(centralities.map((each) => [each.name, each])),
  COMMUNITIES: { measure: findCommunities, microseconds: microsecondsOfCommunities },
} as Readonly<Record<Measure, Algorithm>>;
