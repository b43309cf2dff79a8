import { errors, type JWTVerifyGetKey } from 'jose';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';
import { parseKeySet, type KeySet } from './key-set.js';

const timeoutMs = 5000;
const maxBytes = 1024 * 1024;

/** After this they are asked for again, so that a key that its provider has withdrawn is. */
const freshMs = 600_000;
/** While the provider does not answer they are believed for so long. */
const believedMs = 3_600_000;
/** Tokens that name unknown keys, or a provider that is down, let it be asked no more often. */
const pauseMs = 30_000;

interface Fetched {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/**
 * The keys at an address, which the operator names and no request. They are fetched when a token comes and they are
 * not fresh, or when it names a key that is not among them, as one that is newer.
 */
export class FetchedKeys implements KeySet {
  readonly #url: string;
  readonly #logger: Logger;
  readonly #now: () => number;
  #fetched: Fetched | undefined;
  #pending: Promise<void> | undefined;
  #triedAt = -Infinity;

  constructor(url: string, logger: Logger, now: () => number = () => performance.now()) {
    this.#url = url;
    this.#logger = logger;
    this.#now = now;
  }

  /** Fetches them where that was not tried lately; that it fails is in the log, and not an error. */
  refresh(): Promise<void> {
    if (this.#pending !== undefined) return this.#pending;
    if (this.#now() - this.#triedAt < pauseMs) return Promise.resolve();
    this.#triedAt = this.#now();
    this.#pending = fetchKeySet(this.#url)
      .then(
        (find) => {
          this.#fetched = { find, at: this.#now() };
        },
        (error: unknown) => {
          this.#logger.error({ err: error }, 'the keys cannot be fetched');
        },
      )
      .finally(() => {
        this.#pending = undefined;
      });
    return this.#pending;
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#age() > freshMs) {
      const refreshed = this.refresh();
      if (this.#age() > believedMs) await refreshed;
    }
    try {
      return await this.#current()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.refresh();
      return this.#current()(header, token);
    }
  };

  #age(): number {
    return this.#fetched === undefined ? Infinity : this.#now() - this.#fetched.at;
  }

  #current(): JWTVerifyGetKey {
    if (this.#fetched !== undefined && this.#age() <= believedMs) return this.#fetched.find;
    throw new KnownError(
      'AUTH_UNAVAILABLE',
      'The keys by which tokens are checked cannot be fetched now: ask again in a moment, or without a token.',
      { retryAfterSeconds: pauseMs / 1000 },
    );
  }
}

/**
 * The keys at an address, as they are now.
 *
 * @throws KnownError `AUTH_UNAVAILABLE` where they do not come in time or are too large, `BAD_INPUT` where they are none
 */
export async function fetchKeySet(url: string): Promise<JWTVerifyGetKey> {
  return parseKeySet(await fetchText(url), 'What is at AUTH_JWKS_URL');
}

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      redirect: 'error', // to wherever that leads, perhaps into this network
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200 || response.body === null)
      throw new Error(`it answers ${response.status}`);
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of response.body as AsyncIterable<Uint8Array>) {
      bytes += piece.byteLength;
      if (bytes > maxBytes) throw new Error(`it holds more than ${maxBytes} bytes`);
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  } catch (cause) {
    throw new KnownError('AUTH_UNAVAILABLE', `AUTH_JWKS_URL cannot be read: ${reasonOf(cause)}.`, {
      cause,
    });
  }
}

/** The words of the error below where there is one: `fetch` says no more than that it failed. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Partial<Error>;
  const { message: inner, code } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  return [inner, code, message].find((text) => text !== undefined && text !== '') ?? 'no answer';
}
