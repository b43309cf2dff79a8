import type { AccessConfig } from '../config/access-config.js';
import type { NamedResult } from '../doctor/check.js';
import { fetchKeySet } from '../server/auth/fetched-keys.js';
import { createFindHolder } from '../server/auth/token-holders.js';
import { KnownError } from '../shared/errors.js';
import { createLogger } from '../telemetry/logger.js';

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

/** Faults that keep a server with these settings from identifying holders of tokens, a sentence each. */
async function checkAccess({
  tokensFile,
  jwt,
}: Pick<AccessConfig, 'tokensFile' | 'jwt'>): Promise<readonly string[]> {
  const logger = createLogger('silent');
  const url = jwt !== undefined && 'url' in jwt.keys ? jwt.keys.url : undefined;
  const found = await Promise.all([
    faultsOf(() => createFindHolder({ tokensFile, jwt: undefined }, logger)),
    faultsOf(() =>
      url === undefined
        ? createFindHolder({ tokensFile: undefined, jwt }, logger)
        : fetchKeySet(url),
    ),
  ]);
  return found.flat();
}

async function faultsOf(read: () => unknown): Promise<readonly string[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof KnownError) return error.message.split('\n');
    throw error;
  }
}
