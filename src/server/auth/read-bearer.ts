import type { IncomingMessage } from 'node:http';
import { KnownError } from '../../shared/errors.js';

/** Maximum characters of the header: longer than any token that is made here. */
export const longestToken = 512;

/** Maximum characters with a provider, whose tokens name every group of their holder. */
export const longestJwt = 8192;

/**
 * Bearer token of a request's `Authorization` header (RFC 6750); undefined if there is none. Other schemes are meant
 * for a proxy in front and are ignored.
 * @throws KnownError `UNAUTHENTICATED` if it is malformed or too long: such a request does not count as anonymous
 */
export function readBearer(request: IncomingMessage, maxCharacters: number): string | undefined {
  if (request.headers.authorization === undefined) return undefined; // most requests
  const [header = '', ...others] = request.headersDistinct['authorization'] ?? [];
  if (![header, ...others].some((each) => /^bearer(?:\s|$)/i.test(each))) return undefined;
  if (others.length === 0 && header.length <= maxCharacters) {
    const [, token] = /^bearer +([\w.~+/-]+=*)$/i.exec(header) ?? [];
    if (token !== undefined) return token;
  }
  throw new KnownError(
    'UNAUTHENTICATED',
    'Send the token in one header "Authorization: Bearer <token>".',
  );
}
