import { errors, type JWTVerifyGetKey } from 'jose';
import { KnownError } from '../../shared/errors.js';
import type { Logger } from '../../telemetry/logger.js';
import { parseKeySet, type KeySet } from './key-set.js';

const timeoutMs = 5000;
const maxBytes = 1024 * 1024;

/** Maximum age before the keys are fetched again, so that a withdrawn key is dropped. */
const freshMs = 600_000;
/** Maximum age of keys that are still used while the provider does not answer. */
const believedMs = 3_600_000;
/** Minimum pause between two fetches, however many tokens name unknown keys. */
const pauseMs = 30_000;

interface Fetched {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/**
 * Keys at an address that the operator configures. They are fetched when a token arrives and they are stale, or when a
 * token names an unknown key.
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

  /** Fetches the keys unless this was tried lately. A failure is logged and not thrown. */
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
      'The keys for checking tokens cannot be fetched now: ask again in a moment, or without a token.',
      { retryAfterSeconds: pauseMs / 1000 },
    );
  }
}

/**
 * Fetches the current keys.
 * @throws KnownError `AUTH_UNAVAILABLE` if they are late or too large, `BAD_INPUT` if they are invalid
 */
export async function fetchKeySet(url: string): Promise<JWTVerifyGetKey> {
  return parseKeySet(await fetchText(url), 'The answer of AUTH_JWKS_URL');
}

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/jwk-set+json, application/json' },
      redirect: 'error', // A redirect could lead into this network.
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

/** Message of the cause, if any: `fetch` itself only says that it failed. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Partial<Error>;
  const { message: inner, code } = (cause ?? {}) as Partial<NodeJS.ErrnoException>;
  return [inner, code, message].find((text) => text !== undefined && text !== '') ?? 'no answer';
}
