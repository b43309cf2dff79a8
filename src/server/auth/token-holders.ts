import type { AccessConfig } from '../../config/access-config.js';
import type { JwtConfig } from '../../config/jwt-config.js';
import type { Role } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import { createCheckJwt, isJwt, type CheckJwt } from './check-jwt.js';
import { FetchedKeys } from './fetched-keys.js';
import { FollowedFile } from './followed-file.js';
import { parseKeySet, type KeySet } from './key-set.js';
import { KnownTokens } from './known-tokens.js';

/** Who has a token. */
export interface TokenHolder {
  /** As its requests are counted: those of one holder, wherever it asks from. */
  readonly client: string;
  readonly name: string;
  readonly role: Role;
  /** Its own budget; by its role where it is not given. */
  readonly costPerMinute: number | undefined;
}

/**
 * The holder of a token; undefined where it is not known.
 *
 * @throws KnownError `UNAUTHENTICATED` with what is wrong with one of a provider's, `AUTH_UNAVAILABLE` while it cannot
 * be checked
 */
export type FindHolder = (token: string) => TokenHolder | Promise<TokenHolder> | undefined;

/**
 * What finds holders by the file of tokens, and by the keys of a provider where a token is not in the file; undefined
 * where there is neither.
 *
 * @throws KnownError `BAD_INPUT` where a file of them cannot be read
 */
export function createFindHolder(
  { tokensFile, jwt }: Pick<AccessConfig, 'tokensFile' | 'jwt'>,
  logger: Logger,
): FindHolder | undefined {
  const tokens = tokensFile === undefined ? undefined : openTokens(tokensFile, logger);
  const check = jwt === undefined ? undefined : openJwt(jwt, logger);
  if (tokens === undefined && check === undefined) return undefined;
  return (token) => {
    const known = tokens?.find(token);
    if (known !== undefined || check === undefined || !isJwt(token)) return known;
    return check(token).then(({ name, role }) => ({
      client: `subject ${name}`,
      ...{ name, role, costPerMinute: undefined },
    }));
  };
}

function openTokens(path: string, logger: Logger): KnownTokens<TokenHolder> {
  return new KnownTokens(
    path,
    ({ name, role, costPerMinute }) => ({
      client: `token ${name}`,
      ...{ name, role, costPerMinute },
    }),
    logger,
  );
}

function openJwt(config: JwtConfig, logger: Logger): CheckJwt {
  return createCheckJwt(config, openKeys(config, logger));
}

function openKeys({ keys }: JwtConfig, logger: Logger): KeySet {
  if ('url' in keys) {
    const fetched = new FetchedKeys(keys.url, logger);
    void fetched.refresh(); // a server that finds no keys still answers those without a token
    return fetched;
  }
  const parse = (text: string) => parseKeySet(text, 'AUTH_JWKS_FILE');
  const kind = { setting: 'AUTH_JWKS_FILE', contents: 'keys', parse } as const;
  const file = new FollowedFile(keys.file, kind, logger);
  return { find: (header, token) => file.content(header, token) };
}
