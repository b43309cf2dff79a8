import { invariant } from '../../../shared/errors.js';
import type { Read } from '../../read.js';
import { buildLists } from './build-lists.js';
import { changesFrom, type ListChanges } from './key-changes.js';
import { keptNodes, keysIn, listOf, readKeysWhere, type KeysOfLists } from './kept-keys.js';
import type { KeyLists } from './key-lists.js';
import type { SortedKeys } from './sorted-keys.js';

/** So long after a change that cannot be followed the lists are built anew: such changes come one after another. */
const pauseMs = 250;

/** A transaction that touches more nodes is not followed: to build the lists holds up the event loop less. */
const maxTouched = 2_000;

/** Reads a graph that is being changed. */
export interface Changing {
  /** Sees what is committed. */
  readonly before: Read;
  /** Sees what the transaction has done too. */
  readonly after: Read;
}

/** A building of the lists, with what was committed since it began. */
interface Building {
  changes: ListChanges[];
  isOutdated: boolean;
}

/**
 * The keys of all nodes of which a question’s root gives pages, in order, at the version of the last commit. There are
 * none until they are built in the background, nor after a transaction of which is not known what it touched.
 */
export class OrderedLists {
  readonly #read: Read;
  #lists: KeyLists | undefined;
  #building: Building | undefined;
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #commits = 0;
  #isClosed = false;

  /** @param read sees what is committed */
  constructor(read: Read) {
    this.#read = read;
    this.#buildLater();
  }

  /** How many transactions were committed: what was read before and after is of one version where this is the same. */
  get commits(): number {
    return this.#commits;
  }

  /** The bytes that they take; undefined where there are none now. */
  get byteLength(): number | undefined {
    return this.#lists?.byteLength;
  }

  /** The keys of the nodes of a label by a property; undefined where no list of them is there now. */
  keysOf(label: string, property: string): SortedKeys | undefined {
    return this.#lists?.get(listOf(label, property));
  }

  /**
   * Looks at what a transaction changes, before it is committed and while no other is; what it gives is to be called
   * right after the commit, before anything else can read.
   *
   * @param touched ids of all nodes that it may change; undefined where that is not known
   */
  async follow(touched: readonly string[] | undefined, graph: Changing): Promise<() => void> {
    const changes = await this.#changesOf(touched, graph).catch(() => undefined);
    return () => {
      this.#commits += 1;
      if (changes) this.#take(changes);
      // A building that has begun meanwhile may have read what was there before.
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
