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

/** Acts once the response has closed, with whether all of it was sent; at once where it has closed before. */
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

/** How many responses of a connection have not closed: more than one where requests came before earlier answers. */
export function countOpenResponses(socket: Connection): number {
  return socket[open]?.length ?? 0;
}

/** Those of a connection that closes close with it: node tells only the one that was being written of it. */
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

/** A connection that is cut drops what it had yet to send, and the response counts as finished then. */
function isSent(response: ServerResponse): boolean {
  return response.writableFinished && !response.req.socket.destroyed;
}

/** A signal that aborts when the client goes away before all of the response was sent. */
export function abortWithClient(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  whenClosed(response, (isSent) => {
    if (!isSent) controller.abort(clientWentAway());
  });
  return controller.signal;
}

/** The reason of what ends since nobody is there to read its answer. */
export function clientWentAway(): Error {
  return new Error('The client went away.');
}
