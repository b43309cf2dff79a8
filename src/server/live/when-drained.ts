import type { ServerResponse } from 'node:http';

/** Settles once more may be written, or the response has closed. */
export function whenDrained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off('drain', settle).off('close', settle);
      resolve();
    };
    if (response.closed) resolve();
    else response.on('drain', settle).on('close', settle);
  });
}
