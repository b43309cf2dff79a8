import { readFileSync, statSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import type { AuthToken, AuthTokenManager, ClientCertificateProvider } from 'neo4j-driver';
import type { OpenOptions } from '../engine.js';
import type { Neo4jAddress } from './address.js';

/** Minimum time from a refused login to the next one; up to `jitterMs` more keep processes apart. */
const pauseMs = 10_000;
const jitterMs = 3000;
/** Time after which a refused password is sent again: the server's may have changed to it. */
const sameAgainMs = 600_000;

const none = { certfile: [], keyfile: [] };

type Access = Neo4jAddress & OpenOptions & { readonly password: string };

/**
 * Keeps this process from locking its user. Neo4j counts the refused logins of a user until one succeeds, and from the
 * third on each locks the user for 5 s, for everybody. So one login proves the password to all connections that are to be
 * opened, and a refused password is not sent again before its file is written anew. Open connections stay in use.
 */
export class Login implements AuthTokenManager, ClientCertificateProvider {
  readonly handleSecurityException = () => false;
  readonly hasUpdate = () => true;
  readonly #access: Access;
  readonly #logIn: (token: AuthToken) => Promise<unknown>;
  #token: AuthToken;
  /** The last password that was taken, unless it was refused since. */
  #right: string | undefined;
  /** Times until which refused passwords are not sent. */
  readonly #refused = new Map<string, number>();
  #refusal = { error: new Error('No login was refused.'), until: 0 };
  #writtenAt: number | undefined;
  #proof: Promise<void> | undefined;

  /** @param logIn logs in on a connection of its own */
  constructor(access: Access, logIn: (token: AuthToken) => Promise<unknown>) {
    this.#access = access;
    this.#logIn = logIn;
    this.#token = neo4j.auth.basic(access.user, access.password);
  }

  /** The token that was last taken, as that of the open connections. */
  getToken(): AuthToken {
    return this.#token;
  }

  /**
   * No certificate. The driver asks for it before it opens a connection, and opens none if this fails.
   * @throws Neo4jError if the server has refused the password
   */
  async getClientCertificate(): Promise<typeof none> {
    this.#proof ??= this.#prove().finally(() => {
      this.#proof = undefined;
    });
    await this.#proof;
    return none;
  }

  async #prove(): Promise<void> {
    const password = this.#choose();
    const token = neo4j.auth.basic(this.#access.user, password);
    try {
      await this.#logIn(token);
    } catch (error) {
      if (this.#note(password, error) || this.#access.url.startsWith('bolt')) throw error;
      return; // another server of a cluster may be reached
    }
    this.#token = token;
    this.#right = password;
  }

  /** The password in the file, or else the last right one, unless they were refused. */
  #choose(): string {
    const now = performance.now();
    const passwords = now < this.#refusal.until ? [] : [this.#read(), this.#right];
    for (const password of passwords)
      if (password !== undefined && now >= (this.#refused.get(password) ?? 0)) return password;
    throw this.#refusal.error;
  }

  #read(): string {
    const { password, passwordFile } = this.#access;
    if (passwordFile === undefined) return password;
    try {
      const { mtimeMs } = statSync(passwordFile);
      if (mtimeMs !== this.#writtenAt) this.#refused.clear();
      this.#writtenAt = mtimeMs;
      return readFileSync(passwordFile, 'utf8').replace(/\r?\n$/, '');
    } catch {
      return this.#right ?? password;
    }
  }

  /** True if it is an error of a refused login. */
  #note(password: string, error: unknown): boolean {
    if (!(error instanceof neo4j.Neo4jError)) return false;
    const [code] = /Unauthorized$|RateLimit$/.exec(error.code) ?? [];
    if (code === undefined) return false;
    const now = performance.now();
    this.#refusal = { error, until: now + pauseMs + Math.random() * jitterMs };
    if (code === 'RateLimit') return true; // the password may be right
    if (password === this.#right) this.#refused.clear(); // the server may have changed to one refused before
    if (password === this.#right) this.#right = undefined;
    this.#refused.set(password, now + sameAgainMs);
    return true;
  }
}
