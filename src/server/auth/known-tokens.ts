import { timingSafeEqual } from 'node:crypto';
import { hashToken, readTokenLines, type TokenLine } from '../../config/token-lines.js';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';
import { FollowedFile } from './followed-file.js';

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
