import { needsContributor, seesDecisions, type Viewer } from '../../shared/viewer.js';

/**
 * Refuses a root field that shows unreviewed proposals, unless the graph is on the caller's own disk.
 * @throws KnownError `UNAUTHENTICATED` if the client is unknown, `FORBIDDEN` if its role is too low
 */
export function refuseUnlessContributing(field: string, viewer: Viewer | undefined): void {
  if (!seesDecisions(viewer))
    throw needsContributor(`"${field}" shows unreviewed proposals`, viewer);
}
