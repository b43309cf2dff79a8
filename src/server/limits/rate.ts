import { hash, randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';

/** For whom requests are counted, and how much may be asked for it. */
export interface Account {
  /** The client's address, or its token. */
  readonly client: string;
  /** Objects that may be asked for in a minute; 0 sets no such limit. */
  readonly costPerMinute: number;
}

const minuteMs = 60_000;
/** Sums of fractions are off by less than this. */
const roundingMs = 0.001;
/** Tokens that are not known, from one address; a token has 256 bits, so nobody comes near one by guessing. */
const failedTriesPerMinute = 20;

/** An object has paid for so many bytes of the answer, and each point beyond for so many more. */
const bytesOfObject = 500;
const bytesOfPoint = 1000;

/** A power of two, so that a slot is the lowest bits of a hash. Two rows of them take 1 MiB. */
const slotsInRow = 65_536;

/**
 * Lets each client spend so many points a minute. An account fills up evenly and holds one minute's points at most.
 *
 * Nothing is forgotten to make room, which would give whoever comes from many addresses a full account again. The table
 * has a fixed size: a client has one slot in each of two rows, chosen by a hash with a secret, and a slot holds the
 * time at which what was spent is earned back. The earlier time of its two slots is taken for the client's (Cormode and
 * Muthukrishnan, "An improved data stream summary: the count-min sketch", with conservative updates), so none gets
 * more than its budget, and one gets less only where both of its slots are shared with others that have spent more.
 */
export class RateLimit {
  readonly #earnedBackAt = new Float64Array(2 * slotsInRow);
  readonly #secret = randomBytes(16).toString('base64');
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Takes the one point of a request, whatever it asks.
   *
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`
   */
  spendOnRequest(account: Account): void {
    this.#spendOn(account, 1);
  }

  /**
   * Takes what an operation costs beyond the point of its request, or refuses and takes none.
   *
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`, or "cost" where waiting does not help
   */
  spendOnOperation(account: Account, cost: number): void {
    const { costPerMinute } = account;
    if (costPerMinute > 0 && cost > costPerMinute)
      throw new GraphQLError(
        `This asks for ${cost} objects at once, and you may ask for ${costPerMinute} a minute: ask for less.`,
        { extensions: { limit: 'cost' } },
      );
    this.#spendOn(account, Math.max(cost - 1, 0));
  }

  /**
   * Takes points for the bytes of an answer that go beyond what its cost has paid for. It is already made, so the
   * account may go below nothing, by a minute's points at most; the next request waits for that.
   */
  chargeForBytes({ client, costPerMinute }: Account, bytes: number, cost = 0): void {
    const points = Math.ceil((bytes - Math.max(cost, 1) * bytesOfObject) / bytesOfPoint);
    if (costPerMinute > 0 && points > 0) this.#charge(client, points, costPerMinute);
  }

  /**
   * Takes what so many changes of the graph count, or refuses and takes none. They have an account of their own.
   *
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`, or "mutations" where waiting does not help
   */
  spendOnMutations(client: string, mutations: number, perMinute: number): void {
    if (perMinute === 0) return;
    if (mutations > perMinute)
      throw new GraphQLError(
        `This makes ${mutations} changes at once, and you may make ${perMinute} a minute: make fewer.`,
        { extensions: { limit: 'mutations' } },
      );
    const retryAfterSeconds = this.#spend(`mutations ${client}`, mutations, perMinute);
    if (retryAfterSeconds > 0)
      throw refuse(`You may make ${perMinute} changes a minute`, retryAfterSeconds);
  }

  /** Takes a point for each element of an export, or all that a minute gives where that is less. */
  spendOnExport(account: Account, elements: number): void {
    this.#spendOn(account, Math.max(Math.min(elements, account.costPerMinute) - 1, 0));
  }

  /**
   * Counts a token that is not known, against the address from which it came.
   *
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`
   */
  spendOnFailedTry(client: string): void {
    const retryAfterSeconds = this.#spend(`failed ${client}`, 1, failedTriesPerMinute);
    if (retryAfterSeconds > 0)
      throw refuse('Too many unknown tokens came from this address', retryAfterSeconds);
  }

  #spendOn({ client, costPerMinute }: Account, points: number): void {
    if (costPerMinute === 0) return;
    const retryAfterSeconds = this.#spend(client, points, costPerMinute);
    if (retryAfterSeconds > 0)
      throw refuse(`You may ask for ${costPerMinute} objects a minute`, retryAfterSeconds);
  }

  /** In how many seconds the points are there; 0 where they were, and are taken. */
  #spend(key: string, points: number, pointsPerMinute: number): number {
    const now = this.#now();
    const slots = this.#slotsOf(key);
    const after = this.#earnedBack(slots, now) + (points * minuteMs) / pointsPerMinute;
    const missingMs = after - now - minuteMs;
    if (missingMs > roundingMs) return Math.ceil((missingMs - roundingMs) / 1000);
    this.#set(slots, after);
    return 0;
  }

  /** Takes points that may not be there, until a minute's are missing. */
  #charge(key: string, points: number, pointsPerMinute: number): void {
    const now = this.#now();
    const slots = this.#slotsOf(key);
    const after = this.#earnedBack(slots, now) + (points * minuteMs) / pointsPerMinute;
    this.#set(slots, Math.min(after, now + 2 * minuteMs));
  }

  #slotsOf(key: string): Slots {
    const digest = hash('sha256', this.#secret + key, 'buffer');
    return [
      digest.readUInt32LE(0) % slotsInRow,
      slotsInRow + (digest.readUInt32LE(4) % slotsInRow),
    ];
  }

  #earnedBack([first, second]: Slots, now: number): number {
    const times = this.#earnedBackAt;
    return Math.max(now, Math.min(times[first] ?? 0, times[second] ?? 0));
  }

  #set(slots: Slots, time: number): void {
    const times = this.#earnedBackAt;
    for (const slot of slots) times[slot] = Math.max(times[slot] ?? 0, time);
  }
}

/** The places of a client in the two rows. */
type Slots = readonly [first: number, second: number];

function refuse(sentence: string, retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(`${sentence}: ask again in ${retryAfterSeconds} s.`, {
    extensions: { limit: 'rate', retryAfterSeconds },
  });
}
