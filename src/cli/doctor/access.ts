import { checkAccess } from '../../app/check-access.js';
import type { AccessConfig } from '../../config/access-config.js';
import type { NamedResult } from './check.js';

/** Checks that a server with these settings can identify holders of tokens; undefined if it takes none. */
export async function checkTokens(access: AccessConfig): Promise<NamedResult | undefined> {
  const { tokensFile, jwt } = access;
  if (tokensFile === undefined && jwt === undefined) return undefined;
  const faults = await checkAccess(access);
  const known = [
    ...(tokensFile === undefined ? [] : ['the tokens of a file']),
    ...(jwt === undefined ? [] : ['those of a provider']),
  ];
  return {
    name: 'access',
    summary: `takes ${known.join(' and ')}`,
    findings: faults.map((what) => ({
      what,
      mend: 'check the targets of AUTH_TOKENS_FILE, AUTH_JWKS_FILE and AUTH_JWKS_URL',
    })),
  };
}
