import type { IncomingHttpHeaders } from 'node:http';
import { KnownError } from '../../shared/errors.js';

/**
 * Refuses plain GETs that a page of another site makes a browser send: no preflight precedes them. Browsers state the
 * origin of every request, and no page can change that; other programs state none.
 * @throws KnownError `FORBIDDEN`
 */
export function refuseCrossSite(method: string, headers: IncomingHttpHeaders): void {
  if (headers['sec-fetch-site'] === 'cross-site' && (method === 'GET' || method === 'HEAD'))
    throw new KnownError(
      'FORBIDDEN',
      'Pages of other sites may not use GET here: use POST, from an origin in CORS_ORIGINS.',
    );
}
