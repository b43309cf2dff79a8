import { versionOf, type Version } from '../data/version.js';

/** The parts of a change that a page needs. */
export interface SeenChange {
  readonly number: number;
  /** True if anything may have changed. */
  readonly isWhole: boolean;
  readonly ids: ReadonlySet<string>;
}

/** The result of reading the log: changes, a gap in the log, or no answer. */
type Look =
  | { readonly found: 'changes'; readonly changes: readonly SeenChange[] }
  | { readonly found: 'another graph' }
  | { readonly found: 'no room' | 'no server' };

export interface Follower {
  readonly onChanges: (changes: readonly SeenChange[]) => void;
  /** Called if the graph is another one, or its log does not reach back far enough; then it ends. */
  readonly onAnotherGraph: () => void;
}

/** In seconds; proxies cut connections that are silent for a minute. */
const longestWait = 50;
const pollEveryMs = 60_000;
/** Polls between two tries to wait, if the server has no room for waiting followers. */
const pollsBeforeWaiting = 10;
const shortestPauseMs = 1000;
const longestPauseMs = 60_000;

/**
 * Follows changes of the graph after a version by long polling: one request a minute without changes. A server without room for
 * waiting is polled at intervals; an unreachable one ever more rarely, and at once when the connection is back. Only durations
 * are measured, so clocks need not be right. Returns a function that ends it.
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

/** The pace of reading the log, by earlier results. */
class Pace {
  #failures = 0;
  #pollsLeft = 0;

  /** Time that the next request waits for a change, in seconds. */
  get wait(): number {
    return this.#pollsLeft > 0 ? 0 : longestWait;
  }

  /** Pause after a request with this result. */
  pauseAfter(found: Look['found'], tookMs: number): number {
    this.#failures = found === 'no server' ? this.#failures + 1 : 0;
    if (found === 'no server')
      return scattered(Math.min(longestPauseMs, shortestPauseMs * 2 ** this.#failures));
    if (found === 'no room') this.#pollsLeft = pollsBeforeWaiting;
    else this.#pollsLeft = Math.max(0, this.#pollsLeft - 1);
    if (this.#pollsLeft > 0) return scattered(pollEveryMs);
    // A stopping server, or a proxy, may not allow waiting.
    return Math.max(0, shortestPauseMs - tookMs);
  }
}

/** Scatters requests of pages that were notified at the same moment. */
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
    return { found: 'no server' }; // No answer, or a truncated one.
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

/** Ends early if the connection is back, or following has ended. */
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
