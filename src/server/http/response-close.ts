import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Acts once the response has closed, with whether all of it was sent; at once where it has closed before. */
export function whenClosed(response: ServerResponse, act: (isSent: boolean) => void): void {
  const { socket } = response.req;
  const onClose = (): void => {
    // A connection that is cut drops what it had yet to send, and the response counts as finished then.
    act(response.writableFinished && !socket.destroyed);
  };
  if (response.closed) onClose();
  else response.once('close', onClose);
}

/** A signal that aborts when the client goes away before all of the response was sent. */
export function abortWithClient(response: ServerResponse): AbortSignal {
  const controller = createAbort();
  whenClosed(response, (isSent) => {
    if (!isSent) controller.abort(clientWentAway());
  });
  return controller.signal;
}

/** What ends a request: every statement of it listens, however many there are. */
export function createAbort(): AbortController {
  const controller = new AbortController();
  setMaxListeners(Infinity, controller.signal);
  return controller;
}

/** The reason of what ends since nobody is there to read its answer. */
export function clientWentAway(): Error {
  return new Error('The client went away.');
}
