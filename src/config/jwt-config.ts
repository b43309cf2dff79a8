import { isSafeAddress } from './safe-address.js';
import type { SettingReader } from './setting-reader.js';

/** Settings for JSON Web Tokens of an identity provider. */
export interface JwtConfig {
  /** Source of its public keys: a file or an address of a JSON Web Key Set. */
  readonly keys: { readonly file: string } | { readonly url: string };
  /** Required `iss`. */
  readonly issuer: string;
  /** Accepted values of `aud`. */
  readonly audiences: readonly string[];
  /** The claim that names the role. */
  readonly roleClaim: string;
}

const names = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_ROLE_CLAIM'] as const;

/** Undefined if no keys are configured: such tokens are refused then. */
export function readJwtConfig(reader: SettingReader): JwtConfig | undefined {
  const keys = readKeys(reader);
  const [issuer, audience, roleClaim = 'role'] = names.map((name) => reader.text(name));
  if (keys === undefined) {
    for (const name of names)
      if (reader.text(name) !== undefined)
        reader.fault(`${name} needs the keys: set AUTH_JWKS_FILE or AUTH_JWKS_URL.`);
    return undefined;
  }
  if (issuer === undefined || audience === undefined) {
    reader.fault(
      'AUTH_JWKS_FILE and AUTH_JWKS_URL need AUTH_ISSUER and AUTH_AUDIENCE: without them, tokens of these keys for any service would be accepted.',
    );
    return undefined;
  }
  return Object.freeze({ keys, issuer, audiences: reader.list('AUTH_AUDIENCE'), roleClaim });
}

function readKeys(reader: SettingReader): JwtConfig['keys'] | undefined {
  const file = reader.text('AUTH_JWKS_FILE');
  const url = reader.text('AUTH_JWKS_URL');
  if (file !== undefined && url !== undefined)
    reader.fault('AUTH_JWKS_FILE and AUTH_JWKS_URL exclude each other.');
  if (file !== undefined) return { file };
  if (url === undefined) return undefined;
  // Keys from an open network could come from anybody.
  if (!isSafeAddress(url))
    reader.fault(
      'AUTH_JWKS_URL must be an address like https://id.example/jwks.json, without a password; http:// only on this machine.',
    );
  return { url };
}
