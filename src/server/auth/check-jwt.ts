import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { JwtConfig } from '../../config/jwt-config.js';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';
import { roles, type Role } from '../../shared/viewer.js';
import type { KeySet } from './key-set.js';

/**
 * Asymmetric signature algorithms only: a verifier cannot forge them. "none" and shared-key algorithms are left out.
 */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** Tolerated clock difference to the provider. */
const leewaySeconds = 30;

const maxNameCharacters = 200;

/** Holder of a token, as its provider states it. */
export interface Subject {
  readonly name: string;
  readonly role: Role;
}

/** @throws KnownError `UNAUTHENTICATED` with the fault of the token, `AUTH_UNAVAILABLE` while no key is known */
export type CheckJwt = (token: string) => Promise<Subject>;

/** True if the text has the form of a JSON Web Token. Providers issue no other form. */
export function isJwt(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
}

/** Checks tokens signed by a provider: issuer, audience and lifetime (RFC 7519, RFC 8725). */
export function createCheckJwt(
  { issuer, audiences, roleClaim }: Omit<JwtConfig, 'keys'>,
  keys: KeySet,
): CheckJwt {
  const options = {
    algorithms,
    issuer,
    audience: [...audiences],
    clockTolerance: leewaySeconds,
    requiredClaims: ['exp', 'sub'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys.find, options);
      return { name: nameIn(payload), role: roleIn(payload, roleClaim) };
    } catch (error) {
      if (error instanceof KnownError) throw error;
      throw new KnownError('UNAUTHENTICATED', sentenceOf(error), { cause: error });
    }
  };
}

/** The subject is written to the log and to the changes that the holder makes. */
function nameIn({ sub = '' }: JWTPayload): string {
  if (sub !== '' && sub.length <= maxNameCharacters && !/[\p{C}\p{Z}]/u.test(sub)) return sub;
  throw new KnownError(
    'UNAUTHENTICATED',
    `The "sub" of this token must have 1 to ${maxNameCharacters} characters without white space.`,
  );
}

/** Highest role named by the claim. A holder without a role has the rights of an anonymous client. */
function roleIn(payload: JWTPayload, claim: string): Role {
  const found = payload[claim] ?? valueAt(payload, claim.split('.'));
  const named = (Array.isArray(found) ? found : [found]).map((each) =>
    typeof each === 'string' ? each.toUpperCase() : '',
  );
  return roles.findLast((role) => named.includes(role)) ?? 'READER';
}

function valueAt(value: unknown, [key, ...keys]: readonly string[]): unknown {
  if (key === undefined) return value;
  return isJsonObject(value) && Object.hasOwn(value, key) ? valueAt(value[key], keys) : undefined;
}

function sentenceOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'This token has expired: get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) return sentenceOfClaim(error);
  if (error instanceof errors.JOSEAlgNotAllowed)
    return `The signature of this token must be one of ${algorithms.join(', ')}.`;
  if (error instanceof errors.JWKSNoMatchingKey)
    return 'The key that signed this token is unknown here.';
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return 'This token needs a "kid", since several keys could have signed it.';
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'The signature of this token is wrong.';
  return 'This token is malformed.';
}

const sentencesOfClaims: Readonly<Record<string, string>> = {
  iss: 'This token has another issuer.',
  aud: 'This token is for another service.',
  nbf: 'This token is not valid yet.',
};

function sentenceOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): string {
  const sentence = reason === 'check_failed' ? sentencesOfClaims[claim] : undefined;
  return sentence ?? `This token needs a valid "${claim}".`;
}
