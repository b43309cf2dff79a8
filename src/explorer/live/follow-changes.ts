import { versionOf, type Version } from '../data/version.js';

/** What made one version of the graph, as far as a page must know it. */
export interface SeenChange {
  readonly number: number;
  /** Anything may be another. */
  readonly isWhole: boolean;
  readonly ids: ReadonlySet<string>;
}

/** What a look at the log found: changes, that the log does not go on from there, or no answer. */
type Look =
  | { readonly found: 'changes'; readonly changes: readonly SeenChange[] }
  | { readonly found: 'another graph' }
  | { readonly found: 'no room' | 'no server' };

export interface Follower {
  readonly onChanges: (changes: readonly SeenChange[]) => void;
  /** The graph is not the one that was followed, or its log does not go back so far: there is no more to come. */
  readonly onAnotherGraph: () => void;
}

/** In seconds; proxies cut what is silent for a minute. */
const longestWait = 50;
const pollEveryMs = 60_000;
/** Where so many follow the graph that no place is left, it is only looked at, and now and then asked for a place. */
const pollsBeforeWaiting = 10;
const shortestPauseMs = 1000;
const longestPauseMs = 60_000;

/**
 * Hears of changes of the graph after a version until it is ended, by waiting for them: one request a minute where there are none. Where
 * the server has no room for one who waits it is asked now and then; where it does not answer, ever more seldom, and at
 * once when the connection is back. Times are those between two looks, so no clock need be right. Gives what ends it.
 */
export function followChanges(from: Version, follower: Follower): () => void {
  const ending = new AbortController();
  void follow(from, follower, ending.signal);
  return () => {
    ending.abort();
  };
}

async function follow(from: Version, follower: Follower, signal: AbortSignal): Promise<void> {
  const pace = new Pace();
  let since = from.number;
  const isOver = (): boolean => signal.aborted;
  while (!isOver()) {
    const began = performance.now();
    const look = await lookAt({ ...from, number: since }, pace.wait, signal);
    if (isOver()) return;
    if (look.found === 'another graph') {
      follower.onAnotherGraph();
      return;
    }
    const changes = look.found === 'changes' ? look.changes : [];
    if (changes.length > 0) follower.onChanges(changes);
    since = changes.at(-1)?.number ?? since;
    await pause(pace.pauseAfter(look.found, performance.now() - began), signal);
  }
}

/** How often the log is looked at, by what the looks found. */
class Pace {
  #failures = 0;
  #pollsLeft = 0;

  /** How long the next look waits for a change, in seconds. */
  get wait(): number {
    return this.#pollsLeft > 0 ? 0 : longestWait;
  }

  /** How long to pause after a look that found this. */
  pauseAfter(found: Look['found'], tookMs: number): number {
    this.#failures = found === 'no server' ? this.#failures + 1 : 0;
    if (found === 'no server')
      return scattered(Math.min(longestPauseMs, shortestPauseMs * 2 ** this.#failures));
    if (found === 'no room') this.#pollsLeft = pollsBeforeWaiting;
    else this.#pollsLeft = Math.max(0, this.#pollsLeft - 1);
    if (this.#pollsLeft > 0) return scattered(pollEveryMs);
    // A server that ends, or a proxy in its place, may not let anybody wait.
    return Math.max(0, shortestPauseMs - tookMs);
  }
}

/** Pages that were told the same at one moment do not all come again at one moment. */
const scattered = (ms: number): number => ms * (0.5 + Math.random());

async function lookAt(
  { store, number }: Version,
  wait: number,
  signal: AbortSignal,
): Promise<Look> {
  try {
    const address = `/changes?since=${number}${wait === 0 ? '' : `&wait=${wait}`}`;
    const response = await fetch(address, { signal });
    if (response.status === 410) return { found: 'another graph' };
    if (response.status === 503 || response.status === 429) return { found: 'no room' };
    if (!response.ok) return { found: 'no server' };
    const version = versionOf(response);
    if (version !== undefined && version.store !== store) return { found: 'another graph' };
    return { found: 'changes', changes: readRows(await response.text()) };
  } catch {
    return { found: 'no server' }; // it does not answer, or was cut off in the middle
  }
}

interface Row {
  readonly number: number;
  readonly isWhole: boolean;
  readonly upserted: readonly string[];
  readonly removed: readonly string[];
}

function readRows(lines: string): readonly SeenChange[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { number, isWhole, upserted, removed } = JSON.parse(line) as Row;
      return { number, isWhole, ids: new Set([...upserted, ...removed]) };
    });
}

/** Ends sooner where the connection is back, or nobody follows any more. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
