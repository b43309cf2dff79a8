import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Act = (isSent: boolean) => void;

const acts = Symbol('what is done when it closes');
const open = Symbol('responses that have not closed');

interface Response extends ServerResponse {
  [acts]?: Act[] | undefined;
}

interface Connection extends Socket {
  [open]?: Response[];
}

/** Calls back once the response has closed, with whether all of it was sent; at once if it has closed already. */
export function whenClosed(response: Response, act: Act): void {
  const waiting = response[acts];
  if (response.closed) act(isSent(response));
  else if (waiting !== undefined) waiting.push(act);
  else {
    response[acts] = [act];
    openResponsesOf(response.req.socket).push(response);
    response.once('close', () => {
      close(response);
    });
  }
}

/** Number of open responses of a connection: above one if requests came before earlier answers. */
export function countOpenResponses(socket: Connection): number {
  return socket[open]?.length ?? 0;
}

/** Open responses of a connection. They are closed with it: node only reports the one being written. */
function openResponsesOf(socket: Connection): Response[] {
  const known = socket[open];
  if (known !== undefined) return known;
  const responses: Response[] = [];
  socket[open] = responses;
  socket.once('close', () => {
    for (const response of [...responses]) {
      if (!response.destroyed) response.destroy();
      close(response);
    }
  });
  return responses;
}

function close(response: Response): void {
  const waiting = response[acts];
  if (waiting === undefined) return;
  response[acts] = undefined;
  const responses = openResponsesOf(response.req.socket);
  responses.splice(responses.indexOf(response), 1);
  for (const act of waiting) act(isSent(response));
}

/** A cut connection drops its unsent data, and the response then counts as finished. */
function isSent(response: ServerResponse): boolean {
  return response.writableFinished && !response.req.socket.destroyed;
}

/** A signal that aborts when the client leaves before the whole response was sent. */
export function abortWithClient(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  whenClosed(response, (isSent) => {
    if (!isSent) controller.abort(clientWentAway());
  });
  return controller.signal;
}

/** Abort reason for work that no client awaits any more. */
export function clientWentAway(): Error {
  return new Error('The client left.');
}
