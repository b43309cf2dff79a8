import type { IncomingHttpHeaders } from 'node:http';
import { KnownError } from '../../shared/errors.js';

/**
 * Refuses what a page of another site lets a browser ask by a plain GET, which no preflight request comes before. A
 * browser says of every request where it comes from, and no page can change that; what is no browser says nothing.
 *
 * @throws KnownError `FORBIDDEN`
 */
export function refuseCrossSite(method: string, headers: IncomingHttpHeaders): void {
  if (headers['sec-fetch-site'] === 'cross-site' && (method === 'GET' || method === 'HEAD'))
    throw new KnownError(
      'FORBIDDEN',
      'A page of another site may not ask by GET: ask by POST, from an origin in CORS_ORIGINS.',
    );
}
