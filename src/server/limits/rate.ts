import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';

interface Account {
  points: number;
  at: number;
}

/** Clients that are remembered at once; the one that was away longest starts anew. */
const maxClients = 10_000;

/** An object has paid for so many bytes of the answer, and each point beyond for so many more. */
const bytesOfObject = 500;
const bytesOfPoint = 1000;

/** Lets each client spend so many points a minute. An account fills up evenly and holds one minute's points at most. */
export class RateLimit {
  readonly #accounts = new LRUCache<string, Account>({ max: maxClients });
  readonly #pointsPerMinute: number;
  readonly #now: () => number;

  constructor(pointsPerMinute: number, now: () => number = () => performance.now()) {
    this.#pointsPerMinute = pointsPerMinute;
    this.#now = now;
  }

  /**
   * Takes the one point of a request, whatever it asks.
   *
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`
   */
  spendOnRequest(client: string): void {
    this.#spend(client, 1);
  }

  /**
   * Takes what an operation costs beyond the point of its request, or refuses and takes none.
   *
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`, or "cost" where waiting does not help
   */
  spendOnOperation(client: string, cost: number): void {
    if (cost > this.#pointsPerMinute)
      throw new GraphQLError(
        `This asks for ${cost} objects at once, and you may ask for ${this.#pointsPerMinute} a minute: ask for less.`,
        { extensions: { limit: 'cost' } },
      );
    this.#spend(client, Math.max(cost - 1, 0));
  }

  /**
   * Takes points for the bytes of an answer that go beyond what its cost has paid for. It is already made, so the
   * account may go below nothing, by a minute's points at most; the next request waits for that.
   */
  chargeForBytes(client: string, bytes: number, cost = 0): void {
    const points = Math.ceil((bytes - Math.max(cost, 1) * bytesOfObject) / bytesOfPoint);
    if (points <= 0) return;
    const account = this.#accountOf(client);
    account.points = Math.max(account.points - points, -this.#pointsPerMinute);
  }

  /** Takes a point for each element of an export, or all that a minute gives where that is less. */
  spendOnExport(client: string, elements: number): void {
    this.#spend(client, Math.max(Math.min(elements, this.#pointsPerMinute) - 1, 0));
  }

  #spend(client: string, points: number): void {
    const account = this.#accountOf(client);
    if (account.points < points) {
      const missing = points - account.points;
      const retryAfterSeconds = Math.ceil((missing * 60) / this.#pointsPerMinute);
      throw new GraphQLError(
        `You may ask for ${this.#pointsPerMinute} objects a minute: ask again in ${retryAfterSeconds} s.`,
        { extensions: { limit: 'rate', retryAfterSeconds } },
      );
    }
    account.points -= points;
  }

  #accountOf(client: string): Account {
    const now = this.#now();
    const account = this.#accounts.get(client) ?? { points: this.#pointsPerMinute, at: now };
    const earned = ((now - account.at) / 60_000) * this.#pointsPerMinute;
    account.points = Math.min(this.#pointsPerMinute, account.points + earned);
    account.at = now;
    this.#accounts.set(client, account);
    return account;
  }
}
