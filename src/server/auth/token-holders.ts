import { timingSafeEqual } from 'node:crypto';
import type { AccessConfig } from '../../config/access-config.js';
import type { JwtConfig } from '../../config/jwt-config.js';
import type { Role } from '../../shared/viewer.js';
import type { Logger } from '../../telemetry/logger.js';
import { createCheckJwt, isJwt, type CheckJwt } from './check-jwt.js';
import { FetchedKeys } from './fetched-keys.js';
import { FollowedFile } from './followed-file.js';
import { parseKeySet, type KeySet } from './key-set.js';
import { hashToken, readTokenLines, type TokenLine } from '../../config/token-lines.js';
import { KnownError } from '../../shared/errors.js';

/** Holder of a token. */
export interface TokenHolder {
  /** Account of the holder, wherever the requests come from. */
  readonly client: string;
  /** The name of its line, or "sub:" and the subject: no line has a colon in its name, so the two never read equal. */
  readonly name: string;
  readonly role: Role;
  /** Budget of this holder; absent if the role's default applies. */
  readonly costPerMinute: number | undefined;
}

/**
 * Finds the holder of a token; undefined if the token is unknown.
 * @throws KnownError `UNAUTHENTICATED` with the fault of a provider's token, `AUTH_UNAVAILABLE` while it cannot be
 * checked
 */
export type FindHolder = (token: string) => TokenHolder | Promise<TokenHolder> | undefined;

/**
 * Makes the lookup of holders: first in the file of tokens, then by the keys of a provider; undefined if neither is
 * configured.
 * @throws KnownError `BAD_INPUT` if a configured file cannot be read
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
      name: `sub:${name}`,
      role,
      costPerMinute: undefined,
    }));
  };
}

function openTokens(path: string, logger: Logger): KnownTokens<TokenHolder> {
  return new KnownTokens(
    path,
    ({ name, role, costPerMinute }) => ({ client: `token ${name}`, name, role, costPerMinute }),
    logger,
  );
}

function openJwt(config: JwtConfig, logger: Logger): CheckJwt {
  return createCheckJwt(config, openKeys(config, logger));
}

function openKeys({ keys }: JwtConfig, logger: Logger): KeySet {
  if ('url' in keys) {
    const fetched = new FetchedKeys(keys.url, logger);
    void fetched.refresh(); // Without keys, requests that carry no token are still answered.
    return fetched;
  }
  const parse = (text: string) => parseKeySet(text, 'AUTH_JWKS_FILE');
  const kind = { setting: 'AUTH_JWKS_FILE', contents: 'keys', parse } as const;
  const file = new FollowedFile(keys.file, kind, logger);
  return { find: (header, token) => file.content(header, token) };
}

interface KnownToken<Holder> {
  readonly hash: Buffer;
  readonly holder: Holder;
}

/** Tokens of a file with their holders, read again when the file changes. */
export class KnownTokens<Holder> {
  readonly #file: FollowedFile<readonly KnownToken<Holder>[]>;

  /** @throws KnownError `BAD_INPUT` with one line for every fault of the file */
  constructor(
    path: string,
    toHolder: (token: TokenLine) => Holder,
    logger: Logger,
    now?: () => number,
  ) {
    const parse = (text: string) =>
      parseTokens(text).map((token) => ({
        hash: Buffer.from(token.hash, 'hex'),
        holder: toHolder(token),
      }));
    const kind = { setting: 'AUTH_TOKENS_FILE', contents: 'tokens', parse } as const;
    this.#file = new FollowedFile(path, kind, logger, now);
  }

  /**
   * Holder of a token. Every token is compared in constant time, so that the duration reveals nothing about any of
   * them.
   */
  find(token: string): Holder | undefined {
    const hash = Buffer.from(hashToken(token), 'hex');
    let found: Holder | undefined;
    for (const known of this.#file.content)
      if (timingSafeEqual(known.hash, hash)) found = known.holder;
    return found;
  }
}

function parseTokens(text: string): readonly TokenLine[] {
  const { tokens, faults } = readTokenLines(text);
  if (faults.length === 0) return tokens;
  throw new KnownError('BAD_INPUT', faults.map((fault) => `AUTH_TOKENS_FILE, ${fault}`).join('\n'));
}
