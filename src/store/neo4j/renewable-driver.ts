import type { Driver, Session, SessionConfig } from 'neo4j-driver';

/** An open session and its release. */
export interface Lease {
  readonly session: Session;
  /**
   * Frees the connection; the server cancels running statements. Resolves once the server has confirmed it, or has been
   * silent for too long.
   */
  readonly end: () => Promise<void>;
}

/** Maximum time for a server to acknowledge a cancelled statement. Longer than a connection takes to open. */
const silenceMs = 6000;
/** Maximum time for statements that run on a replaced driver. */
const replacedMs = 60_000;

/**
 * A driver that is replaced by a fresh one when a server no longer acknowledges anything. The driver frees a cancelled
 * connection only after the server's acknowledgement. On a network that swallows packets none comes, every cancelled
 * statement keeps its connection, and the pool would stay full until the operating system gives up its sockets some 15
 * minutes later, even if the server has long been back at another address.
 */
export class RenewableDriver {
  readonly #createDriver: () => Driver;
  #driver: Driver;
  #isClosed = false;
  readonly #replaced = new Set<Driver>();

  constructor(createDriver: () => Driver) {
    this.#createDriver = createDriver;
    this.#driver = createDriver();
  }

  open(config: SessionConfig): Lease {
    const driver = this.#driver;
    const session = driver.session(config);
    return {
      session,
      end: () =>
        new Promise((resolve) => {
          const onSilence = setTimeout(() => {
            this.#replace(driver);
            resolve();
          }, silenceMs).unref();
          const stopWaiting = () => {
            clearTimeout(onSilence);
            resolve();
          };
          session.close().then(stopWaiting, stopWaiting);
        }),
    };
  }

  /** Closes all connections with all running statements. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#driver, ...this.#replaced].map((driver) => driver.close()));
  }

  #replace(driver: Driver): void {
    if (this.#isClosed || driver !== this.#driver) return;
    this.#driver = this.#createDriver();
    this.#replaced.add(driver);
    setTimeout(() => {
      void driver.close().finally(() => this.#replaced.delete(driver));
    }, replacedMs).unref();
  }
}
