import { KnownError } from '../../shared/errors.js';
import { hasRole, type Viewer } from '../../shared/viewer.js';

/**
 * Refuses a root field that shows unreviewed proposals, unless the graph is on the caller's own disk.
 * @throws KnownError `UNAUTHENTICATED` if the client is unknown, `FORBIDDEN` if its role is too low
 */
export function refuseUnlessContributing(field: string, viewer: Viewer | undefined): void {
  if (viewer?.isOwner === true || hasRole(viewer, 'CONTRIBUTOR')) return;
  throw viewer?.role === undefined
    ? new KnownError(
        'UNAUTHENTICATED',
        `"${field}" shows unreviewed proposals and needs a token of the role CONTRIBUTOR: send one as "Authorization: Bearer".`,
      )
    : new KnownError(
        'FORBIDDEN',
        `"${field}" needs the role CONTRIBUTOR; this token has ${viewer.role}.`,
      );
}
