import { timingSafeEqual } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hashToken, readTokenLines, type TokenLine } from '../../config/token-lines.js';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';

/** How long a change of the file may go unnoticed. */
const checkEveryMs = 1000;
const maxFileBytes = 1024 * 1024;

interface KnownToken<Holder> {
  readonly hash: Buffer;
  readonly holder: Holder;
}

/** The tokens of a file and what is known of their holders, read anew when the file changes. */
export class KnownTokens<Holder> {
  readonly #path: string;
  readonly #toHolder: (token: TokenLine) => Holder;
  readonly #logger: Logger;
  readonly #now: () => number;
  #tokens: readonly KnownToken<Holder>[];
  #state: string;
  #checkedAt: number;

  /** @throws KnownError `BAD_INPUT` with one line for every fault of the file */
  constructor(
    path: string,
    toHolder: (token: TokenLine) => Holder,
    logger: Logger,
    now: () => number = () => performance.now(),
  ) {
    this.#path = path;
    this.#toHolder = toHolder;
    this.#logger = logger;
    this.#now = now;
    this.#checkedAt = now();
    this.#state = stateOf(path);
    this.#tokens = this.#read();
  }

  /** The holder of a token. All are compared, each in constant time, so the time says nothing about any of them. */
  find(token: string): Holder | undefined {
    this.#readIfChanged();
    const hash = Buffer.from(hashToken(token), 'hex');
    let found: Holder | undefined;
    for (const known of this.#tokens) if (timingSafeEqual(known.hash, hash)) found = known.holder;
    return found;
  }

  /** A file that cannot be read, or is broken, leaves the tokens as they were: half an edit locks nobody out. */
  #readIfChanged(): void {
    const now = this.#now();
    if (now - this.#checkedAt < checkEveryMs) return;
    this.#checkedAt = now;
    const state = stateOf(this.#path);
    if (state === this.#state) return;
    try {
      this.#tokens = this.#read();
      this.#state = state;
      this.#logger.info({ tokens: this.#tokens.length }, 'the tokens were read anew');
    } catch (error) {
      // What is in the file is wrong until it changes; that it could not be read may be over in a second.
      if (error instanceof KnownError) this.#state = state;
      this.#logger.error({ err: error }, 'the tokens stay as they were');
    }
  }

  #read(): readonly KnownToken<Holder>[] {
    const { tokens, faults } = readTokenLines(readText(this.#path));
    if (faults.length > 0)
      throw new KnownError(
        'BAD_INPUT',
        faults.map((fault) => `AUTH_TOKENS_FILE, ${fault}`).join('\n'),
      );
    return tokens.map((token) => ({
      hash: Buffer.from(token.hash, 'hex'),
      holder: this.#toHolder(token),
    }));
  }
}

/** What changes with the file; empty where there is none. */
function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function readText(path: string): string {
  try {
    if (statSync(path).size <= maxFileBytes) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new KnownError('BAD_INPUT', `AUTH_TOKENS_FILE names "${path}", which cannot be read.`, {
      cause: error,
    });
  }
  throw new KnownError('BAD_INPUT', `AUTH_TOKENS_FILE may hold ${maxFileBytes} bytes at most.`);
}
