import { hash, randomBytes } from 'node:crypto';
import { GraphQLError } from 'graphql';

/** Account that pays for requests, and its budget. */
export interface Account {
  /** The client's address, or its token. */
  readonly client: string;
  /** Objects per minute; 0 sets no limit. */
  readonly costPerMinute: number;
}

const minuteMs = 60_000;
/** Tolerance for sums of fractions. */
const roundingMs = 0.001;
/** Unknown tokens per minute from one address; a token has 256 bits, so guessing is hopeless. */
const failedTriesPerMinute = 20;

/** Bytes of an answer paid by each object, and bytes for each further point. */
const bytesOfObject = 500;
const bytesOfPoint = 1000;

/** A power of two, so that a slot is the lowest bits of a hash. Two rows of them take 1 MiB. */
const slotsInRow = 65_536;

/**
 * Limits the points that each client spends a minute. An account fills up evenly and holds one minute's points at most.
 * The table has a fixed size and evicts nothing, since eviction would give a full account to anyone with many
 * addresses. A client has one slot in each of two rows, chosen by a hash with a secret; a slot holds the time at which
 * the spent points are earned back. The earlier of the two times counts (Cormode and Muthukrishnan, "An improved data
 * stream summary: the count-min sketch", with conservative updates). So no client gets more than its budget, and one
 * gets less only if both slots are shared with bigger spenders.
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
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`
   */
  spendOnRequest(account: Account): void {
    this.#spendOn(account, 1);
  }

  /**
   * Takes the cost of an operation beyond the point of its request, or refuses and takes nothing.
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`, or "cost" if waiting does not help
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
   * Takes points for the bytes of an answer that exceed its paid cost. The answer exists already, so the account may go
   * into debt by a minute's points at most; the next request waits for that.
   */
  chargeForBytes({ client, costPerMinute }: Account, bytes: number, cost = 0): void {
    const points = Math.ceil((bytes - Math.max(cost, 1) * bytesOfObject) / bytesOfPoint);
    if (costPerMinute > 0 && points > 0) this.#charge(client, points, costPerMinute);
  }

  /**
   * Takes the points of changes from their own account, or refuses and takes nothing.
   * @throws GraphQLError with `extensions.limit` "rate" and `retryAfterSeconds`, or "mutations" if waiting does not
   * help
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

  /** Takes a point for each element of an export, or a full minute's points if that is less. */
  spendOnExport(account: Account, elements: number): void {
    this.#spendOn(account, Math.max(Math.min(elements, account.costPerMinute) - 1, 0));
  }

  /**
   * Counts an unknown token against the address that sent it.
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

  /** Takes the points and gives 0, or gives the seconds until they are there. */
  #spend(key: string, points: number, pointsPerMinute: number): number {
    const now = this.#now();
    const slots = this.#slotsOf(key);
    const after = this.#earnedBack(slots, now) + (points * minuteMs) / pointsPerMinute;
    const missingMs = after - now - minuteMs;
    if (missingMs > roundingMs) return Math.ceil((missingMs - roundingMs) / 1000);
    this.#set(slots, after);
    return 0;
  }

  /** Takes points on credit, down to a debt of a minute's points. */
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

/** The slots of a client in the two rows. */
type Slots = readonly [first: number, second: number];

function refuse(sentence: string, retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(`${sentence}: ask again in ${retryAfterSeconds} s.`, {
    extensions: { limit: 'rate', retryAfterSeconds },
  });
}
