import type { ServerResponse } from 'node:http';

/** Acts once the response has ended, however it did; at once where its client went away before. */
export function whenClosed(response: ServerResponse, act: () => void): void {
  if (response.closed) act();
  else response.once('close', act);
}
