import { setMaxListeners } from 'node:events';

/**
 * Calls `act` once the signal aborts. Any number of listeners on a request's signal causes no warning of a leak.
 *
 * @returns a function that stops listening
 */
export function whenAborted(signal: AbortSignal | undefined, act: () => void): () => void {
  if (signal === undefined) return nothing;
  setMaxListeners(Infinity, signal);
  signal.addEventListener('abort', act, { once: true });
  return () => {
    signal.removeEventListener('abort', act);
  };
}

function nothing(): void {
  // nobody can abort it
}
