import type { AccessConfig } from '../config/access-config.js';
import { fetchKeySet } from '../server/auth/fetched-keys.js';
import { createFindHolder } from '../server/auth/token-holders.js';
import { KnownError } from '../shared/errors.js';
import { createLogger } from '../telemetry/logger.js';

/** Faults that keep a server with these settings from identifying holders of tokens, a sentence each. */
export async function checkAccess({
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
