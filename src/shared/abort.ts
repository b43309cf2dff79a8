import { setMaxListeners } from 'node:events';

/**
 * Acts once the signal aborts. However many listen to the signal of a request, each for a part of its answer, they are no leak.
 *
 * @returns what ends the listening
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
