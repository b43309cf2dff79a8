import { setTimeout as sleep } from 'node:timers/promises';
import type { Session, SessionConfig } from 'neo4j-driver';
import { KnownError } from '../../shared/errors.js';
import { abandoned, withinDeadline } from '../deadline.js';
import type { RunOptions } from '../graph-reader.js';
import type { Lease, RenewableDriver } from './renewable-driver.js';
import { retrying, startClock } from './retrying.js';

/** The server's own timeout for a transaction, in milliseconds; none by default. */
export interface TransactionConfig {
  readonly timeout?: number;
}

/** Purpose of a session. A read or write holds all of its rows anyway and fetches them at once. */
const kinds = {
  read: { defaultAccessMode: 'READ', fetchSize: -1 },
  write: { defaultAccessMode: 'WRITE', fetchSize: -1 },
  /** Few enough rows to hold, enough to hide the round trip to the server. */
  stream: { defaultAccessMode: 'READ', fetchSize: 500 },
} as const;

type SessionKind = keyof typeof kinds;

/** Retry time: a reader waits for the answer; a load would rather wait than start anew. */
const retryForMs = { read: 1000, write: 10_000, stream: 1000 } as const;

/** Time for which `close` waits for running calls. */
const drainMs = 10_000;

/**
 * Makes every call to the server in the same way: within its deadline, retried if that helps, with errors converted to
 * ours.
 */
export class Calls {
  readonly #running = new Set<Promise<unknown>>();
  readonly #configs: Readonly<Record<SessionKind, SessionConfig>>;
  readonly #driver: RenewableDriver;
  #closing: Promise<void> | undefined;

  constructor(
    driver: RenewableDriver,
    shared: Pick<SessionConfig, 'bookmarkManager' | 'database'>,
  ) {
    this.#driver = driver;
    this.#configs = {
      read: { ...shared, ...kinds.read },
      write: { ...shared, ...kinds.write },
      stream: { ...shared, ...kinds.stream },
    };
  }

  /** Result of a call of the store, which may run several statements; refused once the store is closed. */
  async admit<T>(call: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined)
      throw new KnownError('STORE_UNAVAILABLE', 'The graph store is closed.');
    const running = call();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Result of `work` with a session of its own for each try. */
  run<T>(
    kind: 'read' | 'write',
    options: RunOptions,
    work: (session: Session, config: TransactionConfig) => Promise<T>,
  ): Promise<T> {
    const left = startClock(options);
    let ended = Promise.resolve();
    const attempt = async () => {
      const { session, end } = this.#open(kind, options);
      try {
        const { timeoutMs: timeout } = left();
        const config = timeout === undefined ? {} : { timeout };
        return await withinDeadline(work(session, config), left());
      } finally {
        ended = end();
      }
    };
    const answer = retrying(attempt, left, retryForMs[kind]);
    const { onEnd } = options;
    if (onEnd !== undefined) answer.catch(() => ended.then(onEnd));
    return answer;
  }

  /**
   * Result of `start` with a streaming session that stays open; it counts as a running call until the caller ends it.
   */
  hold<T>(
    options: RunOptions,
    start: (session: Session) => Promise<T>,
  ): Promise<T & Pick<Lease, 'end'>> {
    const left = startClock(options);
    const { onEnd } = options;
    let ended = Promise.resolve();
    const attempt = async () => {
      const { session, end } = this.#open('stream', options);
      try {
        const held = await withinDeadline(start(session), left());
        return { ...held, end: this.#keepRunning(() => end().then(onEnd)) };
      } catch (error) {
        ended = end();
        throw error;
      }
    };
    const answer = this.admit(() => retrying(attempt, left, retryForMs.stream));
    if (onEnd !== undefined) answer.catch(() => ended.then(onEnd));
    return answer;
  }

  /** Refuses further calls and waits for running ones. */
  close(): Promise<void> {
    this.#closing ??= this.#drain();
    return this.#closing;
  }

  async #drain(): Promise<void> {
    await Promise.race([Promise.allSettled(this.#running), sleep(drainMs, null, { ref: false })]);
    await this.#driver.close();
  }

  #open(kind: SessionKind, { signal }: RunOptions): Lease {
    if (signal?.aborted === true) throw abandoned(signal.reason);
    return this.#driver.open(this.#configs[kind]);
  }

  #keepRunning(end: () => Promise<void>): () => Promise<void> {
    let resolve: () => void = () => undefined;
    const running = new Promise<void>((ended) => {
      resolve = ended;
    });
    this.#running.add(running);
    return () => {
      this.#running.delete(running);
      resolve();
      return end();
    };
  }
}
