import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject, parseJsonObject } from '../../shared/json-object.js';

/** Keys with which tokens are checked, as known when a token arrives. */
export interface KeySet {
  /** @throws KnownError `AUTH_UNAVAILABLE` while no keys are known */
  readonly find: JWTVerifyGetKey;
}

/** More keys than any provider rotates through. */
const maxKeys = 100;

/**
 * Parses a JSON Web Key Set (RFC 7517).
 * @param source name of its origin for messages, which quote nothing of the text
 * @throws KnownError `BAD_INPUT` if it is invalid or contains private keys
 */
export function parseKeySet(text: string, source: string): JWTVerifyGetKey {
  const refuse = (what: string): never => {
    throw new KnownError('BAD_INPUT', `${source} ${what}`);
  };
  const keys = parseJsonObject(text)?.['keys'];
  if (!Array.isArray(keys) || !keys.every(isJsonObject))
    return refuse('holds no JSON Web Key Set: {"keys": [ … ]}.');
  if (keys.length > maxKeys) return refuse(`may hold ${maxKeys} keys at most.`);
  if (keys.some((key) => 'd' in key || 'k' in key))
    return refuse(
      'holds a private or a shared key, with which any reader could sign: give public keys only.',
    );
  if (!keys.some(({ kty }) => ['RSA', 'EC', 'OKP'].includes(String(kty))))
    return refuse('holds no public key of kty RSA, EC or OKP.');
  return createLocalJWKSet({ keys });
}
