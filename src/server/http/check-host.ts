import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { KnownError } from '../../shared/errors.js';

/**
 * Refuses requests for a host name that is not the server's. A page of another site can make its own name resolve to
 * this machine (DNS rebinding) and would then read everything, but its requests carry that name. Exempt are IP
 * addresses and `localhost`, which no site can own; probes of `/health/`, which use any name of the machine; and
 * HTTP/1.0 without a `Host`, which only programs send.
 */
export function checkHost(app: FastifyInstance, allowedHosts: readonly string[]): void {
  if (allowedHosts.includes('*')) return;
  const allowed = new Set(allowedHosts);
  let lastAllowed: string | undefined; // most requests have the same
  const isKnown = (host: string): boolean => {
    if (host === lastAllowed) return true;
    if (!isHostAllowed(host, allowed)) return false;
    lastAllowed = host;
    return true;
  };
  app.addHook('onRequest', (request, _reply, done) => {
    const { host } = request.headers;
    // the host reported by a trusted proxy, else the same again
    const asked = request.host;
    const isAllowed =
      host === undefined ||
      request.url.startsWith('/health/') ||
      (isKnown(host) && (asked === host || isKnown(asked)));
    done(isAllowed ? undefined : refused());
  });
}

/** Name without port, capital letters and trailing dot. */
function isHostAllowed(host: string, allowed: ReadonlySet<string>): boolean {
  if (allowed.has(host)) return true;
  const [, inBrackets, plain = ''] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? [];
  if (inBrackets !== undefined) return isIP(inBrackets) === 6;
  const name = plain.toLowerCase().replace(/\.$/, '');
  return (
    isIP(name) === 4 || name === 'localhost' || name.endsWith('.localhost') || allowed.has(name)
  );
}

function refused(): KnownError {
  return new KnownError(
    'FORBIDDEN',
    'This server does not answer under this host name: add it to PUBLIC_URL or ALLOWED_HOSTS.',
  );
}
