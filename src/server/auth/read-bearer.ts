import type { IncomingMessage } from 'node:http';
import { KnownError } from '../../shared/errors.js';

/** Characters of a header: longer than any token that is made here. */
export const longestToken = 512;

/** Longer than those of providers, which name every group of their holder. */
export const longestJwt = 8192;

/**
 * The token in the `Authorization` of a request (RFC 6750) of so many characters at most; undefined where there is none. What is not `Bearer` is meant
 * for a proxy in front, and says nothing here.
 *
 * @throws KnownError `UNAUTHENTICATED` where it cannot be read: it is not taken for a request without
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
    'A token is given by one header "Authorization: Bearer" and the token.',
  );
}
