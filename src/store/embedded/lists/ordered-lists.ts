import { invariant } from '../../../shared/errors.js';
import type { Read } from '../../read-row.js';
import { buildLists } from './build-lists.js';
import {
  changesFrom,
  keptNodes,
  keysIn,
  listOf,
  readKeysWhere,
  type KeyLists,
  type KeysOfLists,
  type ListChanges,
} from './kept-keys.js';
import type { SortedKeys } from './sorted-keys.js';

/** Pause before the lists are rebuilt after a change that cannot be followed: such changes come in series. */
const pauseMs = 250;

/** Maximum nodes of a transaction that is followed: beyond it a rebuild blocks the event loop less. */
const maxTouched = 2_000;

/** Reads a graph that is being changed. */
export interface Changing {
  /** Sees committed data. */
  readonly before: Read;
  /** Also sees the data of the transaction. */
  readonly after: Read;
}

/** A rebuild of the lists, with the commits since it began. */
interface Building {
  changes: ListChanges[];
  isOutdated: boolean;
}

/**
 * Sorted keys of all nodes whose pages a question’s root gives, at the version of the last commit. There are none until
 * they are built in the background, nor after a transaction with unknown effects.
 */
export class OrderedLists {
  readonly #read: Read;
  #lists: KeyLists | undefined;
  #building: Building | undefined;
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #commits = 0;
  #isClosed = false;

  /** @param read sees committed data */
  constructor(read: Read) {
    this.#read = read;
    this.#buildLater();
  }

  /** Number of committed transactions: reads before and after are of one version if it is the same. */
  get commits(): number {
    return this.#commits;
  }

  /** Bytes of the lists; undefined if there are none now. */
  get byteLength(): number | undefined {
    return this.#lists?.byteLength;
  }

  /** The keys of the nodes of a label by a property; undefined if there is no list of them now. */
  keysOf(label: string, property: string): SortedKeys | undefined {
    return this.#lists?.get(listOf(label, property));
  }

  /**
   * Reads the changes of a transaction before its commit and while no other runs. The returned function is to be called
   * right after the commit, before anything else can read.
   * @param touched ids of all nodes that it may change; undefined if they are unknown
   */
  async follow(touched: readonly string[] | undefined, graph: Changing): Promise<() => void> {
    const changes = await this.#changesOf(touched, graph).catch(() => undefined);
    return () => {
      this.#commits += 1;
      if (changes) this.#take(changes);
      // A rebuild begun meanwhile may have read the earlier state.
      else if (touched === undefined || this.#isFollowing) this.#forget();
    };
  }

  /** Resolves when nothing is read for them any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#forget();
    await this.#work;
  }

  get #isFollowing(): boolean {
    return this.#lists !== undefined || this.#building !== undefined;
  }

  async #changesOf(
    touched: readonly string[] | undefined,
    { before, after }: Changing,
  ): Promise<ListChanges | undefined> {
    if (!this.#isFollowing || touched === undefined || touched.length > maxTouched)
      return undefined;
    return changesFrom(await readKeys(before, touched), await readKeys(after, touched));
  }

  #take(changes: ListChanges): void {
    if (changes.size === 0) return;
    this.#building?.changes.push(changes);
    if (this.#lists?.edit(changes) === false) this.#forget();
  }

  #forget(): void {
    this.#lists = undefined;
    if (this.#building) this.#building.isOutdated = true;
    this.#building = undefined;
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#buildLater();
  }

  #buildLater(): void {
    this.#timer = setTimeout(() => {
      this.#work = this.#work.then(() => this.#build());
    }, pauseMs).unref();
  }

  async #build(): Promise<void> {
    const building: Building = { changes: [], isOutdated: false };
    this.#building = building;
    const since = {
      take: () => building.changes.splice(0),
      assertKnown: () => {
        invariant(!building.isOutdated, 'lists are built of what is known');
      },
    };
    const built = await buildLists(this.#read, since).catch(() => undefined); // without lists the engine’s own search answers
    if (building.isOutdated) return;
    this.#building = undefined;
    const isWhole = since.take().every((changes) => built?.edit(changes));
    this.#lists = isWhole ? built : undefined;
    if (built && !isWhole) this.#buildLater();
  }
}

async function readKeys(read: Read, ids: readonly string[]): Promise<KeysOfLists> {
  if (ids.length === 0) return new Map();
  const all = new Map<string, readonly string[]>();
  for (const nodes of keptNodes) {
    const rows = await read(readKeysWhere(nodes, 'id', ids));
    for (const [list, keys] of keysIn(nodes, rows))
      all.set(list, [...(all.get(list) ?? []), ...keys]);
  }
  return all;
}
